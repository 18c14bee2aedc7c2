/** 進行管理表: reading the published table into the register. */
@NullMarked
package jp.torimatome.table;

import org.jspecify.annotations.NullMarked;
