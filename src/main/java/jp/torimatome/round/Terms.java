package jp.torimatome.round;

import java.time.Instant;
import java.util.Optional;

/**
 * 期日: when one section's part of a round is due and closed – the round's days, unless the section
 * was given others – and whether its head signs off.
 */
public record Terms(
    Instant dueAt,
    Instant closesAt,
    Optional<Extension> extension,
    Optional<Unlocking> unlocking,
    boolean needsApproval) {

  /** 期限延長 that holds. */
  public record Extension(long id, Instant dueAt, String reason, String by, Instant at) {}

  /** 締切の解除 that was not taken back. */
  public record Unlocking(long id, Instant until, String reason, String by, Instant at) {}

  /** True when a closed round still takes replies of this section. */
  boolean staysOpen(Instant now) {
    return extension.filter(given -> now.isBefore(given.dueAt())).isPresent()
        || unlocking.filter(given -> now.isBefore(given.until())).isPresent();
  }
}
