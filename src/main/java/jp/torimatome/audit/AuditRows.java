package jp.torimatome.audit;

import static jp.torimatome.database.generated.Tables.ASKING;
import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.QUESTION;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.database.generated.tables.records.AuditRecord;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/** Writes who did what, inside the transaction that does it; never reply text, names or tokens. */
public final class AuditRows {
  private AuditRows() {}

  /**
   * {@code who} is a Slack user id, or the word for the schedule or the command line; {@code
   * subject} begins with what it is about ("inquiry:3 step:due-7"), from which follows whose record
   * it belongs to.
   */
  public static void note(DSLContext db, Instant at, String who, String act, String subject) {
    AuditRecord row = db.newRecord(AUDIT);
    row.setAt(at);
    row.setWho(who);
    row.setAct(act);
    row.setSubject(subject);
    row.setOrigin(Origin.current());
    section(db, subject).ifPresent(row::setSectionId);
    row.insert();
    chain(db);
  }

  /**
   * Lines that stand without a hash, those of before the chain among them, are chained in their
   * order.
   */
  static void chain(DSLContext db) {
    String hash =
        db.select(AUDIT.HASH)
            .from(AUDIT)
            .where(AUDIT.HASH.ne(""))
            .orderBy(AUDIT.ID.desc())
            .limit(1)
            .fetchOptional(AUDIT.HASH)
            .orElse("");
    for (AuditRecord row :
        db.selectFrom(AUDIT).where(AUDIT.HASH.eq(inline(""))).orderBy(AUDIT.ID).fetch()) {
      hash = read(row).hash(hash);
      db.update(AUDIT).set(AUDIT.HASH, hash).where(AUDIT.ID.eq(row.getId())).execute();
    }
  }

  static Line read(AuditRecord row) {
    return new Line(
        row.getId(),
        row.getAt(),
        row.getWho(),
        row.getAct(),
        row.getSubject(),
        row.getOrigin(),
        Optional.ofNullable(row.getSectionId()));
  }

  private static Optional<Long> section(DSLContext db, String subject) {
    String[] parts = subject.split(" ", 2)[0].split(":", 2);
    if (parts.length < 2 || !parts[1].matches("[0-9]+")) {
      return Optional.empty();
    }
    long id = Long.parseLong(parts[1]);
    return switch (parts[0]) {
      case "section" -> Optional.of(id);
      case "inquiry" ->
          first(db, db.select(INQUIRY.SECTION_ID).from(INQUIRY).where(INQUIRY.ID.eq(id)));
      case "item" ->
          first(
              db,
              db.select(INQUIRY.SECTION_ID)
                  .from(ITEM)
                  .join(INQUIRY)
                  .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
                  .where(ITEM.ID.eq(id)));
      case "asking" -> first(db, db.select(ASKING.SECTION_ID).from(ASKING).where(ASKING.ID.eq(id)));
      case "question" ->
          first(
              db,
              db.select(ASKING.SECTION_ID)
                  .from(QUESTION)
                  .join(ASKING)
                  .on(ASKING.ID.eq(QUESTION.ASKING_ID))
                  .where(QUESTION.ID.eq(id)));
      default -> Optional.empty();
    };
  }

  private static Optional<Long> first(DSLContext db, Select<Record1<Long>> section) {
    return db.fetchOptional(section).map(Record1::value1);
  }
}
