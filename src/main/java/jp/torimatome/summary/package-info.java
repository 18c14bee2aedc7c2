/** 集計: totals, reporting rate, what changed, and search over the register. */
@NullMarked
package jp.torimatome.summary;

import org.jspecify.annotations.NullMarked;
