/** 更新箇所: what is new and what is gone between two texts, in units that a Japanese reader finds natural. */
@NullMarked
package jp.torimatome.table.marks;

import org.jspecify.annotations.NullMarked;
