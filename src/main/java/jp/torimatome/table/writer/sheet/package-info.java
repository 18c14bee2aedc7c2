/** エクセル: the official table as a sheet that prints as it is published. */
@NullMarked
package jp.torimatome.table.writer.sheet;

import org.jspecify.annotations.NullMarked;
