/**
 * 読み解き: what the texts of a table say about years, tense and style, and how alike two of them are.
 */
@NullMarked
package jp.torimatome.finding.reading;

import org.jspecify.annotations.NullMarked;
