package jp.torimatome.delivery;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.database.OutgoingRows;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the sender really sends, as /ready asks. */
class WaitStoreTest {
  /** The practice workspace's clock, far from the wall's. */
  private static final Instant WORKSPACE = Instant.parse("2025-04-14T00:00:00Z");

  private static final Instant WALL = Instant.parse("2026-12-01T00:00:00Z");

  @TempDir Path folder;
  @AutoClose private Database database;
  private WaitStore waits;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    waits = new WaitStore(database);
  }

  @Test
  void whatCouldHaveLeftTenMinutesAgoIsOverdue() {
    enqueue("C1", Instant.EPOCH);
    assertThat(isOverdue(10)).isFalse();
    assertThat(isOverdue(11)).isTrue();
  }

  @Test
  void whatMayNotLeaveYetOrOnlyJustIsNot() {
    enqueue("C1", WALL.plus(Duration.ofMinutes(5)));
    assertThat(isOverdue(11)).as("six minutes late").isFalse();
    assertThat(isOverdue(15)).as("ten minutes late").isFalse();
    assertThat(isOverdue(16)).isTrue();
  }

  @Test
  void aSenderThatHasJustSentSomethingElseSendsAlthoughThisWaits() {
    enqueue("C1", Instant.EPOCH);
    enqueue("C2", Instant.EPOCH);
    settle("C2", WALL.plus(Duration.ofMinutes(20)));
    assertThat(isOverdue(25)).isFalse();
    assertThat(isOverdue(31)).isTrue();
    settle("C1", WALL.plus(Duration.ofMinutes(31)));
    assertThat(isOverdue(60)).as("nothing waits").isFalse();
  }

  @Test
  void onceTheWallsClockIsSetTheMomentsOfWaitingGoWithIt() {
    enqueue("C1", WALL.plus(Duration.ofMinutes(5)));
    waits.move(Duration.ofHours(2));
    assertThat(
            waits.isOverdue(
                WALL.plus(Duration.ofMinutes(16)), WORKSPACE.plus(Duration.ofMinutes(16))))
        .isFalse();
  }

  private void enqueue(String channel, Instant notBefore) {
    database.change(db -> OutgoingRows.enqueue(db, "prompt", 1, 1, channel, WORKSPACE, notBefore));
    assertThat(database.<Integer>read(db -> db.fetchCount(OUTGOING))).isPositive();
  }

  private void settle(String channel, Instant at) {
    database.change(db ->
        db.update(OUTGOING)
            .set(OUTGOING.STATE, "sent")
            .set(OUTGOING.SETTLED_AT, at)
            .where(OUTGOING.DESTINATION.eq(channel))
            .execute());
  }

  private boolean isOverdue(int minutesLater) {
    Duration later = Duration.ofMinutes(minutesLater);
    return waits.isOverdue(WALL.plus(later), WORKSPACE.plus(later));
  }
}
