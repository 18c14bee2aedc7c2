package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.NUDGE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.torimatome.database.OutgoingRows;
import org.jooq.DSLContext;

/** Notes that people are to be reminded today: once a day each, whatever they are reminded of and however often. */
final class NudgeRows {
  private NudgeRows() {}

  static void nudge(DSLContext db, List<String> people, LocalDate day, Instant now) {
    for (String person : people) {
      db.insertInto(NUDGE, NUDGE.PERSON, NUDGE.ON_DAY, NUDGE.NUDGED_AT)
          .values(person, day.toString(), now)
          .onConflictDoNothing()
          .returningResult(NUDGE.ID)
          .fetchOptional(0, Long.class)
          .ifPresent(id -> OutgoingRows.enqueue(db, "reminder", id, 0, person, now, Instant.EPOCH));
    }
  }
}
