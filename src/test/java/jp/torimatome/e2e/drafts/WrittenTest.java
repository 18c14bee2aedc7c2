package jp.torimatome.e2e.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who write instead of pressing hear that it is no reply yet, and who asks is answered. */
class WrittenTest {
  private static final String CHANNEL = "C0SEC03";
  private static final String RESPONDER = "U0SEC03A";
  private static final String NOTE = "この書き込みは回答になっていません";

  @TempDir Path folder;
  private Office office;
  private Person responder;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    office.prompts();
    responder = office.person(RESPONDER);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void words_below_the_prompt_get_a_note_to_their_writer_alone_once_a_day() {
    String prompt = ts(responder.messages(CHANNEL).getFirst());
    responder.reply(CHANNEL, prompt, "変更ありません");
    Office.await("the writer is told", () -> notes(responder) == 1);
    JsonObject note = responder.thread(CHANNEL, prompt).getLast();
    assertThat(Person.values(note, "reply_open"))
        .as("the open items, with their buttons")
        .isNotEmpty();
    assertThat(notes(office.person("U0SEC03B"))).as("nobody else sees it").isZero();
    int heard = responder.events();
    responder.reply(CHANNEL, prompt, "本当に変更ありません");
    Office.await("it is heard", () -> responder.events() > heard);
    assertThat(notes(responder)).isEqualTo(1);
    assertThat(responder.messages(CHANNEL).getFirst().toString())
        .as("nothing counts")
        .doesNotContain("回答済み　");
    responder.click(CHANNEL, note, "reply_open", Person.values(note, "reply_open").getFirst());
    Office.await("the form opens", () -> responder.modal().isPresent());
    office.clockTo("2025-04-15T09:00:00");
    responder.reply(CHANNEL, prompt, "今日も変更ありません");
    Office.await("the next day it is told again", () -> notes(responder) == 2);
  }

  @Test
  void a_question_below_the_prompt_reaches_the_coordinators_digest() {
    String prompt = ts(responder.messages(CHANNEL).getFirst());
    responder.reply(CHANNEL, prompt, "最終予算額は補正後の額ですか？");
    Office.await("the writer is told", () -> notes(responder) == 1);
    assertThat(responder.thread(CHANNEL, prompt).getLast().toString()).contains("取りまとめ担当に伝えます");
    office.clockTo("2025-04-14T16:00:00");
    Person coordinator = office.person(Office.COORDINATOR);
    Office.await(
        "the digest is posted", () -> !coordinator.messages(Office.COORDINATORS_CHANNEL).isEmpty());
    assertThat(coordinator.lastMessage(Office.COORDINATORS_CHANNEL).toString())
        .contains("質問と思われるもの1件")
        .contains("雇用対策課")
        .contains("<#" + CHANNEL + ">")
        .doesNotContain("補正後")
        .doesNotContain("<@" + RESPONDER);
  }

  @Test
  void what_is_asked_in_the_conversation_with_the_bot_is_answered_each_time() {
    responder.post("/_sandbox/home", Map.of("as", RESPONDER, "tab", "messages"));
    String direct = responder.direct();
    say(direct, "ヘルプ");
    Office.await("help comes", () -> written(direct, "取りまとめの使い方") == 1);
    say(direct, "ヘルプ");
    Office.await("and again", () -> written(direct, "取りまとめの使い方") == 2);
    say(direct, "期限はいつですか");
    Office.await("a question is answered", () -> written(direct, "よくあるご質問への答え") == 1);
    assertThat(responder.lastMessage(direct).toString())
        .contains("5月9日")
        .contains("<@U0TORI001>")
        .contains("reply_open");
    say(direct, "12回開催しました");
    Office.await("words get a note", () -> written(direct, NOTE) == 1);
    int heard = responder.events();
    say(direct, "13回でした");
    Office.await("it is heard", () -> responder.events() > heard);
    assertThat(written(direct, NOTE)).isEqualTo(1);
  }

  @Test
  void who_names_the_bot_in_a_channel_is_answered_there_alone() {
    Person reader = office.person("U0SEC03B");
    reader.post(
        "/_sandbox/messages",
        Map.of("as", "U0SEC03B", "channel", CHANNEL, "text", "<@U0TORIBOT> ヘルプ"));
    Office.await("help comes", () -> reader.messages(CHANNEL).toString().contains("取りまとめの使い方"));
    assertThat(responder.messages(CHANNEL).toString()).doesNotContain("取りまとめの使い方");
  }

  @Test
  void what_coordinators_and_colleagues_say_below_a_prompt_is_between_them() {
    String prompt = ts(responder.messages(CHANNEL).getFirst());
    Person coordinator = office.person(Office.COORDINATOR);
    coordinator.post("/_sandbox/join", Map.of("as", Office.COORDINATOR, "channel", CHANNEL));
    int heard = coordinator.events();
    coordinator.reply(CHANNEL, prompt, "補正後の額でお願いします");
    Office.await("it is heard", () -> coordinator.events() > heard);
    responder.reply(CHANNEL, prompt, "承知しました");
    Office.await("the responder is told", () -> notes(responder) == 1);
    assertThat(notes(coordinator)).isZero();
  }

  private void say(String direct, String text) {
    responder.post("/_sandbox/messages", Map.of("as", RESPONDER, "channel", direct, "text", text));
  }

  private int written(String channel, String words) {
    return count(responder.messages(channel), words);
  }

  private static int notes(Person person) {
    try {
      String prompt = ts(person.messages(CHANNEL).getFirst());
      return count(person.thread(CHANNEL, prompt), NOTE);
    } catch (NoSuchElementException e) {
      return 0;
    }
  }

  private static int count(List<JsonObject> messages, String words) {
    return (int) messages.stream().filter(message -> message.toString().contains(words)).count();
  }

  private static String ts(JsonObject message) {
    return message.get("ts").getAsString();
  }
}
