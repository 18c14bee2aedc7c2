/**
 * 言い回し: how turnouts, findings, items, editions and parked messages are called wherever they are
 * told.
 */
@NullMarked
package jp.torimatome.feature.word;

import org.jspecify.annotations.NullMarked;
