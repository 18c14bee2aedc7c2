/** The official table in chat: editions, and exports that are delivered as files. */
@NullMarked
package jp.torimatome.slack.official;

import org.jspecify.annotations.NullMarked;
