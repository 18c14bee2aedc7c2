/**
 * 確認事項: deterministic, explainable checks of a table and of the replies to it; they never change a
 * value.
 */
@NullMarked
package jp.torimatome.finding;

import org.jspecify.annotations.NullMarked;
