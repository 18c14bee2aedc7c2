package jp.torimatome.table.identity;

import java.time.Instant;

/** Who said what stands in a cell, and when; only such a cell is asked about. */
public record Standing(By by, String name, Instant at) {

  /** A section ({@code name}), a later file ({@code name}), or a reorganisation. */
  public enum By {
    REPLY,
    LATER_FILE,
    REORGANISATION
  }
}
