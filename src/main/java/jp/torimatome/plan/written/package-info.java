/** 書かれたもの: what people write in a cell, a year or an amount, and what it means. */
@NullMarked
package jp.torimatome.plan.written;

import org.jspecify.annotations.NullMarked;
