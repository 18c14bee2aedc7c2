/** 年度更新: the table moves on by a year, and back again while nobody was asked about the new one. */
@NullMarked
package jp.torimatome.table.rollover;

import org.jspecify.annotations.NullMarked;
