package jp.torimatome.web;

import java.time.Duration;

/**
 * What strangers may take of this process.
 *
 * @param quiet how long a connection may ask nothing: until its header is complete, and until its
 *     next request
 * @param body until when a whole body must have come; a socket that drips is cut
 * @param connections how many may be open; beyond that the quietest makes room
 * @param held how long one of a crowd waits for its refusal
 * @param memory bytes that the process may use in all; bodies on their way get a sixteenth
 */
record Limits(Duration quiet, Duration body, int connections, Duration held, long memory) {
  static Limits usual() {
    return new Limits(
        Duration.ofSeconds(10),
        Duration.ofSeconds(8),
        1_000,
        Duration.ofSeconds(1),
        Runtime.getRuntime().maxMemory());
  }
}
