/** 訂正の提案: a section corrects 事業の内容 or who answers, and a coordinator takes or declines it. */
@NullMarked
package jp.torimatome.reply.correction;

import org.jspecify.annotations.NullMarked;
