package jp.torimatome.e2e.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where two plans share every section and every number, whatever is decided on says of which plan
 * it is.
 */
@SuppressWarnings("NullAway.Init") // each test opens the office in the language that it needs
class TwoPilesTest {
  private static final String FIRST = "【再犯防止】";
  private static final String OTHER = "【二次】";
  private static final String ROOM = Office.COORDINATORS_CHANNEL;
  private static final String CHANNEL = "C0SEC09";

  @TempDir Path folder;
  private Office office;
  private Person coordinator;
  private Person responder;

  private void open(boolean english) {
    office = Office.closed(folder, false);
    if (english) {
      office.speaking("en");
    }
    office.command(
        "import",
        "--plan",
        "第二の計画",
        "--other-title",
        "--short-name",
        "二次",
        "db/seed/000_69a997289639b63c.txt");
    office.command(
        "round",
        "plan",
        "--plan",
        "二次",
        "--title",
        "年度照会",
        "--fiscal-year",
        "2024",
        "--opens",
        "2025-04-14T08:30",
        "--due",
        "2025-05-01T17:15",
        "--closes",
        "2025-05-08T17:15");
    office.startSandbox();
    office.startBot();
    office.prompts();
    coordinator = office.person(Office.COORDINATOR);
    responder = office.person("U0SEC09A");
    Office.await("both rounds have prompted", () -> responder.messages(CHANNEL).size() == 2);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void the_pile_its_digest_and_what_is_taken_name_the_plan() {
    open(false);
    responder.messages(CHANNEL).forEach(this::everythingUnchanged);
    String section = "県警本部組織犯罪対策第二課・企画推進係";
    say("回答確認");
    Office.await("the list is shown", () -> coordinator.modal().isPresent());
    String list = modal();
    assertThat(list)
        .contains(FIRST + section)
        .contains(OTHER + section)
        .doesNotContain("\\n" + section);
    coordinator.clickInModal("review_bulk", "0");
    assertThat(modal()).contains(FIRST + section).contains(OTHER + section);
    coordinator.clickInModal("review_page_0", "0");
    coordinator.clickInModal(
        "review_see", Person.values(coordinator.modal().orElseThrow(), "review_see").getFirst());
    assertThat(modal()).containsPattern("【(再犯防止|二次)】" + section);
    coordinator.closeAll();
    office.clockTo("2025-04-14T16:00:00");
    Office.await(
        "the digest is posted", () -> coordinator.messages(ROOM).toString().contains("今日のまとめ"));
    assertThat(coordinator.messages(ROOM).toString())
        .contains("• " + FIRST + section)
        .contains("• " + OTHER + section);
    assertThat(say("回答確認 二次")).isNotNull();
    assertThat(modal()).contains(OTHER).doesNotContain(FIRST);
    coordinator.clickInModal("review_bulk", "0");
    coordinator.clickInModal("review_accept_all", "0");
    assertThat(modal()).contains("件を確認済にしました");
    coordinator.clickInModal("review_taken", "0");
    assertThat(modal()).contains(OTHER + section).doesNotContain(FIRST);
  }

  @Test
  void lists_of_projects_say_whose_each_is() {
    open(false);
    say("組織改編");
    JsonObject shown = coordinator.lastMessage(ROOM);
    coordinator.click(ROOM, shown, "section_split", "");
    Office.await("the first step is open", () -> coordinator.modal().isPresent());
    String section =
        options("reorganise_section").entrySet().stream()
            .filter(option -> option.getValue().contains("住宅課"))
            .findFirst()
            .orElseThrow()
            .getKey();
    coordinator.type(Map.of("reorganise_section", Map.of("reorganise_section", section)));
    coordinator.submit();
    assertThat(options("reorganise_projects").values())
        .allMatch(label -> label.startsWith(FIRST) || label.startsWith(OTHER));
    coordinator.closeAll();
    coordinator.slash(ROOM, "/jigyo", "二次 8 系譜");
    assertThat(coordinator.lastMessage(ROOM).toString()).contains(OTHER + "8");
    say("確認事項 二次");
    JsonObject findings = coordinator.lastMessage(ROOM);
    coordinator.click(
        ROOM, findings, "findings_ask_all", Person.values(findings, "findings_ask_all").getFirst());
    Office.await(
        "they are asked",
        () -> office.person("U0SEC05A").messages("C0SEC05").toString().contains("question_keep"));
    say("確認事項 二次");
    JsonObject asked = coordinator.lastMessage(ROOM);
    coordinator.click(
        ROOM, asked, "findings_withdraw", Person.values(asked, "findings_withdraw").getFirst());
    Office.await("the dialog is open", () -> coordinator.modal().isPresent());
    assertThat(modal()).contains(OTHER + "取り下げた照会は");
  }

  @Test
  void in_english_both_plans_are_closed_and_unlocked_by_their_names() {
    open(true);
    coordinator.slash(ROOM, "/torimatome", "close");
    JsonObject question = coordinator.lastMessage(ROOM);
    assertThat(question.toString()).contains(FIRST).contains(OTHER);
    List<String> rounds = Person.values(question, "round_close");
    assertThat(rounds).hasSize(2);
    coordinator.click(ROOM, question, "round_close", rounds.getLast());
    Office.await("one is closed", () -> say("status").contains("closed"));
    assertThat(say("unlock 雇用対策課 5/20 correction"))
        .contains("Which plan is \\\"unlock\\\" about?")
        .contains("plan_choose");
    String unlocked =
        say("unlock 二次 雇用対策課 5/20 correction") + say("unlock 再犯防止 雇用対策課 5/20 correction");
    assertThat(unlocked)
        .containsPattern("Replies of 【(再犯防止|二次)】雇用対策課[^ ]* are taken until")
        .contains("not closed yet");
    assertThat(say("extend 二次 雇用対策課 5/20 council") + say("extend 再犯防止 雇用対策課 5/20 council"))
        .containsPattern("The due date of 【(再犯防止|二次)】雇用対策課[^ ]* is extended until");
    assertThat(say("close now")).contains("could not be read").contains("How it is used");
  }

  private void everythingUnchanged(JsonObject message) {
    responder.closeAll();
    for (String item : Person.values(message, "reply_open")) {
      responder.closeAll();
      responder.click(CHANNEL, message, "reply_open", item);
      Office.await("the form opens", () -> responder.modal().isPresent());
      responder.clickInModal("reply_unchanged", item);
      responder.submit();
    }
    responder.closeAll();
  }

  private Map<String, String> options(String action) {
    Map<String, String> options = new LinkedHashMap<>();
    coordinator
        .modal()
        .orElseThrow()
        .getAsJsonArray("blocks")
        .forEach(block -> {
          JsonObject element = block.getAsJsonObject().getAsJsonObject("element");
          if (element != null && element.get("action_id").getAsString().equals(action)) {
            element
                .getAsJsonArray("options")
                .forEach(option ->
                    options.put(
                        option.getAsJsonObject().get("value").getAsString(),
                        option
                            .getAsJsonObject()
                            .getAsJsonObject("text")
                            .get("text")
                            .getAsString()));
          }
        });
    return options;
  }

  private String say(String words) {
    return coordinator.slash(ROOM, "/torimatome", words).toString();
  }

  private String modal() {
    return coordinator.modal().orElseThrow().toString();
  }
}
