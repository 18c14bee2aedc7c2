/** 引継ぎ: what goes along when a project goes to another section. */
@NullMarked
package jp.torimatome.reply.moving;

import org.jspecify.annotations.NullMarked;
