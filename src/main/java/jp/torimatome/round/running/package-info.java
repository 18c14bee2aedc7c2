/** 照会の進行: planning a round, opening it, prompting and reminding, pausing and closing. */
@NullMarked
package jp.torimatome.round.running;

import org.jspecify.annotations.NullMarked;
