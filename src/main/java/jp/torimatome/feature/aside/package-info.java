/** 書き込み in chat: what was written instead of pressed, and the note that only its writer sees. */
@NullMarked
package jp.torimatome.feature.aside;

import org.jspecify.annotations.NullMarked;
