package jp.torimatome.finding.question;

import static jp.torimatome.database.generated.Tables.ASKING;
import static jp.torimatome.database.generated.Tables.FINDING;
import static jp.torimatome.database.generated.Tables.FINDING_ANSWER;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.QUESTION;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.people.Stamp;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;

/**
 * 照会の引継ぎ: questions about projects that another section has taken over are put to that one; what
 * was answered stays where it was.
 */
public final class MovedQuestionRows {
  private static final Condition UNANSWERED =
      notExists(
          selectOne()
              .from(FINDING_ANSWER)
              .where(FINDING_ANSWER.FINDING_ID.eq(QUESTION.FINDING_ID)));

  private MovedQuestionRows() {}

  /**
   * Once the projects are those of {@code sectionId}: asks it, at {@code destination}, what others
   * were asked about them.
   */
  public static void follow(DSLContext db, long sectionId, String destination, Stamp stamp) {
    db.selectDistinct(
            ASKING.ID, ASKING.PLAN_ID, ASKING.FISCAL_YEAR, ASKING.DESTINATION, ASKING.ASKED_BY)
        .from(QUESTION)
        .join(ASKING)
        .on(ASKING.ID.eq(QUESTION.ASKING_ID))
        .join(FINDING)
        .on(FINDING.ID.eq(QUESTION.FINDING_ID))
        .join(PROJECT)
        .on(PROJECT.ID.eq(FINDING.PROJECT_ID))
        .where(PROJECT.SECTION_ID.eq(sectionId), ASKING.SECTION_ID.ne(sectionId), UNANSWERED)
        .fetch()
        .forEach(before -> move(db, before, sectionId, destination, stamp));
  }

  /** A section that is called otherwise is called so in what it was asked. */
  public static void rename(DSLContext db, long sectionId, Instant now) {
    db.select(ASKING.ID, ASKING.DESTINATION)
        .from(ASKING)
        .where(ASKING.SECTION_ID.eq(sectionId))
        .forEach(row -> FindingRows.showAsking(db, row.value1(), row.value2(), now));
  }

  private static void move(
      DSLContext db,
      Record5<Long, Long, Integer, String, String> before,
      long sectionId,
      String destination,
      Stamp stamp) {
    List<Long> moved =
        db.select(QUESTION.ID)
            .from(QUESTION)
            .join(FINDING)
            .on(FINDING.ID.eq(QUESTION.FINDING_ID))
            .join(PROJECT)
            .on(PROJECT.ID.eq(FINDING.PROJECT_ID))
            .where(
                QUESTION.ASKING_ID.eq(before.value1()),
                PROJECT.SECTION_ID.eq(sectionId),
                UNANSWERED)
            .fetch(QUESTION.ID);
    long asking =
        db.insertInto(ASKING)
            .set(ASKING.PLAN_ID, before.value2())
            .set(ASKING.SECTION_ID, sectionId)
            .set(ASKING.FISCAL_YEAR, before.value3())
            .set(ASKING.DESTINATION, destination)
            .set(ASKING.ASKED_AT, stamp.at())
            .set(ASKING.ASKED_BY, before.value5())
            .returningResult(ASKING.ID)
            .fetchSingle()
            .value1();
    db.update(QUESTION).set(QUESTION.ASKING_ID, asking).where(QUESTION.ID.in(moved)).execute();
    OutgoingRows.enqueue(db, "question", asking, 0, destination, stamp.at(), Instant.EPOCH);
    FindingRows.showAsking(db, before.value1(), before.value4(), stamp.at());
    AuditRows.note(
        db,
        stamp.at(),
        stamp.by(),
        "findings.moved",
        "asking:" + asking + " questions:" + moved.size());
  }
}
