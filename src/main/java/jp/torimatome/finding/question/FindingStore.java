package jp.torimatome.finding.question;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.ASKING;
import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.FINDING;
import static jp.torimatome.database.generated.Tables.FINDING_ANSWER;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.OPENING;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.QUESTION;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.ROUND;
import static jp.torimatome.database.generated.Tables.SIGNING;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.finding.Finding;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** Keeps the questions that were put to sections, and knows what was answered to which finding. */
public final class FindingStore {
  /** The reply is the section's word: nobody had to approve it, or somebody did. */
  private static final Condition TAKEN =
      INQUIRY
          .NEEDS_APPROVAL
          .isFalse()
          .or(exists(selectOne().from(SIGNING).where(SIGNING.REPLY_ID.eq(REPLY.ID))));

  private final Database database;

  public FindingStore(Database database) {
    this.database = database;
  }

  /**
   * How far the register is: every cell that is recorded, every row that comes or goes moves it.
   */
  record Mark(long cells, long rows) {}

  /** Cells come with every reply, rows seldom: each is asked for when it has changed. */
  Mark mark() {
    long cells =
        database.known(
            List.of("cells recorded"),
            db -> highest(db, AMOUNT, AMOUNT.ID) + highest(db, PASSAGE, PASSAGE.ID));
    long rows =
        database.known(
            List.of("rows recorded"),
            db ->
                db.fetchCount(PROJECT)
                    + highest(db, TABLE_IMPORT, TABLE_IMPORT.ID)
                    + highest(db, ROUND, ROUND.ID));
    return new Mark(cells, rows);
  }

  /** What is made of the tables that {@code made} looks into, for as long as they are the same. */
  <T> T known(List<?> what, Supplier<T> made) {
    return database.known(what, made);
  }

  private static long highest(DSLContext db, Table<?> table, TableField<?, Long> id) {
    return db.select(coalesce(max(id), inline(0L))).from(table).fetchSingle().value1();
  }

  /** What is known of a finding: whether it was put to the section, and the newest answer. */
  record Known(Optional<Question> question, Optional<FindingAnswer> answer) {}

  /** Everything known of a plan's findings. */
  Map<Finding.Identity, Known> known(long planId) {
    return database.read(db -> {
      Map<Finding.Identity, Known> known = new HashMap<>();
      db.select(FINDING.fields())
          .select(PROJECT.PRINTED_NUMBER, QUESTION.ID)
          .select(ASKING.fields())
          .select(FINDING_ANSWER.fields())
          .from(FINDING)
          .join(PROJECT)
          .on(PROJECT.ID.eq(FINDING.PROJECT_ID))
          .leftJoin(QUESTION)
          .on(QUESTION.FINDING_ID.eq(FINDING.ID))
          .leftJoin(ASKING)
          .on(ASKING.ID.eq(QUESTION.ASKING_ID))
          .leftJoin(FINDING_ANSWER)
          .on(
              FINDING_ANSWER.ID.eq(
                  field(
                      select(max(FINDING_ANSWER.ID))
                          .from(FINDING_ANSWER)
                          .where(FINDING_ANSWER.FINDING_ID.eq(FINDING.ID)))))
          .where(PROJECT.PLAN_ID.eq(planId))
          .forEach(row ->
              known.put(
                  FindingRows.read(row, row.get(PROJECT.PRINTED_NUMBER)).identity(), knownOf(row)));
      return known;
    });
  }

  /** The newest answers to the findings of a project, and every question that was asked. */
  private record About(Map<Finding.Identity, FindingAnswer> newest, List<Question> questions) {}

  private About about(long projectId) {
    return database.known(
        List.of("findings", projectId),
        db ->
            new About(
                FindingRows.newest(db, projectId),
                questions(db, FINDING.PROJECT_ID.eq(projectId))));
  }

  /** The newest answer to a finding. */
  public Optional<FindingAnswer> newest(Finding finding) {
    return Optional.ofNullable(about(finding.projectId()).newest().get(finding.identity()));
  }

  /** Why a finding stands, as the section said. */
  public Optional<String> keptBecause(Finding finding) {
    return newest(finding)
        .filter(answer -> answer.kind() == FindingAnswer.Kind.KEPT)
        .map(FindingAnswer::words);
  }

  /**
   * True when the section said that the finding stands for a reason: on the same evidence it is not
   * asked again.
   */
  public boolean isKept(Finding finding) {
    return keptBecause(finding).isPresent();
  }

