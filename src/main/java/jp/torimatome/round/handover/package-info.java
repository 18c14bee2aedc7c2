/**
 * 担当確認: before a round every section is asked once who answers for it now; what becomes of the
 * question when nobody answers.
 */
@NullMarked
package jp.torimatome.round.handover;

import org.jspecify.annotations.NullMarked;
