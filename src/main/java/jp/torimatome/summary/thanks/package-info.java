/** お礼: tells a section once how its answers were used. */
@NullMarked
package jp.torimatome.summary.thanks;

import org.jspecify.annotations.NullMarked;
