/**
 * 確認事項: what coordinators see of them, the message that puts them to a section, and the modals in
 * which it answers.
 */
@NullMarked
package jp.torimatome.feature.question;

import org.jspecify.annotations.NullMarked;
