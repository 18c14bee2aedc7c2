package jp.torimatome.reply.review;

import static jp.torimatome.database.generated.Tables.ACCEPTANCE;
import static jp.torimatome.database.generated.Tables.ACCEPTANCE_WITHDRAWAL;
import static jp.torimatome.database.generated.Tables.CLARIFICATION_TURN;
import static jp.torimatome.database.generated.Tables.CURRENT_PASSAGE;
import static jp.torimatome.database.generated.Tables.FINDING_ANSWER;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.REPLY_FIELD;
import static jp.torimatome.database.generated.Tables.SECTION;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.generated.tables.CurrentPassage;
import jp.torimatome.database.generated.tables.Reply;
import jp.torimatome.database.generated.tables.records.AcceptanceRecord;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Source;
import jp.torimatome.reply.DecisionRows;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.round.Item;
import jp.torimatome.round.PromptRows;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Keeps which replies coordinators have taken, and knows which they have not. */
public final class ReviewStore {
  private static final CurrentPassage NEXT_NAME = CURRENT_PASSAGE.as("next_name");
  private static final Reply EARLIER = REPLY.as("earlier");

  private static final Field<Boolean> KEPT =
      field(
              exists(
                  selectOne()
                      .from(FINDING_ANSWER)
                      .where(
                          FINDING_ANSWER.SOURCE.eq(
                              concat(inline(Source.beginningOfReply()), REPLY.ID)))
                      .and(FINDING_ANSWER.KIND.eq("kept"))))
          .as("kept");

  private static final Field<Boolean> CHANGED =
      field(
              exists(
                  selectOne()
                      .from(ACCEPTANCE)
                      .join(EARLIER)
                      .on(EARLIER.ID.eq(ACCEPTANCE.REPLY_ID))
                      .where(EARLIER.ITEM_ID.eq(ITEM.ID))))
          .as("changed");

  private static final Field<Boolean> REPEATED =
      field(
              exists(
                  selectOne()
                      .from(REPLY_FIELD)
                      .where(
                          REPLY_FIELD.REPLY_ID.eq(REPLY.ID),
                          REPLY_FIELD.FIELD.eq("status"),
                          REPLY_FIELD.CHOICE.eq("no_change"))))
          .as("repeated");

  private static final Field<Boolean> WITHDRAWN =
      field(
              exists(
                  selectOne()
                      .from(ACCEPTANCE_WITHDRAWAL)
                      .where(ACCEPTANCE_WITHDRAWAL.REPLY_ID.eq(REPLY.ID))))
          .as("withdrawn");

  private final Database database;

  public ReviewStore(Database database) {
    this.database = database;
  }

  /** What became of one reply. */
  public enum Stored {
    DONE,
    /** Somebody accepted or returned it meanwhile, or its head has not signed it off. */
    ALREADY,
    /** The section sent a newer revision meanwhile. */
    OVERTAKEN
  }

  /**
   * Every reply that waits for a coordinator: those with warnings first, then by section and
   * number.
   */
  public List<Pending> pending() {
    return database.known(List.of("pending"), ReviewStore::pending);
  }

  private static List<Pending> pending(DSLContext db) {
    Map<Long, String> plans = PlanStore.names(db);
    return db
        .select(
            REPLY.ID,
            REPLY.SUBMITTED_AT,
            REPLY.LATE,
            REPLY.ON_BEHALF,
            ITEM.ID,
            KEPT,
            CHANGED,
            REPEATED)
        .select(PROJECT.ID, PROJECT.PLAN_ID, PROJECT.PRINTED_NUMBER)
        .select(WITHDRAWN)
        .select(SECTION.fields())
        .select(
            CURRENT_PASSAGE.BODY, CURRENT_PASSAGE.NATURE, NEXT_NAME.BODY, CLARIFICATION_TURN.SIDE)
        .from(ITEM_PROGRESS)
        .join(REPLY)
        .on(REPLY.ID.eq(ITEM_PROGRESS.REPLY_ID))
        .join(ITEM)
        .on(ITEM.ID.eq(ITEM_PROGRESS.ITEM_ID))
        .join(INQUIRY)
        .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
        .join(SECTION)
        .on(SECTION.ID.eq(INQUIRY.SECTION_ID))
        .join(PROJECT)
        .on(PROJECT.ID.eq(ITEM.PROJECT_ID))
        .leftJoin(CURRENT_PASSAGE)
        .on(CURRENT_PASSAGE.PROJECT_ID.eq(PROJECT.ID), CURRENT_PASSAGE.FIELD.eq("name"))
        .leftJoin(CLARIFICATION_TURN)
        .on(CLARIFICATION_TURN.ITEM_ID.eq(ITEM.ID))
        .leftJoin(NEXT_NAME)
        .on(NEXT_NAME.PROJECT_ID.eq(PROJECT.ID), NEXT_NAME.FIELD.eq("next_name"))
        .where(ITEM_PROGRESS.STATE.eq("answered"))
        .orderBy(SECTION.ID, PROJECT.PRINTED_NUMBER)
        .fetch(row -> read(row, plans))
        .stream()
        .sorted((one, other) -> Boolean.compare(other.isWarned(), one.isWarned()))
        .toList();
  }

