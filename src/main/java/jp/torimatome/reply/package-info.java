/** 回答: from a form as typed to a stored revision. */
@NullMarked
package jp.torimatome.reply;

import org.jspecify.annotations.NullMarked;
