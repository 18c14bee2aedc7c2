/** 訂正の提案 in chat: the section's form, and the coordinators' list. */
@NullMarked
package jp.torimatome.feature.correction;

import org.jspecify.annotations.NullMarked;
