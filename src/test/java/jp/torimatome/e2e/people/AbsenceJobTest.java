package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
    assertThat(say(RESPONDER, "不在 4/21-4/30 代理 <@U0OUTSIDE|soto>")).contains("不在を登録しました").contains("<@U0OUTSIDE>");
    office.prompts();
    office.clockTo("2025-04-25T08:30:00");
    Person standIn = office.person("U0OUTSIDE");
    Office.await("the stand-in is reminded", () -> standIn.messages(standIn.direct()).toString().contains("不在の方の代理です"));
    var reminder = standIn.lastMessage(standIn.direct());
    standIn.click(standIn.direct(), reminder, "reply_open", Person.values(reminder, "reply_open").getFirst());
    Office.await("the form is open", () -> standIn.modal().filter(form -> form.toString().contains("事業実施状況")).isPresent());
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
    assertThat(say(Office.COORDINATOR, "不在 <@U0SEC04A|y> 4/21-4/30")).as("a coordinator may").contains("不在を登録しました");
  }

  private String say(String person, String words) {
    return office.person(person).slash(Office.COORDINATORS_CHANNEL, "/torimatome", words).toString();
  }
}
