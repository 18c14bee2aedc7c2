package jp.torimatome.slack.send;

import static jp.torimatome.slack.send.SendingOffice.GENERAL;
import static jp.torimatome.slack.send.SendingOffice.PERSON;
import static jp.torimatome.slack.send.SendingOffice.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import jp.torimatome.delivery.Pace;
import jp.torimatome.delivery.PictureStore;
import jp.torimatome.time.ClockWatch;
import jp.torimatome.time.Stopwatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop itself, on threads, against the sandbox. */
class SenderTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private SendingOffice office;

  @BeforeEach
  void open() {
    office = new SendingOffice(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void several_channels_are_served_side_by_side_each_in_its_order() {
    List<String> destinations = List.of(GENERAL, PERSON, SECRET, "U0AOI00001");
    IntStream.range(0, 40)
        .forEach(subject -> office.write("prompt", subject, destinations.get(subject % 4)));
    try (Sender sender = sender(InstantSource.system(), SenderTest::sinceStart)) {
      sender.start();
      await(() -> office.unsettled() == 0);
    }
    for (int i = 0; i < 4; i++) {
      int first = i;
      assertThat(office.texts(destinations.get(i)))
          .containsExactlyElementsOf(
              IntStream.range(0, 10).mapToObj(n -> "prompt " + (first + 4 * n)).toList());
    }
  }

  @Test
  void a_nudge_sends_at_once_and_the_end_comes_within_seconds() {
    Sender sender = sender(office.wall, office.wall);
    sender.start();
    office.write("prompt", 1, GENERAL);
    sender.nudge();
    await(() -> office.unsettled() == 0);
    long started = System.nanoTime();
    sender.close();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    assertThat(sender.isAlive()).isTrue();
    office.wall.advance(Duration.ofMinutes(6));
    assertThat(sender.isAlive()).isFalse();
  }

  @Test
  void a_call_that_hangs_at_the_end_is_left_behind_and_found_by_the_next_process() {
    office.fault("chat.postMessage", "slow", "seconds", 12);
    office.write("prompt", 1, GENERAL);
    Sender first = sender(InstantSource.system(), SenderTest::sinceStart);
    first.start();
    await(() -> office.texts(GENERAL).size() == 1);
    long started = System.nanoTime();
    first.close();
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    assertThat(office.unsettled()).isOne();
    office.restart();
    try (Sender second =
        sender(
            () -> InstantSource.system().instant().plus(Duration.ofMinutes(3)),
            SenderTest::sinceStart)) {
      second.start();
      await(() -> office.unsettled() == 0);
    }
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1");
    assertThat(office.state(1)).isEqualTo("sent");
  }

  @Test
  void a_slack_that_is_away_delays_and_loses_nothing() {
    office.write("prompt", 1, GENERAL);
    String elsewhere = "http://localhost:1";
    SlackClients nowhere = SlackClients.towards(elsewhere, Map.of());
    Sender.Line line =
        new Sender.Line(
            nowhere.slack(),
            "xoxb-sandbox-bot-token",
            SECRET,
            nowhere.uploads(),
            office.gate(),
            new PictureStore(office.database));
    Sender.Clocks clocks = new Sender.Clocks(office.watch, office.wall, office.sandbox.clock());
    try (Sender sender =
        new Sender(
            office.store, line, List.copyOf(office.composers.values()), office.pace, clocks)) {
      sender.start();
      await(() -> office.pace.free(office.wall.elapsed()).isEmpty());
    }
    assertThat(office.state(1)).isEqualTo("waiting");
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1");
  }

  private static Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime());
  }

  private Sender sender(InstantSource wall, Stopwatch stopwatch) {
    Sender.Line line =
        new Sender.Line(
            office.clients.slack(),
            "xoxb-sandbox-bot-token",
            SECRET,
            office.clients.uploads(),
            office.gate(),
            new PictureStore(office.database));
    Sender.Clocks clocks =
        new Sender.Clocks(new ClockWatch(wall, stopwatch), stopwatch, office.sandbox.clock());
    return new Sender(
        office.store,
        line,
        List.copyOf(office.composers.values()),
        new Pace(60_000, 60_000, Duration.ZERO),
        clocks);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
