/**
 * 確認依頼: the findings as they stand in the register, put to the sections as questions, with what was
 * answered.
 */
@NullMarked
package jp.torimatome.finding.question;

import org.jspecify.annotations.NullMarked;
