/**
 * 対応付け: finds which words of an old text are which of the new one, so that what is left unmarked
 * reads naturally.
 */
@NullMarked
package jp.torimatome.table.marks.pairing;

import org.jspecify.annotations.NullMarked;
