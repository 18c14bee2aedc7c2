package jp.torimatome.finding.question;

import static jp.torimatome.database.generated.Tables.FINDING;
import static jp.torimatome.database.generated.Tables.HELD_ANSWER;
import static jp.torimatome.database.generated.Tables.PROJECT;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.torimatome.finding.Finding;
import jp.torimatome.people.Stamp;
import org.jooq.DSLContext;

/**
 * 預かっている回答: what a reply that waits for the head says to findings, kept with the reply until it is
 * approved.
 */
public final class HeldRows {
  private HeldRows() {}

  /** Keeps an answer with its reply; nothing shows it, and it settles nothing. */
  public static void hold(DSLContext db, long replyId, Finding finding, FindingAnswer answer) {
    db.insertInto(HELD_ANSWER)
        .set(HELD_ANSWER.REPLY_ID, replyId)
        .set(HELD_ANSWER.FINDING_ID, FindingRows.findingId(db, finding))
        .set(HELD_ANSWER.KIND, answer.kind().code())
        .set(HELD_ANSWER.WORDS, answer.words())
        .onConflictDoNothing()
        .execute();
  }

  /**
   * What a reply says to findings, as who submitted it said it; {@code stamp} is theirs, {@code
   * source} names the reply.
   */
  public static Map<Finding, FindingAnswer> of(
      DSLContext db, long replyId, Stamp stamp, String source) {
    Map<Finding, FindingAnswer> held = new LinkedHashMap<>();
    db.select(FINDING.fields())
        .select(HELD_ANSWER.KIND, HELD_ANSWER.WORDS, PROJECT.PRINTED_NUMBER)
        .from(HELD_ANSWER)
        .join(FINDING)
        .on(FINDING.ID.eq(HELD_ANSWER.FINDING_ID))
        .join(PROJECT)
        .on(PROJECT.ID.eq(FINDING.PROJECT_ID))
        .where(HELD_ANSWER.REPLY_ID.eq(replyId))
        .orderBy(FINDING.ID)
        .forEach(row -> {
          FindingAnswer.Kind kind = FindingAnswer.Kind.of(row.get(HELD_ANSWER.KIND));
          FindingAnswer answer =
              new FindingAnswer(kind, row.get(HELD_ANSWER.WORDS), stamp.by(), stamp.at(), source);
          held.put(FindingRows.read(row, row.get(PROJECT.PRINTED_NUMBER)), answer);
        });
    return held;
  }
}
