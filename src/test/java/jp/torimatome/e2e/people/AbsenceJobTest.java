package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is away says so, and the stand-in is asked instead. */
class AbsenceJobTest {
  private static final String RESPONDER = "U0SEC03A";
  private static final String CHANNEL = "C0SEC03";

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void the_stand_in_is_reminded_and_may_answer() {
    assertThat(say(RESPONDER, "不在 4/21-4/30 代理 <@U0OUTSIDE|soto>"))
        .contains("不在を登録しました")
        .contains("<@U0OUTSIDE>");
    office.prompts();
    Person standIn = office.person("U0OUTSIDE");
    Office.await(
        "the stand-in hears of it",
        () -> standIn.messages(standIn.direct()).toString().contains("あなたが代理に指定されました"));
    office.clockTo("2025-04-25T08:30:00");
    Office.await(
        "the stand-in is reminded",
        () -> standIn.messages(standIn.direct()).toString().contains("不在の方の代理です"));
    var reminder = standIn.lastMessage(standIn.direct());
    standIn.click(
        standIn.direct(), reminder, "reply_open", Person.values(reminder, "reply_open").getFirst());
    Office.await(
        "the form is open",
        () -> standIn.modal().filter(form -> form.toString().contains("事業実施状況")).isPresent());
  }

  @Test
  void a_modal_notes_and_cancels_it() {
    Person responder = office.person(RESPONDER);
    responder.slash(CHANNEL, "/torimatome", "不在");
    responder.submit();
    assertThat(responder.modal().orElseThrow().toString()).contains("不在を登録しました");
    responder.post("/_sandbox/close", Map.of("as", RESPONDER));
    responder.slash(CHANNEL, "/torimatome", "不在");
    String noted = Person.values(responder.modal().orElseThrow(), "absence_cancel").getFirst();
    responder.clickInModal("absence_cancel", noted);
    assertThat(responder.modal().orElseThrow().toString()).contains("取り消しました");
  }

  @Test
  void what_makes_no_sense_is_told() {
    assertThat(say(RESPONDER, "不在 4/21から")).contains("いつまで不在かを書いてください");
    assertThat(say(RESPONDER, "不在 4/21-4/18")).contains("終わりの日が、始まりの日より前");
    assertThat(say(RESPONDER, "不在 4/21-4/30 代理 <@U0SEC03A|x>")).contains("ほかの方を選んでください");
    assertThat(say(RESPONDER, "不在 <@U0SEC04A|y> 4/21-4/30")).contains("ほかの課・係の方の不在は登録できません");
    assertThat(say("U0OUTSIDE", "不在 4/21-4/30")).contains("登録の必要はありません");
    assertThat(say(Office.COORDINATOR, "不在 <@U0SEC04A|y> 4/21-4/30"))
        .as("a coordinator may")
        .contains("不在を登録しました");
  }

  @Test
  void days_are_read_as_people_write_them() {
    for (String days :
        List.of(
            "8/10〜16",
            "8月10日から16日まで",
            "令和7年8月10日から8月16日",
            "8/10(日)〜8/16(土)",
            "８／１０～８／１６",
            "R7.8.10-R7.8.16")) {
      assertThat(say(RESPONDER, "不在 " + days)).as(days).contains("8月10日（日）〜8月16日（土）");
    }
    assertThat(say(RESPONDER, "不在 8/10-8/16"))
        .as("the same absence is one")
        .contains("すでに登録されています");
    office.person(RESPONDER).slash(CHANNEL, "/torimatome", "不在");
    assertThat(Person.values(office.person(RESPONDER).modal().orElseThrow(), "absence_cancel"))
        .hasSize(1);
  }

  @Test
  void what_is_not_understood_stores_nothing_and_is_named() {
    assertThat(say(RESPONDER, "不在 2/29-3/1")).contains("「2/29-3/1」という日は、暦にありません");
    assertThat(say(RESPONDER, "不在 8/10(月)〜8/16")).contains("日付と曜日が合いません").contains("2025年8月10日（日）");
    assertThat(say(RESPONDER, "不在 3/1-3/3")).contains("もう過ぎています").contains("2026/3/1-2026/3/3");
    assertThat(say(RESPONDER, "不在 来週ずっと")).contains("「来週ずっと」は読み取れなかった");
    assertThat(say(RESPONDER, "不在 2205/8/10")).contains("1年より先に始まる不在");
    Person responder = office.person(RESPONDER);
    responder.slash(CHANNEL, "/torimatome", "不在 9/1-9/2 代理 伊藤 美咲");
    String form = responder.modal().orElseThrow().toString();
    assertThat(form).contains("「伊藤 美咲」は読み取れなかった").contains("2025-09-01").contains("2025-09-02");
    assertThat(Person.values(responder.modal().orElseThrow(), "absence_cancel"))
        .as("nothing is stored")
        .isEmpty();
  }

  private String say(String person, String words) {
    return office
        .person(person)
        .slash(Office.COORDINATORS_CHANNEL, "/torimatome", words)
        .toString();
  }
}
