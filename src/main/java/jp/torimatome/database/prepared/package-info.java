/** 用意済み: connections that keep what SQLite has compiled. */
@NullMarked
package jp.torimatome.database.prepared;

import org.jspecify.annotations.NullMarked;
