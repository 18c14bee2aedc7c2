package jp.torimatome.slack.send;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.slack.send.SendingOffice.GENERAL;
import static jp.torimatome.slack.send.SendingOffice.PERSON;
import static jp.torimatome.slack.send.SendingOffice.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.torimatome.database.generated.tables.records.OutgoingRecord;
import jp.torimatome.delivery.Claim;
import jp.torimatome.delivery.DeliveryStore.Place;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two hundred messages, anything going wrong at any time: in the end each stands there once, in
 * order.
 */
class RandomFaultsTest {
  private static final List<String> DESTINATIONS =
      List.of(GENERAL, PERSON, SECRET, "U0AOI00001", "U0BEN00001");
  private static final int MESSAGES = 200;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothing_is_lost_and_nothing_is_said_twice(long seed) {
    Random random = new Random(seed);
    try (SendingOffice office = new SendingOffice(folder)) {
      for (int subject = 1; subject <= MESSAGES; ) {
        if (random.nextInt(3) == 0) {
          office.write("prompt", subject, DESTINATIONS.get(random.nextInt(DESTINATIONS.size())));
          subject++;
        }
        mishap(office, random);
        office.wall.advance(Duration.ofMillis(random.nextInt(20_000)));
        office.sandbox.clock().advance(Duration.ofMillis(random.nextInt(5_000)));
      }
      office.sandbox.faults().clear();
      office.settle();
      office.store.parked().forEach(parked -> office.store.unpark(parked.id()));
      office.settle();
      assertEachStandsThereOnce(office);
    }
  }

  /**
   * What one moment brings: mostly a delivery, sometimes with a fault, sometimes a process that
   * dies on the way.
   */
  private static void mishap(SendingOffice office, Random random) {
    switch (random.nextInt(12)) {
      case 0 -> office.fault("chat.postMessage", "500");
      case 1 -> office.answerLost("chat.postMessage");
      case 2 -> office.fault("chat.postMessage", "429", "retry_after", 1 + random.nextInt(90));
      case 3 ->
          office.fault(
              "chat.postMessage",
              "ok-false",
              "error",
              random.nextBoolean() ? "internal_error" : "invalid_auth");
      case 4 ->
          office.fault(
              random.nextBoolean() ? "conversations.history" : "conversations.open", "500");
      case 5 -> {
        if (random.nextInt(4) == 0) {
          office.fault("chat.postMessage", "ok-false", "error", "channel_not_found");
        }
      }
      case 6 -> dieOnTheWay(office, random.nextBoolean());
      case 7 -> office.restart();
      default -> office.step();
    }
  }

  private static void dieOnTheWay(SendingOffice office, boolean afterTheCall) {
    Claim claim = office.claim().orElse(null);
    if (claim != null && afterTheCall && !claim.message().doubtful()) {
      String words = claim.message().kind().code() + " " + claim.message().subjectId();
      office
          .calls()
          .post(
              new Place(claim.message().destination(), ""),
              words,
              "[]",
              new Calls.Mark(claim.message().marker(), ""));
    }
    office.restart();
  }

  private static void assertEachStandsThereOnce(SendingOffice office) {
    List<OutgoingRecord> rows =
        office.database.read(db -> db.selectFrom(OUTGOING).orderBy(OUTGOING.ID).fetch());
    assertThat(rows).extracting(OutgoingRecord::getState).containsOnly("sent");
    Map<String, String> tsByMarker = new HashMap<>();
    for (String destination : DESTINATIONS) {
      office
          .messages(destination)
          .forEach(message ->
              assertThat(tsByMarker.put(Reconciler.marker(message), message.getTs()))
                  .as("twice")
                  .isNull());
      List<String> markers =
          rows.stream()
              .filter(row -> row.getDestination().equals(destination))
              .map(OutgoingRecord::getMarker)
              .toList();
      assertThat(office.messages(destination))
          .extracting(Reconciler::marker)
          .containsExactlyInAnyOrderElementsOf(markers);
      inOrder(
          office,
          rows.stream()
              .filter(row -> row.getDestination().equals(destination) && row.getAttempts() == 0)
              .toList(),
          tsByMarker);
    }
    rows.forEach(row ->
        assertThat(tsByMarker)
            .as("the place that is kept")
            .containsEntry(row.getMarker(), row.getSlackTs()));
  }

  /** What was never parked kept its order. */
  private static void inOrder(
      SendingOffice office, List<OutgoingRecord> rows, Map<String, String> tsByMarker) {
    assertThat(rows).extracting(row -> tsByMarker.get(row.getMarker())).isSorted();
    assertThat(office.unsettled()).isZero();
  }
}
