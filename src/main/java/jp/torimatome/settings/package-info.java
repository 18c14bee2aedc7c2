/** Settings: read once, checked whole, then immutable. */
@NullMarked
package jp.torimatome.settings;

import org.jspecify.annotations.NullMarked;
