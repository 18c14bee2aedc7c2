/** 確認の一覧: every rule, made ready for a table. */
@NullMarked
package jp.torimatome.finding.rulebook;

import org.jspecify.annotations.NullMarked;
