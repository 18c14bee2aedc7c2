/** 承認と差し戻し: what heads decide about replies, and how a section learns what was sent back. */
@NullMarked
package jp.torimatome.feature.signoff;

import org.jspecify.annotations.NullMarked;
