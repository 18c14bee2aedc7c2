package jp.torimatome.audit;

import static jp.torimatome.database.generated.Tables.AUDIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.torimatome.database.Database;

/**
 * Jumps of the clock, as lines of the record; the day's digest tells of those since the one before
 * it.
 */
public final class ClockStore {
  private static final String ACT = "clock.jumped";
  private static final String DIGEST = "digest.made";

  private final Database database;

  public ClockStore(Database database) {
    this.database = database;
  }

  /** The clock shows {@code now}, {@code by} more than it should; negative: less. */
  public void note(Instant now, Duration by) {
    database.change(db -> AuditRows.note(db, now, "clock", ACT, "clock:" + by.toSeconds()));
  }

  /** How many no digest has told of yet. */
  public int untold() {
    return since(0).size();
  }

  /** What the newest digest tells of, each by how much. */
  public List<Duration> beingTold() {
    return since(1);
  }

  private List<Duration> since(int digestsBefore) {
    return database.read(db -> {
      var earlier =
          db.select(AUDIT.ID)
              .from(AUDIT)
              .where(AUDIT.ACT.eq(DIGEST))
              .orderBy(AUDIT.ID.desc())
              .limit(digestsBefore, 1);
      long last =
          db.select(coalesce(max(AUDIT.ID), inline(0L)))
              .from(AUDIT)
              .where(AUDIT.ID.in(earlier))
              .fetchSingle()
              .value1();
      return db.select(AUDIT.SUBJECT)
          .from(AUDIT)
          .where(AUDIT.ACT.eq(ACT), AUDIT.ID.gt(last))
          .orderBy(AUDIT.ID)
          .fetch(
              row -> Duration.ofSeconds(Long.parseLong(row.value1().substring("clock:".length()))));
    });
  }
}
