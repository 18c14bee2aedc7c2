package jp.torimatome.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 付記: what was noted beside an edition after it was published; the edition itself stays as it is.
 */
public record Addenda(List<Erratum> errata, Optional<Withdrawal> withdrawal) {
  /** Nothing was noted, or the table is no edition. */
  public static final Addenda NONE = new Addenda(List.of(), Optional.empty());

  /** 取下げ: the edition was published by mistake. */
  public record Withdrawal(String reason, Instant at, String by) {}
}
