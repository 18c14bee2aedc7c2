/** 進行管理表: the official table as it would be printed at some moment. */
@NullMarked
package jp.torimatome.table;

import org.jspecify.annotations.NullMarked;
