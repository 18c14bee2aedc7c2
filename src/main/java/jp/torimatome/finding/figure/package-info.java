/** 数字の確認: rules on the days, years, sums and counts that the texts name. */
@NullMarked
package jp.torimatome.finding.figure;

import org.jspecify.annotations.NullMarked;
