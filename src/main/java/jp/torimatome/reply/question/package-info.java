/**
 * 確認への回答: a question is answered by mending the cell (修正) or with a reason why it stands (このまま).
 */
@NullMarked
package jp.torimatome.reply.question;

import org.jspecify.annotations.NullMarked;
