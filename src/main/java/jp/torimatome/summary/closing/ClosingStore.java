package jp.torimatome.summary.closing;

import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.CLOSING_NOTICE;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;

/** Keeps of which closings the coordinators were told. */
public final class ClosingStore {
  private final Database database;

  public ClosingStore(Database database) {
    this.database = database;
  }

  /** The rounds that closed since; asked at every tick, where as a rule there is none. */
  List<Long> untold() {
    return database.known(
        List.of("closings untold"),
        db ->
            List.copyOf(
                db.select(CLOSING.ROUND_ID)
                    .from(CLOSING)
                    .where(
                        CLOSING.ROUND_ID.notIn(
                            select(CLOSING_NOTICE.ROUND_ID).from(CLOSING_NOTICE)))
                    .orderBy(CLOSING.ROUND_ID)
                    .fetch(CLOSING.ROUND_ID)));
  }

  void tell(long roundId, List<String> destinations, Instant now) {
    database.change(db -> {
      int inserted =
          db.insertInto(CLOSING_NOTICE, CLOSING_NOTICE.ROUND_ID, CLOSING_NOTICE.MADE_AT)
              .values(roundId, now)
              .onConflictDoNothing()
              .execute();
      if (inserted == 1) {
        destinations.forEach(
            place -> OutgoingRows.enqueue(db, "closing", roundId, 0, place, now, Instant.EPOCH));
      }
    });
  }
}
