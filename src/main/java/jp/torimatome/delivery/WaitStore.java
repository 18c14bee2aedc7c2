package jp.torimatome.delivery;

import static jp.torimatome.database.generated.Tables.OUTGOING;

import java.time.Duration;
import java.time.Instant;
import jp.torimatome.database.Database;

/**
 * Waits that must outlive the process are moments by the clock on the wall; where that was set,
 * they are set with it.
 */
public final class WaitStore {
  private static final Duration OVERDUE = Duration.ofMinutes(10);

  private final Database database;

  public WaitStore(Database database) {
    this.database = database;
  }

  /**
   * The clock was set: every wait goes on as long as it would have, and what is in flight keeps its
   * lease.
   */
  public void move(Duration by) {
    database.change(db ->
        db.select(OUTGOING.ID, OUTGOING.NOT_BEFORE, OUTGOING.LEASE_UNTIL)
            .from(OUTGOING)
            .where(OUTGOING.STATE.in("waiting", "held", "claimed"))
            .fetch()
            .forEach(row ->
                db.update(OUTGOING)
                    .set(OUTGOING.NOT_BEFORE, moved(row.value2(), by))
                    .set(
                        OUTGOING.LEASE_UNTIL, row.value3() == null ? null : moved(row.value3(), by))
                    .where(OUTGOING.ID.eq(row.value1()))
                    .execute()));
  }

  /**
   * At the start: one bot alone uses the database, so what is claimed was claimed by a process that
   * has ended, and is in doubt at once. The clock may have been set while nobody looked, so no wait
   * of an earlier process is believed to be long.
   */
  public void begin(Instant now) {
    Instant longest = now.plus(DeliveryStore.LEASE);
    database.change(db -> {
      db.update(OUTGOING)
          .set(OUTGOING.LEASE_UNTIL, now.minusMillis(1))
          .where(OUTGOING.STATE.eq("claimed"))
          .execute();
      db.update(OUTGOING)
          .set(OUTGOING.NOT_BEFORE, longest)
          .where(OUTGOING.STATE.in("waiting", "held"), OUTGOING.NOT_BEFORE.gt(longest))
          .execute();
    });
  }

  /**
   * Whether something should have left a good while ago and nothing has since, by the wall and by
   * the workspace's clock.
   */
  public boolean isOverdue(Instant now, Instant workspaceNow) {
    return database.read(db ->
        db.fetchExists(
                OUTGOING,
                OUTGOING.STATE.eq("waiting"),
                OUTGOING.NOT_BEFORE.lt(now.minus(OVERDUE)),
                OUTGOING.CREATED_AT.lt(workspaceNow.minus(OVERDUE)))
            && !db.fetchExists(
                OUTGOING,
                OUTGOING.STATE.in("sent", "parked", "dropped"),
                OUTGOING.SETTLED_AT.gt(now.minus(OVERDUE))));
  }

  /** What waits for nothing goes on waiting for nothing. */
  private static Instant moved(Instant moment, Duration by) {
    return moment.equals(Instant.EPOCH) ? moment : moment.plus(by);
  }
}
