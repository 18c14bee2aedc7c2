/**
 * 伝えること: messages, screens, presses and filled forms as values, whatever draws them and wherever
 * they are read.
 */
@NullMarked
package jp.torimatome.say;

import org.jspecify.annotations.NullMarked;
