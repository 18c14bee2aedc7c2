/**
 * 確認の物差し: the limits and the local words that the checks measure by; settings that the coordinating
 * section decides.
 */
@NullMarked
package jp.torimatome.plan.checks;

import org.jspecify.annotations.NullMarked;
