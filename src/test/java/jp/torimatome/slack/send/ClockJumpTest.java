package jp.torimatome.slack.send;

import static jp.torimatome.slack.send.SendingOffice.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import jp.torimatome.delivery.Claim;
import jp.torimatome.delivery.DeliveryStore.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The clock is set, back or forth, by hours or months, while messages wait: each goes on waiting as
 * long as it would have.
 */
class ClockJumpTest {
  private static final Duration CALL = Duration.ofSeconds(20);

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

  @ParameterizedTest
  @ValueSource(strings = {"PT-2H", "P-200D", "PT2H", "P200D"})
  void what_slack_asked_to_wait_for_waits_just_as_long(String jump) {
    office.fault("chat.postMessage", "429", "retry_after", 30);
    office.write("prompt", 1, GENERAL);
    assertThat(office.step()).isTrue();
    office.wall.jump(Duration.parse(jump));
    office.wall.advance(Duration.ofSeconds(29));
    assertThat(office.step()).as("too early").isFalse();
    office.wall.advance(Duration.ofSeconds(2));
    assertThat(office.step()).as("frozen").isTrue();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-2H", "PT2H", "P200D"})
  void what_is_in_flight_is_not_sent_beside_it(String jump) {
    office.write("prompt", 1, GENERAL);
    Claim inFlight = office.claim().orElseThrow();
    office.wall.jump(Duration.parse(jump));
    office.wall.advance(CALL);
    assertThat(office.step()).isFalse();
    office
        .calls()
        .post(
            new Place(GENERAL, ""),
            "prompt 1",
            "[]",
            new Calls.Mark(inFlight.message().marker(), ""));
    office.wall.advance(Duration.ofMinutes(2));
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1");
  }

  @Test
  void a_clock_that_was_set_back_while_the_bot_was_away_freezes_nothing() {
    office.write("prompt", 1, GENERAL);
    var _ = office.claim().orElseThrow();
    office.wall.jump(Duration.ofDays(-100));
    office.restart();
    office.wall.advance(Duration.ofMinutes(3));
    assertThat(office.step()).isTrue();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1");
  }

  @Test
  void a_large_jump_is_doubted_until_another_clock_confirms_it_and_small_ones_are_told_only() {
    AtomicInteger told = new AtomicInteger();
    office.watch.onJump(jump -> told.incrementAndGet());
    office.wall.jump(Duration.ofMinutes(-2));
    office.watch.instant();
    assertThat(office.watch.isDoubtful()).isFalse();
    office.wall.jump(Duration.ofDays(90));
    office.watch.instant();
    assertThat(office.watch.isDoubtful()).isTrue();
    assertThat(office.watch.compare(office.wall.instant().minus(Duration.ofDays(90))))
        .as("still doubted")
        .isFalse();
    assertThat(office.watch.compare(office.wall.instant().minusSeconds(20))).isTrue();
    assertThat(office.watch.isDoubtful()).isFalse();
    office.wall.advance(Duration.ofDays(3));
    office.watch.instant();
    assertThat(told).hasValue(2);
  }
}
