package jp.torimatome.reply.clarification;

import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.reply.clarification.ClarifyOffice.COORDINATOR;
import static jp.torimatome.reply.clarification.ClarifyOffice.OUTSIDER;
import static jp.torimatome.reply.clarification.ClarifyOffice.RESPONDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.torimatome.reply.Refusal;
import jp.torimatome.reply.clarification.Clarification.Word;
import jp.torimatome.reply.clarification.ClarificationStore.Spot;
import jp.torimatome.reply.clarification.Clarifying.Hearing;
import jp.torimatome.reply.clarification.Clarifying.Outcome;
import jp.torimatome.reply.review.Pending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 疑義照会: a thread an item, and words of both sides in it. */
class ClarifyingTest {
  private static final String SECRET = "内訳をお聞かせください";

  @TempDir Path folder;
  private ClarifyOffice office;

  @BeforeEach
  void open() {
    office = new ClarifyOffice(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void the_first_question_opens_the_thread_and_further_words_go_into_it() {
    office.ask("なぜ減ったのですか。");
    office.ask("何人分ですか。");
    Clarification clarification = office.store.ofItem(office.item.id()).orElseThrow();
    office.answer(clarification.id(), RESPONDER, "二人分です。");
    assertThat(office.said())
        .containsExactly("COORDINATOR なぜ減ったのですか。", "COORDINATOR 何人分ですか。", "SECTION 二人分です。");
    assertThat(clarification.question().body()).isEqualTo("なぜ減ったのですか。");
    String channel = office.rounds.inquiry(office.round, "koyo").destination();
    assertThat(office.rounds.outgoing("clarification")).containsExactly(channel);
    assertThat(office.rounds.outgoing("clarification_word")).containsExactly(channel, channel);
  }

  @Test
  void whose_turn_it_is_follows_from_the_last_word_and_stands_in_the_review() {
    office.rounds.answer(office.item);
    assertThat(office.pending().warnings()).isEmpty();
    office.ask("なぜ減ったのですか。");
    assertThat(office.pending().warnings()).containsExactly(Pending.Warning.ASKED);
    assertThat(office.store.ofItem(office.item.id()).flatMap(Clarification::unanswered))
        .map(Word::body)
        .hasValue("なぜ減ったのですか。");
    office.sent();
    Spot reply = office.hear(RESPONDER, "一人減ったためです。");
    assertThat(office.pending().warnings()).containsExactly(Pending.Warning.TOLD);
    assertThat(office.store.ofItem(office.item.id()).flatMap(Clarification::unanswered)).isEmpty();
    office.clarifying.forget(reply, "1744587100.000100", office.now());
    assertThat(office.pending().warnings())
        .as("deleted: the answer is awaited again")
        .containsExactly(Pending.Warning.ASKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n　", "\u200b"})
  void nothing_that_can_be_read_is_no_word(String blank) {
    assertThat(office.ask(blank)).isInstanceOf(Outcome.Blank.class);
    assertThat(office.rows()).containsOnly(0);
  }

  @Test
  void a_word_that_no_field_holds_is_refused_whole() {
    assertThat(office.ask("あ".repeat(3001))).isEqualTo(new Outcome.TooLong(3001, 3000));
    assertThat(office.rows()).containsOnly(0);
    assertThat(office.ask("あ".repeat(3000))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void only_a_coordinator_asks_and_only_the_two_sides_answer() {
    for (String stranger : List.of(RESPONDER, OUTSIDER, "U-nobody")) {
      assertThat(
              office.clarifying.ask(office.item.id(), office.typed(stranger, "？です"), office.now()))
          .isEqualTo(new Outcome.Refused(new Refusal.NotCoordinator(List.of(COORDINATOR))));
    }
    assertThat(office.clarifying.ask(9999, office.typed(COORDINATOR, "？です"), office.now()))
        .isEqualTo(new Outcome.Refused(new Refusal.Unknown()));
    assertThat(office.rows()).containsOnly(0);
    office.ask("なぜ減ったのですか。");
    long id = office.store.ofItem(office.item.id()).orElseThrow().id();
    assertThat(office.answer(id, OUTSIDER, "知りません。"))
        .isEqualTo(
            new Outcome.Refused(
                new Refusal.NotYours(
                    office.rounds.inquiry(office.round, "koyo").section().name(),
                    List.of(RESPONDER))));
    assertThat(office.answer(9999, RESPONDER, "何でしょう。"))
        .isEqualTo(new Outcome.Refused(new Refusal.Unknown()));
    assertThat(office.said()).hasSize(1);
  }

  @Test
  void the_same_message_or_submission_twice_at_once_is_one_word() throws Exception {
    office.ask("なぜ減ったのですか。");
    office.sent();
    Clarifying.Said said = office.word(RESPONDER, "一人減ったためです。");
    Clarifying.Typed typed = office.typed(RESPONDER, "補足します。");
    long id = office.store.ofItem(office.item.id()).orElseThrow().id();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Callable<Hearing>> heard =
          List.of(
              () -> office.clarifying.hear(said, office.now()),
              () -> office.clarifying.hear(said, office.now()));
      assertThat(two.invokeAll(heard).stream().map(Future::resultNow))
          .containsExactlyInAnyOrder(Hearing.HEARD, Hearing.LET_GO);
      List<Callable<Outcome>> answered =
          List.of(
              () -> office.clarifying.answer(id, typed, office.now()),
              () -> office.clarifying.answer(id, typed, office.now()));
      assertThat(two.invokeAll(answered).stream().map(Future::resultNow))
          .hasOnlyElementsOfType(Outcome.Done.class);
    }
    assertThat(office.said())
        .containsExactly("COORDINATOR なぜ減ったのですか。", "SECTION 一人減ったためです。", "SECTION 補足します。");
    assertThat(office.rounds.outgoing("clarification_word")).hasSize(1);
  }

  @Test
  void the_record_says_that_something_was_said_and_never_what() {
    office.ask(SECRET);
    office.sent();
    office.ask(SECRET);
    Clarifying.Said said = office.word(RESPONDER, SECRET);
    office.clarifying.hear(said, office.now());
    office.again(said, SECRET + "。", "1744587300.000100");
    office.clarifying.forget(said.spot(), "1744587400.000100", office.now());
    var lines =
        office.rounds.database.read(db ->
            db.selectFrom(AUDIT)
                .where(AUDIT.ACT.like("clarification.%"))
                .orderBy(AUDIT.ID)
                .fetch());
    assertThat(lines)
        .extracting(line -> line.getAct() + " " + line.getWho())
        .containsExactly(
            "clarification.opened " + COORDINATOR,
            "clarification.asked " + COORDINATOR,
            "clarification.answered " + RESPONDER,
            "clarification.reworded " + RESPONDER,
            "clarification.deleted slack");
    assertThat(lines)
        .extracting(line -> line.getSubject())
        .containsOnly("item:" + office.item.id());
    assertThat(lines).extracting(line -> line.getSectionId()).doesNotContainNull();
  }

  @Test
  void questions_go_on_after_the_round_was_closed() {
    office.rounds.clock.moveTo("2025-05-20T09:00:00+09:00");
    office.rounds.desk.rounds().close(office.round.id(), office.rounds.stamp());
    assertThat(office.ask("なぜ減ったのですか。")).isInstanceOf(Outcome.Done.class);
    office.sent();
    office.hear(RESPONDER, "一人減ったためです。");
    assertThat(office.said()).hasSize(2);
  }

  @Test
  void a_question_is_taken_back_once_and_only_while_it_waits() {
    office.ask("内訳は。");
    Clarification asked = office.store.ofItem(office.item.id()).orElseThrow();
    assertThat(office.clarifying.withdraw(office.item.id(), ClarifyOffice.RESPONDER, office.now()))
        .as("not a coordinator")
        .isFalse();
    assertThat(
            office.clarifying.withdraw(office.item.id(), ClarifyOffice.COORDINATOR, office.now()))
        .isTrue();
    assertThat(
            office.clarifying.withdraw(office.item.id(), ClarifyOffice.COORDINATOR, office.now()))
        .as("twice")
        .isFalse();
    assertThat(office.store.awaiting(List.of(office.item.id()))).isEmpty();
    assertThat(office.store.ofItem(office.item.id()).orElseThrow().words()).as("kept").hasSize(1);
    assertThat(office.answer(asked.id(), ClarifyOffice.RESPONDER, "16 件です。"))
        .isInstanceOf(Outcome.Withdrawn.class);
    office.ask("では、時期は。");
    assertThat(office.store.awaiting(List.of(office.item.id()))).hasSize(1);
    office.answer(asked.id(), ClarifyOffice.RESPONDER, "8 月です。");
    assertThat(
            office.clarifying.withdraw(office.item.id(), ClarifyOffice.COORDINATOR, office.now()))
        .as("answered")
        .isFalse();
  }
}
