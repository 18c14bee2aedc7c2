/**
 * The directory, over the wire: who answers for which section, and what Slack says of people and
 * channels.
 */
@NullMarked
package jp.torimatome.e2e.roster;

import org.jspecify.annotations.NullMarked;
