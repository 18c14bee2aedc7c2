/**
 * 期限延長と締切の解除: one section's own days, asked for, granted, taken back – each a row with who, when
 * and why.
 */
@NullMarked
package jp.torimatome.round.terms;

import org.jspecify.annotations.NullMarked;
