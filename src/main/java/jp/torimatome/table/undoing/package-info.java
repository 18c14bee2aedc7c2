/** 取込の取消: taking an import back while nothing was built on it. */
@NullMarked
package jp.torimatome.table.undoing;

import org.jspecify.annotations.NullMarked;
