/**
 * 本人へのお知らせ: the one message a day that tells a person everything that they have to do, and what
 * became of it.
 */
@NullMarked
package jp.torimatome.feature.remind;

import org.jspecify.annotations.NullMarked;
