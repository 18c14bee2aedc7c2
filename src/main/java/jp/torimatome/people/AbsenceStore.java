package jp.torimatome.people;

import static jp.torimatome.database.generated.Tables.ABSENCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.records.AbsenceRecord;
import org.jooq.Condition;

/** Keeps who is away when. */
public final class AbsenceStore {
  private final Database database;

  public AbsenceStore(Database database) {
    this.database = database;
  }

  /** Everybody's absences that cover a day. */
  public List<Absence> on(LocalDate day) {
    return fetch(ABSENCE.FROM_ON.le(day.toString()).and(ABSENCE.UNTIL_ON.ge(day.toString())));
  }

  /** A person's absences that end on a day or later, the next one first. */
  public List<Absence> of(String person, LocalDate day) {
    return fetch(ABSENCE.PERSON.eq(person).and(ABSENCE.UNTIL_ON.ge(day.toString())));
  }

  /** One that was not cancelled. */
  public Optional<Absence> absence(long id) {
    return fetch(ABSENCE.ID.eq(id)).stream().findFirst();
  }

  /** Notes an absence, in place of one of the same days with another stand-in; its id. */
  public long note(String person, LocalDate from, LocalDate until, Optional<String> standIn, Stamp stamp) {
    return database.write(
        db -> {
          db.update(ABSENCE)
              .set(ABSENCE.CANCELLED_AT, stamp.at())
              .set(ABSENCE.CANCELLED_BY, stamp.by())
              .where(ABSENCE.PERSON.eq(person), ABSENCE.FROM_ON.eq(from.toString()), ABSENCE.UNTIL_ON.eq(until.toString()))
              .and(ABSENCE.CANCELLED_AT.isNull())
              .execute();
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
          AuditRows.note(db, stamp.at(), stamp.by(), "absence.noted", "absence:" + id + " person:" + person);
          standIn.filter(named -> !named.equals(stamp.by())).ifPresent(other ->
              OutgoingRows.enqueue(db, "stand_in", id, 0, other, stamp.at(), Instant.EPOCH));
          return id;
        });
  }

  /** False when it was cancelled already. */
  public boolean cancel(long id, Stamp stamp) {
    return database.write(
        db -> {
          boolean cancelled =
              db.update(ABSENCE)
                      .set(ABSENCE.CANCELLED_AT, stamp.at())
                      .set(ABSENCE.CANCELLED_BY, stamp.by())
                      .where(ABSENCE.ID.eq(id), ABSENCE.CANCELLED_AT.isNull())
                      .execute()
                  == 1;
          if (cancelled) {
            AuditRows.note(db, stamp.at(), stamp.by(), "absence.cancelled", "absence:" + id);
          }
          return cancelled;
        });
  }

  private List<Absence> fetch(Condition condition) {
    return database.read(
        db ->
            db.selectFrom(ABSENCE)
                .where(condition, ABSENCE.CANCELLED_AT.isNull())
                .orderBy(ABSENCE.FROM_ON, ABSENCE.ID)
                .fetch(AbsenceStore::read));
  }

  private static Absence read(AbsenceRecord row) {
    Optional<String> standIn = Optional.of(row.getStandIn()).filter(person -> !person.isEmpty());
    return new Absence(row.getId(), row.getPerson(), LocalDate.parse(row.getFromOn()), LocalDate.parse(row.getUntilOn()), standIn);
  }
}
