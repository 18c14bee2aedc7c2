/**
 * 機能: what each feature brings to the house – words, doors, messages, rows of the day – in one
 * file.
 */
@NullMarked
package jp.torimatome.feature;

import org.jspecify.annotations.NullMarked;
