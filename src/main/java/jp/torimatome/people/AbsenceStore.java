package jp.torimatome.people;

import static jp.torimatome.database.generated.Tables.ABSENCE;
import static jp.torimatome.database.generated.Tables.OUTGOING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.records.AbsenceRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Keeps who is away when. */
public final class AbsenceStore {
  private static final String STAND_IN = "stand_in";

  private final Database database;

  public AbsenceStore(Database database) {
    this.database = database;
  }

  /** Everybody's absences that cover a day. */
  public List<Absence> on(LocalDate day) {
    return touching(day, day);
  }

  /** A person's absences that end on a day or later, the next one first. */
  public List<Absence> of(String person, LocalDate day) {
    return database.known(
        List.of("absences of", person, day),
        db ->
            List.copyOf(
                fetch(db, ABSENCE.PERSON.eq(person).and(ABSENCE.UNTIL_ON.ge(day.toString())))));
  }

  /** Everybody's absences that touch some days. */
  public List<Absence> touching(LocalDate from, LocalDate until) {
    return database.known(
        List.of("absences", from, until), db -> List.copyOf(fetch(db, touch(from, until))));
  }

  private static Condition touch(LocalDate from, LocalDate until) {
    return ABSENCE.FROM_ON.le(until.toString()).and(ABSENCE.UNTIL_ON.ge(from.toString()));
  }

  /** One, cancelled or not: who noted it, and when it ended early. */
  public record Noted(Absence absence, String by, Optional<Instant> cancelledAt) {}

  public Noted noted(long id) {
    return database.read(db -> {
      AbsenceRecord row = db.fetchSingle(ABSENCE, ABSENCE.ID.eq(id));
      return new Noted(read(row), row.getNotedBy(), Optional.ofNullable(row.getCancelledAt()));
    });
  }

  /** One that was not cancelled. */
  public Optional<Absence> absence(long id) {
    return fetch(ABSENCE.ID.eq(id)).stream().findFirst();
  }

  /** Notes an absence, in place of one of the same days with another stand-in; its id. */
  public long note(
      String person, LocalDate from, LocalDate until, Optional<String> standIn, Stamp stamp) {
    return database.write(db -> {
      db.select(ABSENCE.ID)
          .from(ABSENCE)
          .where(
              ABSENCE.PERSON.eq(person),
              ABSENCE.FROM_ON.eq(from.toString()),
              ABSENCE.UNTIL_ON.eq(until.toString()))
          .and(ABSENCE.CANCELLED_AT.isNull())
          .fetch(ABSENCE.ID)
          .forEach(replaced -> end(db, replaced, stamp));
      long id =
          db.insertInto(ABSENCE)
              .set(ABSENCE.PERSON, person)
              .set(ABSENCE.FROM_ON, from.toString())
              .set(ABSENCE.UNTIL_ON, until.toString())
              .set(ABSENCE.STAND_IN, standIn.orElse(""))
              .set(ABSENCE.NOTED_AT, stamp.at())
              .set(ABSENCE.NOTED_BY, stamp.by())
              .returningResult(ABSENCE.ID)
              .fetchSingle()
              .value1();
      AuditRows.note(
          db, stamp.at(), stamp.by(), "absence.noted", "absence:" + id + " person:" + person);
      Stream.concat(
              Stream.of(person), new Chain(fetch(db, touch(from, until))).after(person).stream())
          .filter(named -> !named.equals(stamp.by()))
          .forEach(
              named -> OutgoingRows.enqueue(db, STAND_IN, id, 0, named, stamp.at(), Instant.EPOCH));
      return id;
    });
  }

  /** False when it was cancelled already. */
  public boolean cancel(long id, Stamp stamp) {
    return database.write(db -> {
      boolean cancelled = end(db, id, stamp);
      if (cancelled) {
        String person =
            db.select(ABSENCE.PERSON)
                .from(ABSENCE)
                .where(ABSENCE.ID.eq(id))
                .fetchSingle(ABSENCE.PERSON);
        if (!person.equals(stamp.by())) {
          OutgoingRows.enqueue(db, STAND_IN, id, 1, person, stamp.at(), Instant.EPOCH);
        }
        AuditRows.note(db, stamp.at(), stamp.by(), "absence.cancelled", "absence:" + id);
      }
      return cancelled;
    });
  }

  /**
   * Whoever was told that they stand in is told that they need not any more; false when that was so
   * already.
   */
  private static boolean end(DSLContext db, long id, Stamp stamp) {
    boolean ended =
        db.update(ABSENCE)
                .set(ABSENCE.CANCELLED_AT, stamp.at())
                .set(ABSENCE.CANCELLED_BY, stamp.by())
                .where(ABSENCE.ID.eq(id), ABSENCE.CANCELLED_AT.isNull())
                .execute()
            == 1;
    if (ended) {
      db.selectDistinct(OUTGOING.DESTINATION)
          .from(OUTGOING)
          .join(ABSENCE)
          .on(ABSENCE.ID.eq(OUTGOING.SUBJECT_ID), ABSENCE.PERSON.ne(OUTGOING.DESTINATION))
          .where(
              OUTGOING.KIND.eq(STAND_IN),
              OUTGOING.SUBJECT_ID.eq(id),
              OUTGOING.STATE.in("claimed", "sent"))
          .and(OUTGOING.DESTINATION.ne(stamp.by()))
          .forEach(row ->
              OutgoingRows.enqueue(db, STAND_IN, id, 1, row.value1(), stamp.at(), Instant.EPOCH));
    }
    return ended;
  }

  private List<Absence> fetch(Condition condition) {
    return database.read(db -> fetch(db, condition));
  }

  private static List<Absence> fetch(DSLContext db, Condition condition) {
    return db.selectFrom(ABSENCE)
        .where(condition, ABSENCE.CANCELLED_AT.isNull())
        .orderBy(ABSENCE.FROM_ON, ABSENCE.ID)
        .fetch(AbsenceStore::read);
  }

  private static Absence read(AbsenceRecord row) {
    Optional<String> standIn = Optional.of(row.getStandIn()).filter(person -> !person.isEmpty());
    return new Absence(
        row.getId(),
        row.getPerson(),
        LocalDate.parse(row.getFromOn()),
        LocalDate.parse(row.getUntilOn()),
        standIn);
  }
}
