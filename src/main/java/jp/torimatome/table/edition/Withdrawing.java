package jp.torimatome.table.edition;

import java.time.Instant;

/**
 * 取下げ: an edition that was published by mistake is marked as such; it stays readable, and nothing
 * is compared with it any more.
 */
public final class Withdrawing {
  private final AddendaStore addenda;

  public Withdrawing(AddendaStore addenda) {
    this.addenda = addenda;
  }

  /** What became of it. */
  public enum Outcome {
    WITHDRAWN,
    ALREADY_WITHDRAWN,
    /** Without a reason nobody understands it later; nothing was stored. */
    NO_REASON
  }

  public Outcome withdraw(Edition edition, String reason, String by, Instant at) {
    if (reason.isBlank()) {
      return Outcome.NO_REASON;
    }
    return addenda.withdraw(edition, reason.strip(), by, at)
        ? Outcome.WITHDRAWN
        : Outcome.ALREADY_WITHDRAWN;
  }
}
