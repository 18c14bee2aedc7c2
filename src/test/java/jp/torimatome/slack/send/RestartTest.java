package jp.torimatome.slack.send;

import static jp.torimatome.slack.send.SendingOffice.GENERAL;
import static jp.torimatome.slack.send.SendingOffice.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import jp.torimatome.delivery.Claim;
import jp.torimatome.delivery.DeliveryStore.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that dies between any two steps of a delivery, and the next one on the same file. */
class RestartTest {
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
  void before_the_claim_nothing_has_happened() {
    office.write("prompt", 1, GENERAL);
    office.restart();
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1");
  }

  @Test
  void between_claim_and_call_nothing_is_lost() {
    office.write("prompt", 1, GENERAL);
    assertThat(office.claim()).isPresent();
    office.restart();
    assertThat(office.step()).as("one bot alone: nobody else has it").isTrue();
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {GENERAL, PERSON})
  void between_call_and_settling_nothing_is_sent_twice(String destination) {
    office.write("prompt", 1, destination);
    Claim claim = office.claim().orElseThrow();
    office
        .calls()
        .post(
            new Place(destination, ""),
            "prompt 1",
            "[]",
            new Calls.Mark(claim.message().marker(), ""));
    office.restart();
    office.settle();
    assertThat(office.texts(destination)).containsExactly("prompt 1");
    assertThat(office.state(1)).isEqualTo("sent");
    assertThat(office.calls("chat.postMessage")).isOne();
  }

  @Test
  void after_settling_nothing_is_left_to_do() {
    office.write("prompt", 1, GENERAL);
    office.step();
    office.restart();
    office.settle();
    assertThat(office.calls("chat.postMessage")).isOne();
  }

  @Test
  void a_process_that_lost_its_claim_while_it_prepared_does_not_post() {
    office.write("prompt", 1, GENERAL);
    Claim slow = office.claim().orElseThrow();
    office.wall.advance(Duration.ofMinutes(3));
    office.settle();
    assertThat(office.store.renew(slow, office.wall.instant())).isFalse();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1");
  }
}
