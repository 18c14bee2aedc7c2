package jp.torimatome.delivery;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.MovableClock;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.delivery.DeliveryStore.Parked;
import jp.torimatome.delivery.DeliveryStore.Place;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryStoreTest {
  private static final Instant WORKSPACE = Instant.parse("2025-04-14T00:00:00Z");
  private static final Set<Lane> ALL = EnumSet.allOf(Lane.class);

  @TempDir Path folder;
  private final MovableClock wall = MovableClock.at("2026-11-24T09:00:00+09:00");
  @AutoClose private Database database;
  private DeliveryStore store;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    store = new DeliveryStore(database);
  }

  @Test
  void a_destination_has_one_message_in_flight_and_keeps_their_order() {
    write("prompt", 1, "C1");
    write("prompt_update", 1, "C1");
    write("prompt", 2, "C2");
    Claim first = claimed();
    assertThat(first.message().subjectId()).isEqualTo(1);
    assertThat(claimed().message().destination()).isEqualTo("C2");
    assertThat(next()).isEmpty();
    assertThat(store.sent(first, new Place("C1", "1.0"), wall.instant())).isTrue();
    assertThat(claimed().message().kind()).isEqualTo(OutgoingKind.PROMPT_UPDATE);
  }

  @Test
  void a_message_that_waits_for_its_retry_keeps_the_later_ones_of_its_destination_waiting() {
    write("prompt", 1, "C1");
    write("prompt_update", 1, "C1");
    store.later(claimed(), wall.instant().plusSeconds(30), "http_429");
    assertThat(next()).isEmpty();
    wall.advance(Duration.ofSeconds(29));
    assertThat(next()).isEmpty();
    wall.advance(Duration.ofSeconds(1));
    assertThat(claimed().message())
        .satisfies(again -> {
          assertThat(again.kind()).isEqualTo(OutgoingKind.PROMPT);
          assertThat(again.doubtful()).isFalse();
          assertThat(again.attempts()).isZero();
        });
  }

  @Test
  void a_held_message_lets_others_pass_and_comes_first_when_its_moment_is_there() {
    write("prompt", 1, "C1");
    write("prompt_update", 1, "C1");
    store.hold(claimed(), wall.instant().plusSeconds(20));
    Claim update = claimed();
    assertThat(update.message().kind()).isEqualTo(OutgoingKind.PROMPT_UPDATE);
    store.drop(update, "its message was never posted", wall.instant());
    wall.advance(Duration.ofSeconds(20));
    assertThat(claimed().message().kind()).isEqualTo(OutgoingKind.PROMPT);
  }

  @Test
  void a_claim_whose_lease_ended_is_in_doubt_and_its_token_settles_nothing() {
    write("prompt", 1, "C1");
    Claim lost = claimed();
    wall.advance(DeliveryStore.LEASE);
    assertThat(next()).isEmpty();
    wall.advance(Duration.ofMillis(1));
    Claim second = claimed();
    assertThat(second.message().doubtful()).isTrue();
    assertThat(store.sent(lost, new Place("C1", "1.0"), wall.instant())).isFalse();
    assertThat(store.later(lost, wall.instant(), "late")).isFalse();
    assertThat(store.drop(lost, "late", wall.instant())).isFalse();
    assertThat(store.renew(lost, wall.instant())).isFalse();
    assertThat(store.park(lost, "late", wall.instant(), WORKSPACE, "C9")).isFalse();
    assertThat(state(1)).isEqualTo("claimed");
    assertThat(store.sent(second, new Place("C1", "2.0"), wall.instant())).isTrue();
    assertThat(store.sentMessage(OutgoingKind.PROMPT, 1)).contains(new Place("C1", "2.0"));
  }

  @Test
  void a_renewed_lease_counts_from_the_renewal() {
    write("prompt", 1, "C1");
    Claim claim = claimed();
    wall.advance(Duration.ofSeconds(100));
    assertThat(store.renew(claim, wall.instant())).isTrue();
    wall.advance(Duration.ofSeconds(100));
    assertThat(next()).isEmpty();
    assertThat(store.sent(claim, new Place("C1", "1.0"), wall.instant())).isTrue();
  }

  @Test
  void a_settled_claim_cannot_be_settled_again() {
    write("prompt", 1, "C1");
    Claim claim = claimed();
    assertThat(store.doubt(claim, wall.instant().plusSeconds(60), "http_500")).isTrue();
    assertThat(store.sent(claim, new Place("C1", "1.0"), wall.instant())).isFalse();
    wall.advance(Duration.ofSeconds(60));
    assertThat(claimed().message().doubtful()).isTrue();
  }

  @Test
  void a_doubt_outlasts_failing_parking_and_trying_again_and_a_regular_end() {
    write("prompt", 1, "C1");
    store.doubt(claimed(), wall.instant(), "http_500");
    store.release(claimed());
    store.failed(claimed(), wall.instant(), "not_in_channel", true);
    Claim third = claimed();
    assertThat(third.message().doubtful()).isTrue();
    store.park(third, "not_in_channel", wall.instant(), WORKSPACE, "");
    assertThat(store.unpark(1)).isTrue();
    assertThat(claimed().message().doubtful()).isTrue();
  }

  @Test
  void holding_ends_a_doubt_because_slack_was_asked_but_not_the_one_about_a_file() {
    write("prompt", 1, "C1");
    store.doubt(claimed(), wall.instant(), "http_500");
    store.hold(claimed(), wall.instant());
    assertThat(claimed().message().doubtful()).isFalse();
    write("summary_file", 2, "C2");
    Claim upload = claimed();
    store.noteFile(upload, "F1", wall.instant());
    store.doubt(upload, wall.instant(), "http_500");
    store.hold(claimed(), wall.instant());
    assertThat(claimed().message())
        .satisfies(again -> {
          assertThat(again.doubtful()).isTrue();
          assertThat(again.fileId()).isEqualTo("F1");
        });
  }

  @Test
  void parking_tells_the_coordinators_once_each_time_by_the_workspaces_clock() {
    write("prompt", 1, "C1");
    store.park(claimed(), "channel_not_found", wall.instant(), WORKSPACE, "C9");
    assertThat(store.parked())
        .containsExactly(new Parked(1, OutgoingKind.PROMPT, "C1", "channel_not_found"));
    Claim notice = claimed();
    assertThat(notice.message())
        .satisfies(message -> {
          assertThat(message.kind()).isEqualTo(OutgoingKind.NOTICE);
          assertThat(message.subjectId()).isEqualTo(1);
          assertThat(message.destination()).isEqualTo("C9");
          assertThat(message.createdAt()).isEqualTo(WORKSPACE);
        });
    store.sent(notice, new Place("C9", "1.0"), wall.instant());
    assertThat(store.unpark(1)).isTrue();
    assertThat(store.unpark(1)).isFalse();
    store.park(claimed(), "is_archived", wall.instant(), WORKSPACE, "C9");
    assertThat(claimed().message().kind()).isEqualTo(OutgoingKind.NOTICE);
    assertThat(store.formerlyParked(1))
        .contains(new Parked(1, OutgoingKind.PROMPT, "C1", "is_archived"));
  }

  @Test
  void a_notice_that_cannot_be_sent_makes_no_notice() {
    write("notice", 7, "C9");
    store.park(claimed(), "channel_not_found", wall.instant(), WORKSPACE, "C9");
    assertThat(next()).isEmpty();
    assertThat(store.counts()).containsOnly(Map.entry("parked", 1));
  }

  @Test
  void a_lane_that_is_closed_holds_back_only_its_own_messages_and_never_their_order() {
    write("prompt_update", 1, "C1");
    write("reminder", 2, "C1");
    write("reminder", 3, "C2");
    assertThat(
            store.claimNext(wall.instant(), Set.of(Lane.POSTS)).orElseThrow().message().subjectId())
        .isEqualTo(3);
    assertThat(store.claimNext(wall.instant(), Set.of(Lane.POSTS))).isEmpty();
  }

  @Test
  void an_idle_outbox_is_only_read() {
    write("prompt", 1, "C1");
    store.sent(claimed(), new Place("C1", "1.0"), wall.instant());
    database.change(writing -> {
      // would wait for this transaction if it wrote
      assertThat(next()).isEmpty();
      writing.deleteFrom(OUTGOING).where(OUTGOING.ID.eq(-1L)).execute();
    });
  }

  @Test
  void the_newest_state_is_asked_for_once_while_it_waits_and_again_once_it_is_under_way() {
    newest(5);
    newest(5);
    assertThat(kinds()).hasSize(1);
    Claim claim = claimed();
    newest(5);
    newest(5);
    assertThat(kinds()).hasSize(2);
    store.sent(claim, new Place("C1", "1.0"), wall.instant());
    store.doubt(claimed(), wall.instant(), "lost");
    newest(5);
    assertThat(kinds()).hasSize(2);
  }

  @Test
  void the_same_message_is_written_once_per_version_and_destination() {
    write("prompt", 1, "C1");
    write("prompt", 1, "C1");
    write("prompt", 1, "C2");
    assertThat(kinds()).hasSize(2);
  }

  private void write(String kind, long subject, String destination) {
    database.change(
        db -> OutgoingRows.enqueue(db, kind, subject, 0, destination, WORKSPACE, Instant.EPOCH));
  }

  private void newest(long subject) {
    database.change(
        db -> OutgoingRows.enqueueNewest(db, "prompt_update", subject, "C1", WORKSPACE));
  }

  private Optional<Claim> next() {
    return store.claimNext(wall.instant(), ALL);
  }

  private Claim claimed() {
    return next().orElseThrow();
  }

  private List<String> kinds() {
    return database.read(db -> db.select(OUTGOING.KIND).from(OUTGOING).fetch(OUTGOING.KIND));
  }

  private String state(long id) {
    return database.read(db ->
        db.select(OUTGOING.STATE).from(OUTGOING).where(OUTGOING.ID.eq(id)).fetchSingle().value1());
  }
}
