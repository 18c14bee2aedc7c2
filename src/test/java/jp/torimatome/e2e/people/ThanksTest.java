package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After the publication a section that answered is thanked once, and told what became of its
 * answers.
 */
class ThanksTest {
  private static final String RESPONDER = "U0SEC05A";
  private static final String CHANNEL = "C0SEC05";

  @TempDir Path folder;

  @Test
  void once_to_a_section_that_answered_and_to_no_other() {
    try (Office office = Office.open(folder, false)) {
      office.prompts();
      Person responder = office.person(RESPONDER);
      answer(responder);
      office.clockTo("2025-04-14T10:00:00");
      office.command("rollover");
      office.command("edition", "publish", "--with-gaps", "年度途中の公表のため");
      Office.await(
          "the section is thanked",
          () -> responder.lastMessage(CHANNEL).toString().contains("【お礼】"));
      assertThat(responder.lastMessage(CHANNEL).toString())
          .contains("住宅課(企画調査班)の皆様")
          .contains("1件は、この版に載っています（うち期限内 1件）")
          .contains("番号：14")
          .doesNotContain("<@");
      office.clockTo("2025-04-15T09:00:00");
      Office.await(
          "the next day has come",
          () -> office.command("audit", "export").contains("section.thanked"));
      assertThat(
              responder.messages(CHANNEL).stream()
                  .filter(message -> message.toString().contains("【お礼】")))
          .hasSize(1);
      assertThat(office.person("U0SEC04A").messages("C0SEC04").toString())
          .as("has not answered")
          .doesNotContain("【お礼】");
    }
  }

  private static void answer(Person responder) {
    String item = Person.values(responder.lastMessage(CHANNEL), "reply_open").getFirst();
    responder.click(CHANNEL, responder.lastMessage(CHANNEL), "reply_open", item);
    Office.await("the form is open", () -> responder.modal().isPresent());
    responder.type(
        Map.of("value:status:" + item, Map.of("value", "居住支援法人と 3 回会議を開き、入居を 24 件支援した。")));
    for (String amount : new String[] {"final_budget", "initial_budget"}) {
      responder.choose("choice:" + amount + ":" + item, "choice", "not_applicable");
    }
    responder.choose("choice:plan:" + item, "choice", "no_change");
    responder.choose("choice:issues:" + item, "choice", "no_change");
    responder.submit();
    if (responder.modal().orElseThrow().toString().contains("picked:")) {
      for (String field :
          new String[] {"final_budget", "status", "initial_budget", "plan", "issues"}) {
        if (responder.modal().orElseThrow().toString().contains("picked:" + field + ":" + item)) {
          responder.choose("picked:" + field + ":" + item, "picked", "checked");
        }
      }
      responder.submit();
    }
    Office.await(
        "it is stored", () -> responder.modal().orElseThrow().toString().contains("受け付けました"));
  }
}
