/** 担当確認 and 引継ぎカード in chat: their messages, buttons and modal, and the coordinators' list. */
@NullMarked
package jp.torimatome.feature.handover;

import org.jspecify.annotations.NullMarked;
