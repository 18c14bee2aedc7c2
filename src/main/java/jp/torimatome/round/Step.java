package jp.torimatome.round;

import java.time.Instant;

/** One planned prompt of a round: its name in the record, and the moment it falls due. */
public record Step(String name, Kind kind, Instant at) {

  /** 依頼 or 督促. */
  public enum Kind {
    OPENING,
    REMINDER
  }
}
