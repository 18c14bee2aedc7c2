package jp.torimatome.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.torimatome.plan.cell.Field;

/** One project that a section is asked about, with what it owes and how far it is. */
public record Item(long id, long inquiryId, ProjectLabel project, List<Field> fields, Optional<Answer> answer, Optional<DraftMark> draft) {

  /** How the project is called in messages. */
  public record ProjectLabel(long id, int printedNumber, String name) {}

  /** The newest reply: who and when; {@code onBehalf}: 代理入力. */
  public record Answer(int revision, String by, Instant at, boolean late, boolean onBehalf) {}

  /** A draft that is newer than the last reply. */
  public record DraftMark(String by, Instant at) {}
}
