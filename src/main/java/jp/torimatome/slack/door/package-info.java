/**
 * 受付: how payloads are read before anybody acts on them, who may come in, and what came in already.
 */
@NullMarked
package jp.torimatome.slack.door;

import org.jspecify.annotations.NullMarked;
