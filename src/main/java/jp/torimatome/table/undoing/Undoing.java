package jp.torimatome.table.undoing;

import java.time.Instant;

/** What came of taking an import back. */
public sealed interface Undoing {
  /** The register is as it was before this file. */
  record Undone(String fileName, Instant at) implements Undoing {}

  /** No import stands. */
  record NothingToUndo() implements Undoing {}

  /** Something rests on it, so it stays. */
  record TooLate(String fileName, Instant at, Built built) implements Undoing {}

  /** What rests on an import. */
  enum Built {
    ROUND,
    ROLLOVER,
    EDITION,
    ANSWER,
    REORGANISATION,
    /** It was imported before imports kept what they replace. */
    NOT_KEPT
  }
}
