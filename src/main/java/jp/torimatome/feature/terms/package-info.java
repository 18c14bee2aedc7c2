/**
 * 期限延長・締切の解除 in chat: the section's one button, the coordinator's list, and what the section is
 * told.
 */
@NullMarked
package jp.torimatome.feature.terms;

import org.jspecify.annotations.NullMarked;
