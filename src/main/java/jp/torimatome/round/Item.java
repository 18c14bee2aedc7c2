package jp.torimatome.round;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.cell.Field;

/** One project that a section is asked about, with what it owes and how far it is. */
public record Item(
    long id,
    long inquiryId,
    ProjectLabel project,
    List<Field> fields,
    Progress progress,
    Marks marks) {

  /**
   * How the project is called in messages; {@code plan}: what tells its plan apart, empty while
   * there is only one.
   */
  public record ProjectLabel(long id, int printedNumber, String name, String plan) {
    public ProjectLabel(long id, int printedNumber, String name) {
      this(id, printedNumber, name, "");
    }

    /** Its number where the plan is not said otherwise. */
    public String numbered() {
      return Plan.tagged(plan, Integer.toString(printedNumber));
    }

    /** Its name where the plan is not said otherwise. */
    public String called() {
      return Plan.tagged(plan, name);
    }
  }

  /** How far it is, by its newest reply. */
  public enum Progress {
    OPEN,
    /** 差し戻し: somebody sent the newest reply back. */
    RETURNED,
    /** 承認待ち: a draft until the head signs off. */
    WAITING,
    ANSWERED,
    /** 確認済. */
    ACCEPTED;

    public static Progress of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * The newest reply, whatever became of it; the draft that is newer; what was sent back; and who
   * took it (確認済) and when.
   */
  public record Marks(
      Optional<Answer> answer,
      Optional<DraftMark> draft,
      Optional<Returned> returned,
      Optional<Stamp> accepted) {}

  /** The newest reply: who and when; {@code onBehalf}: 代理入力. */
  public record Answer(
      long replyId, int revision, String by, Instant at, boolean late, boolean onBehalf) {}

  /** A draft that is newer than the last reply. */
  public record DraftMark(String by, Instant at) {}

  /** 差し戻し: which fields are open again, why, and until when they are to be mended. */
  public record Returned(
      Stage stage, List<Field> fields, String reason, Instant dueAt, String by, Instant at) {
    /** Who sent it back: the section's own head, or the coordinator. */
    public enum Stage {
      HEAD,
      COORDINATOR;

      /** The name in the database. */
      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }

      public static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
      }
    }
  }

  public Optional<Answer> answer() {
    return marks.answer();
  }

  public Optional<DraftMark> draft() {
    return marks.draft();
  }

  public Optional<Returned> returned() {
    return marks.returned();
  }

  public Optional<Stamp> accepted() {
    return marks.accepted();
  }

  /** True while the section has something to do about it. */
  public boolean isOwed() {
    return progress == Progress.OPEN || progress == Progress.RETURNED;
  }

  /** True once it counts as answered. */
  public boolean isAnswered() {
    return progress == Progress.ANSWERED || progress == Progress.ACCEPTED;
  }
}
