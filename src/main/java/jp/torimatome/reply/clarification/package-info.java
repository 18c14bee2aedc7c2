/** 疑義照会: the thread of questions and answers about an item, kept with it. */
@NullMarked
package jp.torimatome.reply.clarification;

import org.jspecify.annotations.NullMarked;
