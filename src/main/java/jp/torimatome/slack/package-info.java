/** Slack: Bolt, Block Kit, modals and the sender; nothing else knows Slack. */
@NullMarked
package jp.torimatome.slack;

import org.jspecify.annotations.NullMarked;
