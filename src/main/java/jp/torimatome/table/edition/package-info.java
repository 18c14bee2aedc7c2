/**
 * 版: published states of the official table, what was corrected in them, and which state an export
 * shows.
 */
@NullMarked
package jp.torimatome.table.edition;

import org.jspecify.annotations.NullMarked;
