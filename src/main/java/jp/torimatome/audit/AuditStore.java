package jp.torimatome.audit;

import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.PLAN;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.ROUND;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.torimatome.database.Database;
import org.jooq.Condition;

/** Reads the record: of one section, or of the whole office. */
public final class AuditStore {
  private final Database database;

  public AuditStore(Database database) {
    this.database = database;
  }

  /**
   * Which lines: those of a section and of the rounds that asked it, or, without a section, all; of
   * some time, or of all time.
   */
  public record Selection(Optional<Long> sectionId, Optional<Span> span) {
    public Selection(Optional<Long> sectionId) {
      this(sectionId, Optional.empty());
    }
  }

  /** From a moment until before another. */
  public record Span(Instant from, Instant until) {
    /** The first and the last of its days, 2025-05-01_2025-05-16, or the only one. */
    public String days(ZoneId zone) {
      LocalDate first = from.atZone(zone).toLocalDate();
      LocalDate last = until.minusMillis(1).atZone(zone).toLocalDate();
      return first.equals(last) ? first.toString() : first + "_" + last;
    }
  }

  /** Notes an act that changes nothing but is asked about later, such as who opened a form. */
  public void note(Instant at, String who, String act, String subject) {
    database.change(db -> AuditRows.note(db, at, who, act, subject));
  }

  /** The newest lines first, from the {@code from}th on. */
  public List<Line> newest(Selection selection, int from, int count) {
    return database.read(db ->
        db.selectFrom(AUDIT)
            .where(of(selection))
            .orderBy(AUDIT.ID.desc())
            .limit(from, count)
            .fetch(AuditRows::read));
  }

  public int count(Selection selection) {
    return database.read(db -> db.fetchCount(AUDIT, of(selection)));
  }

  /** Every line with its hash, oldest first, one at a time however many there are. */
  public void each(Selection selection, Consumer<Hashed> reader) {
    database.read(db -> {
      try (var rows = db.selectFrom(AUDIT).where(of(selection)).orderBy(AUDIT.ID).fetchLazy()) {
        rows.forEach(row -> reader.accept(new Hashed(AuditRows.read(row), row.getHash())));
      }
      return true;
    });
  }

  /** A line with the hash that stands beside it. */
  public record Hashed(Line line, String hash) {}

  /**
   * What items' projects are numbered in the table, by item id, and of which plan a subject such as
   * round:3 or item:5 is.
   */
  public record Subjects(Map<Long, Integer> numbers, Map<String, Long> plans) {}

  public Subjects subjects() {
    return database.read(db -> {
      Map<Long, Integer> numbers = new HashMap<>();
      Map<String, Long> plans = new HashMap<>();
      db.select(ITEM.ID, PROJECT.PRINTED_NUMBER, PROJECT.PLAN_ID, ITEM.INQUIRY_ID)
          .from(ITEM)
          .join(PROJECT)
          .on(PROJECT.ID.eq(ITEM.PROJECT_ID))
          .forEach(row -> {
            numbers.put(row.value1(), row.value2());
            plans.put("item:" + row.value1(), row.value3());
            plans.put("inquiry:" + row.value4(), row.value3());
          });
      db.select(ROUND.ID, ROUND.PLAN_ID)
          .from(ROUND)
          .forEach(row -> plans.put("round:" + row.value1(), row.value2()));
      db.select(PLAN.ID).from(PLAN).forEach(row -> plans.put("plan:" + row.value1(), row.value1()));
      return new Subjects(numbers, plans);
    });
  }

  /**
   * Looks at every line, whether it has the hash that follows from it and the line before, and at
   * every reply that one vouches for.
   */
  public Verdict verify(Optional<String> expected) {
    Verification verification = new Verification(expected);
    each(new Selection(Optional.empty()), verification::read);
    Verdict verdict = verification.verdict();
    return verdict instanceof Verdict.Broken
        ? verdict
        : database
            .<Optional<Verdict.ReplyChanged>>read(ReplySealRows::changed)
            .map(Verdict.class::cast)
            .orElse(verdict);
  }

  private static Condition of(Selection selection) {
    Condition span =
        selection
            .span()
            .map(each -> AUDIT.AT.ge(each.from()).and(AUDIT.AT.lt(each.until())))
            .orElse(noCondition());
    return selection
        .sectionId()
        .map(id ->
            AUDIT
                .SECTION_ID
                .eq(id)
                .or(
                    AUDIT.SUBJECT.in(
                        select(concat(inline("round:"), INQUIRY.ROUND_ID))
                            .from(INQUIRY)
                            .where(INQUIRY.SECTION_ID.eq(id)))))
        .orElse(noCondition())
        .and(span);
  }
}
