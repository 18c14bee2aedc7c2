package jp.torimatome.round.terms;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Section;

/** 期限延長の申し出: what a section asked for; answered once it is granted or declined. */
public record TimeRequest(
    long id, long inquiryId, Section section, Instant wanted, String reason, Stamp asked, Optional<Declined> declined) {

  /** Why it was not granted. */
  public record Declined(String reason, Stamp by) {}
}
