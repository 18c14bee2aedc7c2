package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.ACCEPTANCE;
import static jp.torimatome.database.generated.Tables.CURRENT_PASSAGE;
import static jp.torimatome.database.generated.Tables.DRAFT;
import static jp.torimatome.database.generated.Tables.EXTENSION;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.INQUIRY_TERMS;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_MOVE;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.REPLY_RETURN;
import static jp.torimatome.database.generated.Tables.SECTION;
import static jp.torimatome.database.generated.Tables.UNLOCKING;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.torimatome.database.generated.tables.CurrentPassage;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Field;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads inquiries with their terms and items, in one query however many they are. */
final class InquiryRows {
  private static final CurrentPassage NEXT_NAME = CURRENT_PASSAGE.as("next_name");

  private InquiryRows() {}

  static List<Inquiry> fetch(DSLContext db, Condition condition) {
    Map<Long, List<Record>> byInquiry = new LinkedHashMap<>();
    db.select(INQUIRY.fields())
        .select(SECTION.fields())
        .select(ITEM.fields())
        .select(
            PROJECT.PRINTED_NUMBER,
            PROJECT.PLAN_ID,
            CURRENT_PASSAGE.BODY,
            CURRENT_PASSAGE.NATURE,
            NEXT_NAME.BODY)
        .select(REPLY.fields())
        .select(DRAFT.fields())
        .select(ITEM_PROGRESS.STATE, INQUIRY_TERMS.DUE_AT, INQUIRY_TERMS.CLOSES_AT)
        .select(REPLY_RETURN.fields())
        .select(ACCEPTANCE.fields())
        .select(EXTENSION.fields())
        .select(UNLOCKING.fields())
        .from(INQUIRY)
        .join(SECTION)
        .on(SECTION.ID.eq(INQUIRY.SECTION_ID))
        .join(INQUIRY_TERMS)
        .on(INQUIRY_TERMS.INQUIRY_ID.eq(INQUIRY.ID))
        .leftJoin(EXTENSION)
        .on(EXTENSION.ID.eq(INQUIRY_TERMS.EXTENSION_ID))
        .leftJoin(UNLOCKING)
        .on(UNLOCKING.ID.eq(INQUIRY_TERMS.UNLOCKING_ID))
        .join(ITEM)
        .on(ITEM.INQUIRY_ID.eq(INQUIRY.ID))
        .join(ITEM_PROGRESS)
        .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
        .join(PROJECT)
        .on(PROJECT.ID.eq(ITEM.PROJECT_ID))
        .leftJoin(CURRENT_PASSAGE)
        .on(CURRENT_PASSAGE.PROJECT_ID.eq(PROJECT.ID), CURRENT_PASSAGE.FIELD.eq("name"))
        .leftJoin(NEXT_NAME)
        .on(NEXT_NAME.PROJECT_ID.eq(PROJECT.ID), NEXT_NAME.FIELD.eq("next_name"))
        .leftJoin(REPLY)
        .on(REPLY.ID.eq(ITEM_PROGRESS.REPLY_ID))
        .leftJoin(REPLY_RETURN)
        .on(REPLY_RETURN.REPLY_ID.eq(REPLY.ID))
        .leftJoin(ACCEPTANCE)
        .on(ACCEPTANCE.REPLY_ID.eq(REPLY.ID))
        .leftJoin(DRAFT)
        .on(DRAFT.ID.eq(select(max(DRAFT.ID)).from(DRAFT).where(DRAFT.ITEM_ID.eq(ITEM.ID))))
        .where(condition)
        .orderBy(SECTION.ID, PROJECT.PRINTED_NUMBER)
        .forEach(row ->
            byInquiry.computeIfAbsent(row.get(INQUIRY.ID), id -> new ArrayList<>()).add(row));
    Map<Long, String> plans = PlanStore.names(db);
    return byInquiry.values().stream().map(rows -> inquiry(rows, plans)).toList();
  }

  /** One whose items have all gone to other sections. */
  static Optional<Inquiry> emptied(DSLContext db, long id) {
    return db.select(INQUIRY.fields())
        .select(SECTION.fields())
        .select(INQUIRY_TERMS.DUE_AT, INQUIRY_TERMS.CLOSES_AT)
        .select(EXTENSION.fields())
        .select(UNLOCKING.fields())
        .from(INQUIRY)
        .join(SECTION)
        .on(SECTION.ID.eq(INQUIRY.SECTION_ID))
        .join(INQUIRY_TERMS)
        .on(INQUIRY_TERMS.INQUIRY_ID.eq(INQUIRY.ID))
        .leftJoin(EXTENSION)
        .on(EXTENSION.ID.eq(INQUIRY_TERMS.EXTENSION_ID))
        .leftJoin(UNLOCKING)
        .on(UNLOCKING.ID.eq(INQUIRY_TERMS.UNLOCKING_ID))
        .where(INQUIRY.ID.eq(id))
        .fetchOptional(row -> inquiry(row, List.of()));
  }

