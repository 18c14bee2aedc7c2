/**
 * 文字: which characters are the same to a reader, which nobody can see, and which no text may hold.
 */
@NullMarked
package jp.torimatome.characters;

import org.jspecify.annotations.NullMarked;
