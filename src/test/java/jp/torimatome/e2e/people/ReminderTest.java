package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reminder comes to the person, says why and what to do, and leaves the channel alone. */
class ReminderTest {
  @TempDir Path folder;

  @Test
  void the_person_hears_why_and_can_answer_or_ask_for_time_from_there() {
    try (Office office = Office.open(folder, false)) {
      office.prompts();
      office.clockTo("2025-04-25T08:30:00");
      Person responder = office.person("U0SEC03A");
      Office.await(
          "the reminder is there",
          () -> responder.messages(responder.direct()).toString().contains("回答をお待ちしています"));
      JsonObject reminder = responder.lastMessage(responder.direct());
      assertThat(reminder.toString())
          .contains("あなたは雇用対策課の主担当です")
          .contains("1日に1通まで")
          .contains("extension_ask");
      assertThat(responder.messages("C0SEC03"))
          .as("one message in the channel, without a mention")
          .hasSize(1);
      assertThat(responder.messages("C0SEC03").toString()).doesNotContain("<@");
      responder.click(
          responder.direct(),
          reminder,
          "reply_open",
          Person.values(reminder, "reply_open").getFirst());
      Office.await("the form is open", () -> responder.modal().isPresent());
    }
  }

  @Test
  void the_reminder_follows_what_is_answered_and_says_thanks_at_the_end() {
    try (Office office = Office.open(folder, false)) {
      office.prompts();
      office.clockTo("2025-04-25T08:30:00");
      Person responder = office.person("U0SEC09A");
      Office.await(
          "the reminder is there",
          () -> responder.messages(responder.direct()).toString().contains("回答をお待ちしています"));
      List<String> items = Person.values(responder.lastMessage(responder.direct()), "reply_open");
      assertThat(items).hasSize(2);
      unchanged(responder, items.getFirst());
      Office.await(
          "one is left",
          () ->
              Person.values(responder.lastMessage(responder.direct()), "reply_open")
                  .equals(items.subList(1, 2)));
      unchanged(responder, items.getLast());
      Office.await(
          "nothing is",
          () -> responder.lastMessage(responder.direct()).toString().contains("すべて済みました"));
      assertThat(responder.messages(responder.direct()))
          .as("the opening's and one more, changed twice")
          .hasSize(2);
      JsonObject opening = responder.messages(responder.direct()).getFirst();
      assertThat(Person.values(opening, "reply_open")).as("only the newest has buttons").isEmpty();
      assertThat(opening.toString()).contains("あとからお送りした新しいお知らせ");
    }
  }

  @Test
  void the_first_notice_comes_with_the_opening_and_who_never_answered_is_not_thanked() {
    try (Office office = Office.open(folder, false)) {
      office.prompts();
      Person housing = office.person("U0SEC05A");
      Office.await("the first notice comes", () -> direct(housing).contains("照会が始まりました"));
      assertThat(direct(housing))
          .as("all of it at once, as below the prompt")
          .contains("unchanged_open");
      assertThat(direct(housing)).contains("あなたは住宅課(企画調査班)の主担当です").contains("reply_open");
      office.clockTo("2025-05-15T17:15:00");
      Office.await(
          "the channel shows it",
          () -> housing.messages("C0SEC12").getFirst().toString().contains("締め切りました"));
      Office.await("it says what was not answered", () -> direct(housing).contains("未回答のままです"));
      assertThat(direct(housing))
          .contains("締め切りました")
          .doesNotContain("ありがとう")
          .doesNotContain("reply_open");
    }
  }

  @Test
  void who_is_away_has_handed_over_or_is_paused_reads_so() {
    try (Office office = Office.open(folder, false)) {
      office.prompts();
      Person coordinator = office.person(Office.COORDINATOR);
      Person housing = office.person("U0SEC05A");
      Office.await("the first notice comes", () -> direct(housing).contains("照会が始まりました"));
      coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "停止");
      Office.await(
          "it says that notices are held", () -> direct(housing).contains("お知らせの送信を止めています"));
      assertThat(direct(housing)).contains("reply_open");
      coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "再開");
      Office.await("it goes on", () -> !direct(housing).contains("お知らせの送信を止めています"));
      coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "不在 <@U0SEC05A> 4/14-4/18");
      Office.await(
          "it says that nothing is asked meanwhile",
          () -> direct(housing).contains("不在の予定が登録されている"));
      assertThat(direct(housing)).doesNotContain("ありがとう");
    }
  }

  private static String direct(Person person) {
    try {
      return person.messages(person.direct()).toString();
    } catch (java.util.NoSuchElementException e) {
      return "";
    }
  }

  private static void unchanged(Person responder, String item) {
    responder.click(
        responder.direct(), responder.lastMessage(responder.direct()), "reply_open", item);
    Office.await("the form is open", () -> responder.modal().isPresent());
    responder.clickInModal("reply_unchanged", item);
    responder.submit();
  }
}
