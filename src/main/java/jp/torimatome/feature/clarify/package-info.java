/**
 * 疑義照会 in chat: the message whose thread holds the questions about an item, what is heard there,
 * and the modals beside it.
 */
@NullMarked
package jp.torimatome.feature.clarify;

import org.jspecify.annotations.NullMarked;