  /** One transaction: the row, the section's messages and the audit line. */
  Stored accept(long replyId, Stamp stamp) {
    return database.write(db -> {
      Optional<DecisionRows.Standing> standing = DecisionRows.of(db, replyId);
      if (standing.isEmpty() || !standing.get().newest()) {
        return Stored.OVERTAKEN;
      }
      if (!standing.get().is("answered")) {
        return Stored.ALREADY;
      }
      db.insertInto(ACCEPTANCE, ACCEPTANCE.REPLY_ID, ACCEPTANCE.ACCEPTED_AT, ACCEPTANCE.ACCEPTED_BY)
          .values(replyId, stamp.at(), stamp.by())
          .execute();
      PromptRows.showItem(db, standing.get().itemId(), stamp.at());
      note(db, "reply.accepted", standing.get(), stamp);
      return Stored.DONE;
    });
  }

  /**
   * One transaction: the acceptance moves to those that were withdrawn; the section's messages and
   * the audit line.
   */
  Stored withdraw(long replyId, Stamp stamp) {
    return database.write(db -> {
      Optional<DecisionRows.Standing> standing = DecisionRows.of(db, replyId);
      if (standing.isEmpty() || !standing.get().newest()) {
        return Stored.OVERTAKEN;
      }
      Optional<AcceptanceRecord> taken =
          db.selectFrom(ACCEPTANCE).where(ACCEPTANCE.REPLY_ID.eq(replyId)).fetchOptional();
      if (taken.isEmpty()) {
        return Stored.ALREADY;
      }
      db.insertInto(ACCEPTANCE_WITHDRAWAL)
          .set(ACCEPTANCE_WITHDRAWAL.REPLY_ID, replyId)
          .set(ACCEPTANCE_WITHDRAWAL.ACCEPTED_AT, taken.get().getAcceptedAt())
          .set(ACCEPTANCE_WITHDRAWAL.ACCEPTED_BY, taken.get().getAcceptedBy())
          .set(ACCEPTANCE_WITHDRAWAL.WITHDRAWN_AT, stamp.at())
          .set(ACCEPTANCE_WITHDRAWAL.WITHDRAWN_BY, stamp.by())
          .execute();
      db.deleteFrom(ACCEPTANCE).where(ACCEPTANCE.REPLY_ID.eq(replyId)).execute();
      PromptRows.showItem(db, standing.get().itemId(), stamp.at());
      note(db, "reply.acceptance-withdrawn", standing.get(), stamp);
      return Stored.DONE;
    });
  }

  private static void note(DSLContext db, String act, DecisionRows.Standing standing, Stamp stamp) {
    AuditRows.note(
        db,
        stamp.at(),
        stamp.by(),
        act,
        "item:" + standing.itemId() + " revision:" + standing.revision());
  }

