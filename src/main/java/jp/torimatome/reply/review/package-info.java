/** 回答の確認: what coordinators have to look at, and 確認済. */
@NullMarked
package jp.torimatome.reply.review;

import org.jspecify.annotations.NullMarked;
