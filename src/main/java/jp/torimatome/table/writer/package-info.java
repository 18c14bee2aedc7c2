/** 書き出し: the official table as a file, in each form that an office uses. */
@NullMarked
package jp.torimatome.table.writer;

import org.jspecify.annotations.NullMarked;
