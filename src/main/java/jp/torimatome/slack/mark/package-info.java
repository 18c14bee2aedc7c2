/** 文字どおり: people's words in what leaves for Slack, so that no sign of theirs formats. */
@NullMarked
package jp.torimatome.slack.mark;

import org.jspecify.annotations.NullMarked;
