/**
 * 回答の確認 in chat: the day's digest, the list of what waits, one reply with everything about it, and
 * several at once.
 */
@NullMarked
package jp.torimatome.feature.review;

import org.jspecify.annotations.NullMarked;
