/**
 * 送信: the only way out to Slack; claims outgoing rows, composes, posts, and finds out what became
 * of it.
 */
@NullMarked
package jp.torimatome.slack.send;

import org.jspecify.annotations.NullMarked;
