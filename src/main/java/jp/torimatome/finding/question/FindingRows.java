package jp.torimatome.finding.question;

import static jp.torimatome.database.generated.Tables.ASKING;
import static jp.torimatome.database.generated.Tables.FINDING;
import static jp.torimatome.database.generated.Tables.FINDING_ANSWER;
import static jp.torimatome.database.generated.Tables.NUDGE;
import static jp.torimatome.database.generated.Tables.NUDGE_ASKING;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.QUESTION;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.cell.Column;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * The rows of findings and their answers, inside the transaction of who asks or answers; answers
 * are only ever added.
 */
public final class FindingRows {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private FindingRows() {}

  /** Keeps an answer with its finding, and has the section's message show it. */
  public static void answer(DSLContext db, Finding finding, FindingAnswer answer) {
    long id = findingId(db, finding);
    db.insertInto(FINDING_ANSWER)
        .set(FINDING_ANSWER.FINDING_ID, id)
        .set(FINDING_ANSWER.KIND, answer.kind().code())
        .set(FINDING_ANSWER.WORDS, answer.words())
        .set(FINDING_ANSWER.ANSWERED_AT, answer.at())
        .set(FINDING_ANSWER.ANSWERED_BY, answer.by())
        .set(FINDING_ANSWER.SOURCE, answer.source())
        .execute();
    show(db, QUESTION.FINDING_ID.eq(id), answer.at());
  }

  /** Has every message that asks about a project show what is so now. */
  public static void showProject(DSLContext db, long projectId, Instant now) {
    show(
        db,
        QUESTION.FINDING_ID.in(
            select(FINDING.ID).from(FINDING).where(FINDING.PROJECT_ID.eq(projectId))),
        now);
  }

  private static void show(DSLContext db, Condition questions, Instant now) {
    db.selectDistinct(ASKING.ID, ASKING.DESTINATION)
        .from(QUESTION)
        .join(ASKING)
        .on(ASKING.ID.eq(QUESTION.ASKING_ID))
        .where(questions)
        .forEach(row -> showAsking(db, row.value1(), row.value2(), now));
  }

  /** Has the section's message, and those to its people that tell of it, show what is so now. */
  static void showAsking(DSLContext db, long askingId, String destination, Instant now) {
    OutgoingRows.enqueueNewest(db, "question_update", askingId, destination, now);
    db.select(NUDGE.PERSON, max(NUDGE.ID))
        .from(NUDGE_ASKING)
        .join(NUDGE)
        .on(NUDGE.ID.eq(NUDGE_ASKING.NUDGE_ID))
        .where(NUDGE_ASKING.ASKING_ID.eq(askingId))
        .groupBy(NUDGE.PERSON)
        .forEach(
            row -> OutgoingRows.enqueueUpdate(db, "reminder", row.value2(), row.value1(), now));
  }

  /** The newest answer to a finding. */
  public static Optional<FindingAnswer> newest(DSLContext db, Finding finding) {
    return db.select(FINDING_ANSWER.fields())
        .from(FINDING_ANSWER)
        .join(FINDING)
        .on(FINDING.ID.eq(FINDING_ANSWER.FINDING_ID))
        .where(is(finding))
        .orderBy(FINDING_ANSWER.ID.desc())
        .limit(1)
        .fetchOptional(FindingRows::readAnswer);
  }

  /** The newest answers to the findings of a project. */
  static Map<Finding.Identity, FindingAnswer> newest(DSLContext db, long projectId) {
    Map<Finding.Identity, FindingAnswer> newest = new HashMap<>();
    db.select(FINDING.fields())
        .select(FINDING_ANSWER.fields())
        .from(FINDING_ANSWER)
        .join(FINDING)
        .on(FINDING.ID.eq(FINDING_ANSWER.FINDING_ID))
        .where(FINDING.PROJECT_ID.eq(projectId))
        .orderBy(FINDING_ANSWER.ID)
        .forEach(row -> newest.put(read(row, 0).identity(), readAnswer(row)));
    return Map.copyOf(newest);
  }

  /** The findings that were answered with a reason by one source, such as a reply. */
  public static Map<Finding, String> keptWith(DSLContext db, String source) {
    Map<Finding, String> kept = new LinkedHashMap<>();
    db.select(FINDING.fields())
        .select(FINDING_ANSWER.WORDS, PROJECT.PRINTED_NUMBER)
        .from(FINDING_ANSWER)
        .join(FINDING)
        .on(FINDING.ID.eq(FINDING_ANSWER.FINDING_ID))
        .join(PROJECT)
        .on(PROJECT.ID.eq(FINDING.PROJECT_ID))
        .where(
            FINDING_ANSWER.SOURCE.eq(source),
            FINDING_ANSWER.KIND.eq(FindingAnswer.Kind.KEPT.code()))
        .orderBy(FINDING_ANSWER.ID)
        .forEach(row ->
            kept.put(read(row, row.get(PROJECT.PRINTED_NUMBER)), row.get(FINDING_ANSWER.WORDS)));
    return kept;
  }

  private static Condition is(Finding finding) {
    return FINDING
        .PROJECT_ID
        .eq(finding.projectId())
        .and(FINDING.RULE.eq(finding.rule().code()))
        .and(FINDING.CELL.eq(finding.column().code()))
        .and(FINDING.MARK.eq(mark(finding)));
  }

  /** The row of a finding, made when it is the first time that anybody is asked or answers. */
  static long findingId(DSLContext db, Finding finding) {
    db.insertInto(
            FINDING, FINDING.PROJECT_ID, FINDING.RULE, FINDING.CELL, FINDING.EVIDENCE, FINDING.MARK)
        .values(
            finding.projectId(),
            finding.rule().code(),
            finding.column().code(),
            GSON.toJson(finding.evidence()),
            mark(finding))
        .onConflictDoNothing()
        .execute();
    return db.select(FINDING.ID).from(FINDING).where(is(finding)).fetchSingle().value1();
  }

  private static String mark(Finding finding) {
    return GSON.toJson(finding.identity().evidence());
  }

  /** A kept finding; its number is the one that the project has now. */
  static Finding read(Record row, int number) {
    return new Finding(
        row.get(FINDING.PROJECT_ID),
        number,
        Rule.valueOf(row.get(FINDING.RULE).toUpperCase(Locale.ROOT)),
        Column.of(row.get(FINDING.CELL)),
        GSON.fromJson(row.get(FINDING.EVIDENCE), new TypeToken<List<String>>() {}.getType()));
  }

  static FindingAnswer readAnswer(Record row) {
    return new FindingAnswer(
        FindingAnswer.Kind.of(row.get(FINDING_ANSWER.KIND)),
        row.get(FINDING_ANSWER.WORDS),
        row.get(FINDING_ANSWER.ANSWERED_BY),
        row.get(FINDING_ANSWER.ANSWERED_AT),
        row.get(FINDING_ANSWER.SOURCE));
  }
}
