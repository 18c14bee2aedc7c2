/** Text: every sentence that a person reads, Japanese first, English second. */
@NullMarked
package jp.torimatome.text;

import org.jspecify.annotations.NullMarked;
