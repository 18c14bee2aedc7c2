/**
 * 描画: what is said, drawn as Block Kit with all its limits, and what comes back from Slack, read as
 * values.
 */
@NullMarked
package jp.torimatome.slack.draw;

import org.jspecify.annotations.NullMarked;
