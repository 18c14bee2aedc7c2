/**
 * 更新箇所: what changed between two texts, in units that a Japanese reader finds natural, and how it
 * is printed.
 */
@NullMarked
package jp.torimatome.table.marks;

import org.jspecify.annotations.NullMarked;
