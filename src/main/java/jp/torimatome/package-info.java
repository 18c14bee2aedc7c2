/** 取りまとめ: asks sections for yearly updates in chat, keeps the replies and publishes one table. */
@NullMarked
package jp.torimatome;

import org.jspecify.annotations.NullMarked;
