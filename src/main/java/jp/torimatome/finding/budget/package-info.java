/** 予算の確認: rules on the amounts, by themselves, against last year and against what the texts say. */
@NullMarked
package jp.torimatome.finding.budget;

import org.jspecify.annotations.NullMarked;
