/**
 * 同じ事業か: which project of the register a row of a table is, by what it is rather than by its
 * printed number.
 */
@NullMarked
package jp.torimatome.table.identity;

import org.jspecify.annotations.NullMarked;
