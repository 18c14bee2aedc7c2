/** 入力の検査: from a form as typed, beside last year's values, to values, faults and findings. */
@NullMarked
package jp.torimatome.reply.check;

import org.jspecify.annotations.NullMarked;
