/** 紙面: the official table as a page, on the screen and on paper. */
@NullMarked
package jp.torimatome.table.writer.page;

import org.jspecify.annotations.NullMarked;
