package jp.torimatome.reply.approval;

import static jp.torimatome.database.generated.Tables.APPROVAL;
import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.database.generated.Tables.SECTION;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Section;
import jp.torimatome.reply.DecisionRows;
import jp.torimatome.round.PromptRows;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Keeps what heads approved; from that moment on a reply is the section's word. */
public final class ApprovalStore {
  private final Database database;

  public ApprovalStore(Database database) {
    this.database = database;
  }

  /** What became of it. */
  enum Stored {
    DONE,
    /** Somebody decided on the reply meanwhile, or it never had to be approved. */
    ALREADY,
    /** A newer revision came meanwhile. */
    OVERTAKEN
  }

  /**
   * 承認する課・係: the codes of the sections of which something waits for a head, or will once it is
   * answered.
   */
  public Set<String> signing() {
    return sections("signing", INQUIRY.NEEDS_APPROVAL.isTrue());
  }

  /** The codes of the sections that have anything to do. */
  public Set<String> owing() {
    return sections("owing", noCondition());
  }

  private Set<String> sections(String what, Condition which) {
    Condition open =
        ITEM_PROGRESS
            .STATE
            .in("open", "returned")
            .andNotExists(selectOne().from(CLOSING).where(CLOSING.ROUND_ID.eq(INQUIRY.ROUND_ID)));
    return database.known(
        List.of("sections", what),
        db ->
            Set.copyOf(
                db.selectDistinct(SECTION.CODE)
                    .from(INQUIRY)
                    .join(SECTION)
                    .on(SECTION.ID.eq(INQUIRY.SECTION_ID))
                    .join(ITEM)
                    .on(ITEM.INQUIRY_ID.eq(INQUIRY.ID))
                    .join(ITEM_PROGRESS)
                    .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
                    .where(which, ITEM_PROGRESS.STATE.eq("waiting").or(open))
                    .fetchSet(SECTION.CODE)));
  }

  /** The part of a round of which something waits for a head, and who was shown it. */
  record Waiting(long inquiryId, Section section, Set<String> shown) {}

  List<Waiting> waiting() {
    return database.known(List.of("waiting for heads"), ApprovalStore::waiting);
  }

  private static List<Waiting> waiting(DSLContext db) {
    return List.copyOf(
        db.selectDistinct(INQUIRY.ID, SECTION.ID, SECTION.CODE, SECTION.NAME)
            .from(INQUIRY)
            .join(SECTION)
            .on(SECTION.ID.eq(INQUIRY.SECTION_ID))
            .join(ITEM)
            .on(ITEM.INQUIRY_ID.eq(INQUIRY.ID))
            .join(ITEM_PROGRESS)
            .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
            .where(ITEM_PROGRESS.STATE.eq("waiting"))
            .fetch(row ->
                new Waiting(
                    row.value1(),
                    new Section(row.value2(), row.value3(), row.value4()),
                    shown(db, row.value1()))));
  }

  private static Set<String> shown(DSLContext db, long inquiryId) {
    return db.select(OUTGOING.DESTINATION)
        .from(OUTGOING)
        .where(
            OUTGOING.KIND.eq("sign_off"),
            OUTGOING.SUBJECT_ID.eq(inquiryId),
            OUTGOING.STATE.ne("dropped"))
        .fetchSet(OUTGOING.DESTINATION);
  }

  void show(long inquiryId, List<String> heads, Instant now) {
    database.change(db ->
        heads.forEach(head ->
            OutgoingRows.enqueueDaily(db, "sign_off", inquiryId, head, Instant.EPOCH, now)));
  }

  /**
   * One transaction: the row, the register, the answers to findings, the messages' updates and the
   * audit line.
   */
  Stored store(long replyId, Stamp stamp) {
    return database.write(db -> {
      DecisionRows.Standing standing = DecisionRows.of(db, replyId).orElseThrow();
      if (!standing.newest()) {
        return Stored.OVERTAKEN;
      }
      if (!standing.is("waiting")) {
        return Stored.ALREADY;
      }
      db.insertInto(APPROVAL, APPROVAL.REPLY_ID, APPROVAL.APPROVED_AT, APPROVAL.APPROVED_BY)
          .values(replyId, stamp.at(), stamp.by())
          .execute();
      TakenRows.take(db, replyId, stamp.at());
      PromptRows.showItem(db, standing.itemId(), stamp.at());
      DecisionRows.show(db, standing.inquiryId(), stamp.at());
      AuditRows.note(
          db,
          stamp.at(),
          stamp.by(),
          "reply.approved",
          "item:" + standing.itemId() + " revision:" + standing.revision());
      return Stored.DONE;
    });
  }
}
