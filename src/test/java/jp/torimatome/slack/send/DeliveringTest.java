package jp.torimatome.slack.send;

import static jp.torimatome.slack.send.SendingOffice.GENERAL;
import static jp.torimatome.slack.send.SendingOffice.NOT_A_MEMBER;
import static jp.torimatome.slack.send.SendingOffice.PERSON;
import static jp.torimatome.slack.send.SendingOffice.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import jp.torimatome.delivery.DeliveryStore.Parked;
import jp.torimatome.delivery.Lane;
import jp.torimatome.delivery.OutgoingKind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One message after another against the sandbox, with everything that can go wrong on the way. */
class DeliveringTest {
  @TempDir Path folder;
  @AutoClose private SendingOffice office;

  @BeforeEach
  void open() {
    office = new SendingOffice(folder);
  }

  @Test
  void a_message_is_posted_with_its_marker_and_its_place_is_kept() {
    office.write("prompt", 1, GENERAL);
    assertThat(office.step()).isTrue();
    Message posted = office.messages(GENERAL).getLast();
    assertThat(posted.getText()).isEqualTo("prompt 1");
    assertThat(posted.getMetadata().getEventPayload()).containsKey(Calls.MARKER);
    assertThat(office.store.sentMessage(OutgoingKind.PROMPT, 1))
        .hasValueSatisfying(place -> {
          assertThat(place.channel()).isEqualTo(GENERAL);
          assertThat(place.ts()).isEqualTo(posted.getTs());
        });
  }

  @Test
  void too_many_requests_are_waited_out_for_as_long_as_slack_says() {
    office.fault("chat.postMessage", "429", "retry_after", 30);
    office.write("prompt", 1, GENERAL);
    office.write("summary_file", 2, SECRET);
    office.step();
    assertThat(office.pace.free(office.wall.elapsed()))
        .containsExactlyInAnyOrder(Lane.UPDATES, Lane.FILES);
    office.wall.advance(Duration.ofSeconds(29));
    assertThat(office.pace.free(office.wall.elapsed())).doesNotContain(Lane.POSTS);
    assertThat(office.claim())
        .as("the file's method is not limited")
        .map(claim -> claim.message().kind())
        .contains(OutgoingKind.SUMMARY_FILE);
    office.wall.advance(Duration.ofSeconds(1));
    office.step();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1");
    assertThat(office.calls("chat.postMessage")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "500,",
    "down,",
    "timeout-after-work,",
    "ok-false,internal_error",
    "ok-false,fatal_error"
  })
  void whatever_leaves_open_whether_it_arrived_ends_with_exactly_one_message(
      String kind, String error) {
    for (String destination : new String[] {GENERAL, PERSON, SECRET}) {
      office.fault("chat.postMessage", kind, "seconds", 0, "error", error == null ? "" : error);
      office.write("prompt", 1, destination);
      office.step();
      assertThat(office.step()).as("not before a minute").isFalse();
      office.settle();
      assertThat(office.texts(destination)).containsExactly("prompt 1");
    }
  }

  @Test
  void a_history_that_cannot_be_read_keeps_the_doubt_until_it_can() {
    office.answerLost("chat.postMessage");
    office.fault("conversations.history", "500", "times", 3);
    office.write("prompt", 1, GENERAL);
    office.write("reminder", 2, GENERAL);
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1", "reminder 2");
    assertThat(office.calls("conversations.history")).isGreaterThanOrEqualTo(4);
  }

  @Test
  void a_history_that_is_forbidden_parks_the_message_in_doubt_and_trying_again_asks_first() {
    office.answerLost("chat.postMessage");
    office.fault("conversations.history", "ok-false", "error", "missing_scope", "times", 0);
    office.write("prompt", 1, GENERAL);
    office.settle();
    assertThat(office.store.parked())
        .containsExactly(new Parked(1, OutgoingKind.PROMPT, GENERAL, "missing_scope"));
    office.sandbox.faults().clear();
    assertThat(office.texts(SECRET)).containsExactly("notice 1");
    office.store.unpark(1);
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1");
    assertThat(office.state(1)).isEqualTo("sent");
  }

  @Test
  void a_permanent_refusal_is_parked_told_once_and_sent_when_a_coordinator_says_so() {
    office.write("prompt", 1, NOT_A_MEMBER);
    office.write("prompt", 2, GENERAL);
    office.settle();
    assertThat(office.store.parked())
        .containsExactly(new Parked(1, OutgoingKind.PROMPT, NOT_A_MEMBER, "not_in_channel"));
    assertThat(office.texts(SECRET)).containsExactly("notice 1");
    assertThat(office.texts(GENERAL)).containsExactly("prompt 2");
    office.store.unpark(1);
    office.settle();
    assertThat(office.texts(SECRET))
        .as("still not a member: told again")
        .containsExactly("notice 1", "notice 1");
  }