  /** The sections in whose inquiries the items stand now that stood in this one. */
  static List<String> takenOver(DSLContext db, long inquiryId) {
    return db.selectDistinct(SECTION.ID, SECTION.NAME)
        .from(ITEM_MOVE)
        .join(ITEM)
        .on(ITEM.ID.eq(ITEM_MOVE.ITEM_ID))
        .join(INQUIRY)
        .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
        .join(SECTION)
        .on(SECTION.ID.eq(INQUIRY.SECTION_ID))
        .where(ITEM_MOVE.FROM_INQUIRY_ID.eq(inquiryId))
        .orderBy(SECTION.ID)
        .fetch(SECTION.NAME);
  }

  private static Inquiry inquiry(List<Record> rows, Map<Long, String> plans) {
    return inquiry(
        rows.getFirst(),
        rows.stream()
            .map(row -> item(row, plans.getOrDefault(row.get(PROJECT.PLAN_ID), "")))
            .toList());
  }

  private static Inquiry inquiry(Record first, List<Item> items) {
    Section section =
        new Section(first.get(SECTION.ID), first.get(SECTION.CODE), first.get(SECTION.NAME));
    return new Inquiry(
        first.get(INQUIRY.ID),
        first.get(INQUIRY.ROUND_ID),
        section,
        first.get(INQUIRY.DESTINATION),
        terms(first),
        items);
  }

  private static Terms terms(Record row) {
    Optional<Terms.Extension> extension =
        Optional.ofNullable(row.get(EXTENSION.ID))
            .map(id ->
                new Terms.Extension(
                    id,
                    row.get(EXTENSION.DUE_AT),
                    row.get(EXTENSION.REASON),
                    row.get(EXTENSION.GRANTED_BY),
                    row.get(EXTENSION.GRANTED_AT)));
    Optional<Terms.Unlocking> unlocking =
        Optional.ofNullable(row.get(UNLOCKING.ID))
            .map(id ->
                new Terms.Unlocking(
                    id,
                    row.get(UNLOCKING.UNTIL_AT),
                    row.get(UNLOCKING.REASON),
                    row.get(UNLOCKING.UNLOCKED_BY),
                    row.get(UNLOCKING.UNLOCKED_AT)));
    return new Terms(
        row.get(INQUIRY_TERMS.DUE_AT),
        row.get(INQUIRY_TERMS.CLOSES_AT),
        extension,
        unlocking,
        row.get(INQUIRY.NEEDS_APPROVAL));
  }

  private static Item item(Record row, String plan) {
    boolean named = "given".equals(row.get(CURRENT_PASSAGE.NATURE));
    String name = named ? row.get(CURRENT_PASSAGE.BODY) : row.get(NEXT_NAME.BODY);
    Item.ProjectLabel project =
        new Item.ProjectLabel(
            row.get(ITEM.PROJECT_ID), row.get(PROJECT.PRINTED_NUMBER), name, plan);
    return new Item(
        row.get(ITEM.ID),
        row.get(ITEM.INQUIRY_ID),
        project,
        Field.listOf(row.get(ITEM.FIELDS)),
        Item.Progress.of(row.get(ITEM_PROGRESS.STATE)),
        new Item.Marks(answer(row), draft(row), returned(row), accepted(row)));
  }

  private static Optional<Item.Answer> answer(Record row) {
    return row.get(REPLY.ID) == null
        ? Optional.empty()
        : Optional.of(
            new Item.Answer(
                row.get(REPLY.ID),
                row.get(REPLY.REVISION),
                row.get(REPLY.SUBMITTED_BY),
                row.get(REPLY.SUBMITTED_AT),
                row.get(REPLY.LATE),
                row.get(REPLY.ON_BEHALF)));
  }

  /** A draft that was kept before the newest reply is done with. */
  private static Optional<Item.DraftMark> draft(Record row) {
    boolean open =
        row.get(DRAFT.ID) != null
            && Objects.equals(row.get(DRAFT.AFTER_REPLY_ID), row.get(REPLY.ID));
    return open
        ? Optional.of(new Item.DraftMark(row.get(DRAFT.SAVED_BY), row.get(DRAFT.SAVED_AT)))
        : Optional.empty();
  }

  private static Optional<Stamp> accepted(Record row) {
    return Optional.ofNullable(row.get(ACCEPTANCE.ACCEPTED_BY))
        .map(by -> new Stamp(by, row.get(ACCEPTANCE.ACCEPTED_AT)));
  }

  private static Optional<Item.Returned> returned(Record row) {
    return row.get(REPLY_RETURN.REPLY_ID) == null
        ? Optional.empty()
        : Optional.of(
            new Item.Returned(
                Item.Returned.Stage.of(row.get(REPLY_RETURN.STAGE)),
                Field.listOf(row.get(REPLY_RETURN.FIELDS)),
                row.get(REPLY_RETURN.REASON),
                row.get(REPLY_RETURN.DUE_AT),
                row.get(REPLY_RETURN.RETURNED_BY),
                row.get(REPLY_RETURN.RETURNED_AT)));
  }
}