  /**
   * The cells of a project that a round asks about and that are not answered yet; that they are
   * empty is the round's business.
   */
  Map<Long, Set<Column>> owed(long planId, FiscalYear ended) {
    return database.read(db -> {
      Map<Long, Set<Column>> owed = new HashMap<>();
      db.select(ITEM.PROJECT_ID, ITEM.FIELDS)
          .from(ITEM)
          .join(INQUIRY)
          .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
          .join(ROUND)
          .on(ROUND.ID.eq(INQUIRY.ROUND_ID))
          .join(OPENING)
          .on(OPENING.ROUND_ID.eq(ROUND.ID))
          .where(ROUND.PLAN_ID.eq(planId), ROUND.FISCAL_YEAR.eq(ended.startYear()))
          .andNotExists(selectOne().from(CLOSING).where(CLOSING.ROUND_ID.eq(ROUND.ID)))
          .andNotExists(selectOne().from(REPLY).where(REPLY.ITEM_ID.eq(ITEM.ID), TAKEN))
          .forEach(row ->
              Field.listOf(row.value2())
                  .forEach(field ->
                      owed.computeIfAbsent(row.value1(), project -> new HashSet<>())
                          .add(field.column())));
      return owed;
    });
  }

  /** Who is asked, about which table, in whose name and when. */
  record Asker(long planId, FiscalYear ended, String by, Instant at) {}

  /**
   * Puts findings to a section in one message, those that were never put before; returns how many.
   */
  int ask(long sectionId, String destination, List<Finding> findings, Asker asker) {
    return database.write(db -> {
      List<Long> fresh =
          findings.stream()
              .map(finding -> FindingRows.findingId(db, finding))
              .filter(id -> !db.fetchExists(QUESTION, QUESTION.FINDING_ID.eq(id)))
              .toList();
      if (!fresh.isEmpty()) {
        long asking = insert(db, sectionId, destination, asker);
        fresh.forEach(id ->
            db.insertInto(QUESTION, QUESTION.ASKING_ID, QUESTION.FINDING_ID)
                .values(asking, id)
                .execute());
        OutgoingRows.enqueue(db, "question", asking, 0, destination, asker.at(), Instant.EPOCH);
        AuditRows.note(
            db,
            asker.at(),
            asker.by(),
            "findings.asked",
            "asking:" + asking + " questions:" + fresh.size());
      }
      return fresh.size();
    });
  }

  /** False when it was settled meanwhile. */
  boolean withdraw(Question question, String by, Instant at) {
    return database.write(db -> {
      boolean waits =
          FindingRows.newest(db, question.finding())
              .filter(answer -> answer.kind() != FindingAnswer.Kind.MENDED)
              .isEmpty();
      if (waits) {
        FindingRows.answer(
            db, question.finding(), FindingAnswer.withdrawn(by, at, question.source()));
        AuditRows.note(db, at, by, "question.withdrawn", question.source());
      }
      return waits;
    });
  }

  private static long insert(DSLContext db, long sectionId, String destination, Asker asker) {
    return db.insertInto(ASKING)
        .set(ASKING.PLAN_ID, asker.planId())
        .set(ASKING.SECTION_ID, sectionId)
        .set(ASKING.FISCAL_YEAR, asker.ended().startYear())
        .set(ASKING.DESTINATION, destination)
        .set(ASKING.ASKED_AT, asker.at())
        .set(ASKING.ASKED_BY, asker.by())
        .returningResult(ASKING.ID)
        .fetchSingle()
        .value1();
  }

  /** One question by its id. */
  public Optional<Question> question(long id) {
    return questions(QUESTION.ID.eq(id)).stream().findFirst();
  }

  /** Every question that was ever asked about a project. */
  public List<Question> questionsAbout(long projectId) {
    return about(projectId).questions();
  }

  /** The questions of one message, in printed order. */
  public List<Question> questionsOf(long askingId) {
    return questions(QUESTION.ASKING_ID.eq(askingId));
  }

  private List<Question> questions(Condition condition) {
    return database.read(db -> questions(db, condition));
  }

  private static List<Question> questions(DSLContext db, Condition condition) {
    return db.select(FINDING.fields())
        .select(PROJECT.PRINTED_NUMBER, QUESTION.ID)
        .select(ASKING.fields())
        .from(QUESTION)
        .join(FINDING)
        .on(FINDING.ID.eq(QUESTION.FINDING_ID))
        .join(PROJECT)
        .on(PROJECT.ID.eq(FINDING.PROJECT_ID))
        .join(ASKING)
        .on(ASKING.ID.eq(QUESTION.ASKING_ID))
        .where(condition)
        .orderBy(PROJECT.PRINTED_NUMBER, QUESTION.ID)
        .fetch(FindingStore::readQuestion);
  }

  private static Known knownOf(Record row) {
    return new Known(
        row.get(QUESTION.ID) == null ? Optional.empty() : Optional.of(readQuestion(row)),
        row.get(FINDING_ANSWER.ID) == null
            ? Optional.empty()
            : Optional.of(FindingRows.readAnswer(row)));
  }

  private static Question readQuestion(Record row) {
    Question.Asked asking =
        new Question.Asked(
            row.get(ASKING.ID),
            row.get(ASKING.PLAN_ID),
            row.get(ASKING.SECTION_ID),
            new FiscalYear(row.get(ASKING.FISCAL_YEAR)),
            row.get(ASKING.ASKED_AT));
    return new Question(
        row.get(QUESTION.ID), asking, FindingRows.read(row, row.get(PROJECT.PRINTED_NUMBER)));
  }
}
