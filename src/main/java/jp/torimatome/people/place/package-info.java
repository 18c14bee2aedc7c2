/**
 * 送り先: what Slack says of channels, where a section is told something, and what is wrong with the
 * directory's people and channels.
 */
@NullMarked
package jp.torimatome.people.place;

import org.jspecify.annotations.NullMarked;