  /** The newest replies that were taken, newest acceptance first, {@code most} of them. */
  public List<Accepted> accepted(int most) {
    return database.read(db -> {
      Map<Long, String> plans = PlanStore.names(db);
      return db.select(
              REPLY.ID,
              PROJECT.ID,
              PROJECT.PLAN_ID,
              PROJECT.PRINTED_NUMBER,
              ACCEPTANCE.ACCEPTED_AT,
              ACCEPTANCE.ACCEPTED_BY)
          .select(SECTION.fields())
          .select(CURRENT_PASSAGE.BODY, CURRENT_PASSAGE.NATURE, NEXT_NAME.BODY)
          .from(ACCEPTANCE)
          .join(REPLY)
          .on(REPLY.ID.eq(ACCEPTANCE.REPLY_ID))
          .join(ITEM_PROGRESS)
          .on(ITEM_PROGRESS.REPLY_ID.eq(REPLY.ID), ITEM_PROGRESS.STATE.eq("accepted"))
          .join(ITEM)
          .on(ITEM.ID.eq(REPLY.ITEM_ID))
          .join(INQUIRY)
          .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
          .join(SECTION)
          .on(SECTION.ID.eq(INQUIRY.SECTION_ID))
          .join(PROJECT)
          .on(PROJECT.ID.eq(ITEM.PROJECT_ID))
          .leftJoin(CURRENT_PASSAGE)
          .on(CURRENT_PASSAGE.PROJECT_ID.eq(PROJECT.ID), CURRENT_PASSAGE.FIELD.eq("name"))
          .leftJoin(NEXT_NAME)
          .on(NEXT_NAME.PROJECT_ID.eq(PROJECT.ID), NEXT_NAME.FIELD.eq("next_name"))
          .orderBy(ACCEPTANCE.ACCEPTED_AT.desc(), ACCEPTANCE.REPLY_ID.desc())
          .limit(most)
          .fetch(row ->
              new Accepted(
                  row.get(REPLY.ID),
                  section(row),
                  project(row, plans),
                  new Stamp(row.get(ACCEPTANCE.ACCEPTED_BY), row.get(ACCEPTANCE.ACCEPTED_AT))));
    });
  }

  /** Who accepted a reply, and when; empty where nobody did. */
  public Optional<Stamp> acceptedBy(long replyId) {
    return database.read(db ->
        db.selectFrom(ACCEPTANCE)
            .where(ACCEPTANCE.REPLY_ID.eq(replyId))
            .fetchOptional(row -> new Stamp(row.getAcceptedBy(), row.getAcceptedAt())));
  }

  private static Pending read(Record row, Map<Long, String> plans) {
    Set<Pending.Warning> warnings = EnumSet.noneOf(Pending.Warning.class);
    add(warnings, Pending.Warning.FINDING, row.get(KEPT));
    add(warnings, Pending.Warning.CHANGED, row.get(CHANGED));
    add(warnings, Pending.Warning.REPEATED, row.get(REPEATED));
    add(warnings, Pending.Warning.ON_BEHALF, row.get(REPLY.ON_BEHALF));
    add(warnings, Pending.Warning.LATE, row.get(REPLY.LATE));
    add(
        warnings,
        Pending.Warning.ASKED,
        Clarification.Side.COORDINATOR.code().equals(row.get(CLARIFICATION_TURN.SIDE)));
    add(warnings, Pending.Warning.WITHDRAWN, row.get(WITHDRAWN));
    add(
        warnings,
        Pending.Warning.TOLD,
        Clarification.Side.SECTION.code().equals(row.get(CLARIFICATION_TURN.SIDE)));
    return new Pending(
        row.get(REPLY.ID),
        row.get(ITEM.ID),
        section(row),
        project(row, plans),
        row.get(REPLY.SUBMITTED_AT),
        warnings);
  }

  private static Item.ProjectLabel project(Record row, Map<Long, String> plans) {
    String plan = plans.getOrDefault(row.get(PROJECT.PLAN_ID), "");
    return new Item.ProjectLabel(
        row.get(PROJECT.ID), row.get(PROJECT.PRINTED_NUMBER), name(row), plan);
  }

  private static Section section(Record row) {
    return new Section(row.get(SECTION.ID), row.get(SECTION.CODE), row.get(SECTION.NAME));
  }

  private static String name(Record row) {
    return "given".equals(row.get(CURRENT_PASSAGE.NATURE))
        ? row.get(CURRENT_PASSAGE.BODY)
        : row.get(NEXT_NAME.BODY);
  }

  private static void add(Set<Pending.Warning> warnings, Pending.Warning warning, boolean holds) {
    if (holds) {
      warnings.add(warning);
    }
  }
}
