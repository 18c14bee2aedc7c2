/**
 * 組織改編: sections are renamed, split and merged from a day on, in the directory and in the table,
 * with what was before kept.
 */
@NullMarked
package jp.torimatome.table.reorganisation;

import org.jspecify.annotations.NullMarked;
