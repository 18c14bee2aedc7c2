/**
 * すべて変更なし in chat: everything that would be sent to be read, one item or all of a section, and what
 * became of it.
 */
@NullMarked
package jp.torimatome.feature.unchanged;

import org.jspecify.annotations.NullMarked;
