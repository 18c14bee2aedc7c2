/** Delivery: the outbox of everything that leaves for Slack, and what came in already. */
@NullMarked
package jp.torimatome.delivery;

import org.jspecify.annotations.NullMarked;
