package jp.torimatome.round.terms;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.people.Stamp;

/**
 * 期限延長の申し出: what a section asked for; answered once it is granted or declined; {@code section}: as
 * it is called.
 */
public record TimeRequest(
    long id,
    long inquiryId,
    String section,
    Instant wanted,
    String reason,
    Stamp asked,
    Optional<Declined> declined) {

  /** Why it was not granted. */
  public record Declined(String reason, Stamp by) {}
}
