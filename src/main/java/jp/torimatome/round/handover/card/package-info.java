/** 引継ぎカード: what a person who was newly entered for a section is told once. */
@NullMarked
package jp.torimatome.round.handover.card;

import org.jspecify.annotations.NullMarked;
