/** すべて変更なし: what items say when nothing changes, read whole before it is sent. */
@NullMarked
package jp.torimatome.reply.unchanged;

import org.jspecify.annotations.NullMarked;
