/**
 * Channels, direct messages and groups: who may use them, what is said there, and how the Events
 * API tells it.
 */
@NullMarked
package jp.torimatome.sandbox.conversation;

import org.jspecify.annotations.NullMarked;
