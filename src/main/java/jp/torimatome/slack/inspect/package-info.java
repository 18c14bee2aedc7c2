/**
 * 点検: what Slack says of our token, of the people whom we ask and of the channels that we write to.
 */
@NullMarked
package jp.torimatome.slack.inspect;

import org.jspecify.annotations.NullMarked;