  @Test
  void
      a_notice_that_is_refused_makes_no_notice_and_one_whose_answer_was_lost_is_found_by_the_workspaces_clock() {
    office.fault("chat.postMessage", "ok-false", "error", "is_archived", "times", 2);
    office.write("prompt", 1, GENERAL);
    office.settle();
    assertThat(office.store.parked())
        .extracting(Parked::kind)
        .containsExactly(OutgoingKind.NOTICE, OutgoingKind.PROMPT);
    office.store.unpark(1);
    office.fault("chat.postMessage", "ok-false", "error", "is_archived");
    office.step();
    office.answerLost("chat.postMessage");
    office.settle();
    assertThat(office.texts(SECRET)).containsExactly("notice 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_auth", "token_revoked", "account_inactive"})
  void a_token_that_is_not_taken_stops_everything_and_parks_nothing(String error) {
    office.fault("chat.postMessage", "ok-false", "error", error, "times", 3);
    IntStream.rangeClosed(1, 5).forEach(subject -> office.write("prompt", subject, GENERAL));
    office.step();
    assertThat(office.pace.free(office.wall.elapsed())).isEmpty();
    office.settle();
    assertThat(office.store.parked()).isEmpty();
    assertThat(office.texts(GENERAL))
        .containsExactly("prompt 1", "prompt 2", "prompt 3", "prompt 4", "prompt 5");
  }

  @Test
  void a_mistake_of_a_composer_is_tried_seldom_then_parked_and_keeps_no_other_channel_waiting() {
    office.broken.add(7L);
    office.write("prompt", 7, GENERAL);
    office.write("prompt", 2, PERSON);
    office.step();
    office.step();
    assertThat(office.texts(PERSON)).containsExactly("prompt 2");
    office.settle();
    assertThat(office.store.parked())
        .containsExactly(new Parked(1, OutgoingKind.PROMPT, GENERAL, "program_error"));
    assertThat(office.texts(SECRET)).containsExactly("notice 1");
    office.broken.clear();
    office.store.unpark(1);
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 7");
  }

  @Test
  void an_update_follows_its_prompt_whatever_happens_to_either() {
    office.answerLost("chat.postMessage");
    office.answerLost("chat.update");
    office.write("prompt", 1, GENERAL);
    office.write("prompt_update", 1, GENERAL);
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("prompt_update 1");
    assertThat(office.state(2)).isEqualTo("sent");
  }

  @Test
  void an_update_of_a_message_that_was_not_sent_yet_says_nothing() {
    office.silent.add(1L);
    office.write("prompt", 1, GENERAL);
    office.step();
    office.silent.clear();
    office.write("prompt_update", 1, GENERAL);
    office.step();
    assertThat(office.state(2)).isEqualTo("dropped");
    office.wall.advance(Duration.ofSeconds(20));
    office.step();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1");
  }

  @Test
  void a_message_that_arrived_is_found_even_when_it_may_not_be_said_any_more() {
    office.answerLost("chat.postMessage");
    office.write("prompt", 1, GENERAL);
    office.step();
    office.silent.add(1L);
    office.wall.advance(Duration.ofSeconds(60));
    office.step();
    assertThat(office.state(1)).isEqualTo("sent");
    office.silent.clear();
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {GENERAL, PERSON})
  void a_word_stands_once_in_its_thread_though_the_answer_was_lost(String destination) {
    office.write("clarification", 1, destination);
    office.step();
    office.answerLost("chat.postMessage");
    office.write("clarification_word", 1, destination);
    office.settle();
    assertThat(office.thread(1)).containsExactly("clarification_word 1");
    assertThat(office.texts(destination)).as("and nowhere else").containsExactly("clarification 1");
    assertThat(office.calls("chat.postMessage")).isEqualTo(2);
  }

  @Test
  void a_word_that_arrived_is_found_in_its_thread_though_nothing_may_be_said_now() {
    office.write("clarification", 1, GENERAL);
    office.step();
    office.answerLost("chat.postMessage");
    office.write("clarification_word", 1, GENERAL);
    office.step();
    office.silent.add(1L);
    office.wall.advance(Duration.ofSeconds(60));
    office.step();
    assertThat(office.state(2)).isEqualTo("sent");
    assertThat(office.thread(1)).hasSize(1);
  }

  @Test
  void a_file_is_shared_once_though_the_answer_was_lost() {
    office.write("summary", 1, GENERAL);
    office.step();
    office.answerLost("files.completeUploadExternal");
    office.write("summary_file", 1, GENERAL);
    office.settle();
    assertThat(office.calls("files.completeUploadExternal")).isOne();
    assertThat(office.state(2)).isEqualTo("sent");
  }
}
