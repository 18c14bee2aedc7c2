/** Database: opening, migrating and transactions on SQLite. */
@NullMarked
package jp.torimatome.database;

import org.jspecify.annotations.NullMarked;
