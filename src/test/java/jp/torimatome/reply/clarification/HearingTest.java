package jp.torimatome.reply.clarification;

import static jp.torimatome.database.generated.Tables.CLARIFICATION_WORD;
import static jp.torimatome.reply.clarification.ClarifyOffice.OUTSIDER;
import static jp.torimatome.reply.clarification.ClarifyOffice.RESPONDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.torimatome.people.Member;
import jp.torimatome.reply.clarification.Clarification.Fate;
import jp.torimatome.reply.clarification.Clarification.Word;
import jp.torimatome.reply.clarification.ClarificationStore.Spot;
import jp.torimatome.reply.clarification.Clarifying.Hearing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is heard of a thread in Slack, whatever happens to it there, and nothing of anybody else.
 */
class HearingTest {
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
  void what_others_write_in_the_thread_is_not_kept() {
    office.ask("なぜ減ったのですか。");
    office.sent();
    office.rounds.people.members.learn(
        Map.of(RESPONDER, new Member(RESPONDER, "客", Member.State.GUEST)), office.now());
    for (String stranger : List.of(OUTSIDER, "U-nobody", RESPONDER)) {
      assertThat(office.clarifying.hear(office.word(stranger, "私は知っています。"), office.now()))
          .isEqualTo(Hearing.LET_GO);
    }
    assertThat(office.said()).hasSize(1);
  }

  @Test
  void what_stands_in_no_thread_of_ours_is_let_go() {
    office.ask("なぜ減ったのですか。");
    office.sent();
    var elsewhere =
        new Clarifying.Said(
            new Spot("C-koyo", "1.000100"),
            new Spot("C-koyo", "2.000100"),
            "昼食は？",
            office.stamp(RESPONDER));
    assertThat(office.clarifying.hear(elsewhere, office.now())).isEqualTo(Hearing.LET_GO);
    assertThat(office.said()).hasSize(1);
  }

  @Test
  void while_the_question_is_on_its_way_replies_are_to_be_told_again() {
    office.ask("なぜ減ったのですか。");
    office.state("waiting", true);
    assertThat(office.clarifying.hear(office.word(RESPONDER, "早い返事"), office.now()))
        .isEqualTo(Hearing.LATER);
    office.sent();
    assertThat(office.clarifying.hear(office.word(RESPONDER, "早い返事"), office.now()))
        .isEqualTo(Hearing.HEARD);
  }

  @Test
  void an_edit_is_a_new_wording_and_the_old_one_is_kept() {
    office.ask("なぜ減ったのですか。");
    office.sent();
    Clarifying.Said said = office.word(RESPONDER, "一人減ったためです。");
    office.clarifying.hear(said, office.now());
    assertThat(office.again(said, "一人減ったためです。", "1744587100.000100"))
        .as("a link was unfurled")
        .isEqualTo(Hearing.LET_GO);
    assertThat(office.again(said, "二人減ったためです。", "1744587300.000100")).isEqualTo(Hearing.HEARD);
    assertThat(office.again(said, "二人減ったためです。", "1744587300.000100"))
        .as("told twice")
        .isEqualTo(Hearing.LET_GO);
    assertThat(office.again(said, "間の文", "1744587200.000100"))
        .as("told late")
        .isEqualTo(Hearing.HEARD);
    Word word = office.store.ofItem(office.item.id()).orElseThrow().words().getLast();
    assertThat(word.body()).isEqualTo("二人減ったためです。");
    assertThat(word.fate()).isEqualTo(Fate.EDITED);
    assertThat(
            office
                .rounds
                .database
                .read(db -> db.fetch(CLARIFICATION_WORD))
                .getValues(CLARIFICATION_WORD.BODY))
        .containsExactly("なぜ減ったのですか。", "一人減ったためです。");
  }

  @Test
  void an_edit_of_what_was_missed_is_heard_as_it_is_now_but_not_from_strangers() {
    office.ask("なぜ減ったのですか。");
    office.sent();
    assertThat(office.again(office.word(OUTSIDER, "横から"), "横から失礼", "1744587300.000100"))
        .isEqualTo(Hearing.LET_GO);
    Clarifying.Said missed = office.word(RESPONDER, "初めの文");
    assertThat(office.again(missed, "直した文", "1744587300.000100")).isEqualTo(Hearing.HEARD);
    assertThat(office.clarifying.hear(missed, office.now()))
        .as("and the first comes late")
        .isEqualTo(Hearing.LET_GO);
    assertThat(office.said()).containsExactly("COORDINATOR なぜ減ったのですか。", "SECTION 直した文");
  }

  @Test
  void what_was_deleted_in_slack_is_kept_here_and_marked() {
    office.ask("なぜ減ったのですか。");
    office.sent();
    Spot spot = office.hear(RESPONDER, "一人減ったためです。");
    assertThat(office.clarifying.forget(spot, "1744587100.000100", office.now())).isTrue();
    assertThat(office.clarifying.forget(spot, "1744587100.000100", office.now())).isFalse();
    assertThat(
            office.clarifying.forget(new Spot("C-koyo", "9.9"), "1744587100.000100", office.now()))
        .isFalse();
    Word word = office.store.ofItem(office.item.id()).orElseThrow().words().getLast();
    assertThat(word.body()).isEqualTo("一人減ったためです。");
    assertThat(word.fate()).isEqualTo(Fate.DELETED);
  }
}
