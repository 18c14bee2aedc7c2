/**
 * 言い回し: how turnouts, findings, items, editions and parked messages are called wherever they are
 * told.
 */
@NullMarked
package jp.torimatome.slack.word;

import org.jspecify.annotations.NullMarked;
