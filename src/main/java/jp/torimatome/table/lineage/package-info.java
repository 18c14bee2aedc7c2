/** 系譜: which projects follow which, across plans. */
@NullMarked
package jp.torimatome.table.lineage;

import org.jspecify.annotations.NullMarked;
