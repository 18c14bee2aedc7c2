package jp.torimatome.e2e.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two plans that share every section and every number: each answer names its plan, and what fits
 * both asks which is meant.
 */
class WhichPlanTest {
  private static final String FIRST = "再犯防止";
  private static final String OTHER = "第二の計画";
  private static final String ROOM = Office.COORDINATORS_CHANNEL;
  private static final String CHOOSE = "plan_choose";

  @TempDir Path folder;
  private Office office;
  private Person coordinator;

  @BeforeEach
  void open() {
    office = Office.closed(folder, false);
    office.command("import", "--plan", OTHER, "--other-title", "db/seed/000_69a997289639b63c.txt");
    office.command(
        "round",
        "plan",
        "--plan",
        OTHER,
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
    Office.await(
        "both rounds have prompted",
        () -> office.person("U0SEC09A").messages("C0SEC09").size() == 2);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_word_about_one_plan_asks_which_and_goes_on_with_the_one_that_is_pressed() {
    for (String words :
        List.of(
            "確認事項", "版", "年度更新", "出力 pdf", "集計", "停止", "担当確認", "文書 照会文", "期限延長 雇用対策課 5/20 多忙")) {
      assertThat(choices(words)).as(words).hasSize(2);
    }
    assertThat(pressed("版", OTHER)).contains(OTHER).doesNotContain(FIRST);
    assertThat(pressed("年度更新", OTHER)).contains(OTHER);
    assertThat(pressed("確認事項", OTHER)).contains("【" + OTHER + "】").contains("findings_ask_all");
    assertThat(pressed("出力 pdf", OTHER)).contains("【" + OTHER + "】");
    assertThat(pressed("集計", OTHER)).contains(OTHER).doesNotContain(FIRST);
    assertThat(pressed("担当確認", OTHER)).contains("【" + OTHER + "】年度照会");
    assertThat(pressed("文書 照会文", OTHER)).contains("照会文");
    assertThat(pressed("期限延長 雇用対策課 5/20 多忙", OTHER)).contains("【" + OTHER + "】").contains("5月20日");
    assertThat(pressed("停止", OTHER)).contains("止めました");
    assertThat(say("状況")).contains("送信停止中").contains("受付中");
  }

  @Test
  void a_plan_that_is_named_is_not_asked_for() {
    assertThat(say("版 再犯防止")).contains("宮城県再犯防止推進計画").doesNotContain(CHOOSE);
    assertThat(say("出力 第二の計画 xlsx")).contains("【" + OTHER + "】").doesNotContain(CHOOSE);
    assertThat(say("期限延長 第二の計画 雇用対策課 5/20 多忙")).contains("【" + OTHER + "】").doesNotContain(CHOOSE);
    assertThat(say("期限延長")).contains("【" + OTHER + "】").doesNotContain("【" + FIRST + "】");
    assertThat(say("締切")).contains("【" + OTHER + "】年度照会").contains("【" + FIRST + "】");
  }

  @Test
  void a_reminder_says_of_each_section_for_which_plan() {
    office.clockTo("2025-04-15T10:00:00");
    assertThat(say("督促 雇用対策課")).contains("【" + OTHER + "】雇用対策課").contains("【" + FIRST + "】雇用対策課");
    assertThat(say("督促 第二の計画")).contains("【" + OTHER + "】雇用対策課").doesNotContain("【" + FIRST + "】");
  }

  @Test
  void the_search_looks_into_both_and_says_of_each_whose_it_is() {
    assertThat(jigyo("4")).contains("【" + FIRST + "】").contains("【" + OTHER + "】").contains("2件");
    assertThat(jigyo("未回答")).contains("44件");
    assertThat(jigyo("第二の計画 未回答"))
        .contains("22件")
        .contains("【" + OTHER + "】")
        .doesNotContain("【" + FIRST + "】");
    assertThat(jigyo("第二の計画 4")).contains("*第二の計画：*").doesNotContain("*宮城県再犯防止推進計画：*");
    assertThat(jigyo("30"))
        .as("announced by both documents")
        .contains("【" + FIRST + "】番号30は")
        .contains("【" + OTHER + "】番号30は");
    assertThat(jigyo("変更あり")).contains("当てはまる事業はありません").doesNotContain("差し戻し");
    JsonObject list = listed("4");
    String of = Person.values(list, "jigyo_open").getLast();
    coordinator.click(ROOM, list, "jigyo_open", of);
    Office.await(
        "the other plan's project opens",
        () -> coordinator.lastMessage(ROOM).toString().contains("*第二の計画：*"));
  }

  @Test
  void a_section_reads_on_everything_whose_plan_it_is_about() {
    Person responder = office.person("U0SEC09A");
    for (JsonObject prompt : responder.messages("C0SEC09")) {
      assertThat(prompt.toString()).containsPattern("【(再犯防止|第二の計画)】");
    }
    JsonObject prompt = responder.messages("C0SEC09").getLast();
    String item = Person.values(prompt, "reply_open").getFirst();
    responder.click("C0SEC09", prompt, "reply_open", item);
    assertThat(responder.modal().orElseThrow().toString()).containsPattern("【(再犯防止|第二の計画)】");
    assertThat(say("経過 雇用対策課")).contains("照会を始めた（第二の計画）").contains("照会を始めた（再犯防止）");
  }

  @Test
  void the_command_line_does_nothing_without_the_plan() {
    String letter = folder.resolve("a.docx").toString();
    String table = folder.resolve("a.csv").toString();
    for (List<String> words :
        List.of(
            List.of("edition", "list"),
            List.of("edition", "publish"),
            List.of("findings"),
            List.of("rollover", "--preview"),
            List.of("export", table),
            List.of("letter", "inquiry", letter))) {
      assertThat(refused(words))
          .as(words.toString())
          .contains("計画がいくつもあります")
          .contains(OTHER)
          .contains(FIRST);
    }
    assertThat(folder.resolve("a.docx")).doesNotExist();
    assertThat(refused(List.of("round", "close")))
        .contains("いくつもあります")
        .contains("【" + OTHER + "】年度照会");
    assertThat(refused(List.of("plan", "call", OTHER, FIRST))).contains("ほかの計画");
    assertThat(refused(List.of("findings", "--plan", "第二")))
        .contains("という計画はありません")
        .contains(FIRST);
    assertThat(office.command("plan", "call", OTHER, "二次")).contains("二次");
    assertThat(office.command("audit", "export")).contains("計画の略称を決めた").contains("略称「二次」");
    assertThat(office.command("plan", "list"))
        .contains("宮城県再犯防止推進計画（略称：再犯防止）")
        .contains("第二の計画（略称：二次）");
    office.command("letter", "inquiry", letter, "--plan", "二次");
    assertThat(folder.resolve("a.docx")).exists();
    office.command("round", "pause", "--plan", "二次");
    assertThat(say("状況")).contains("【二次】年度照会").contains("送信停止中");
  }

  private String refused(List<String> words) {
    try {
      return "done: " + office.command(words.toArray(String[]::new));
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage());
    }
  }

  private List<String> choices(String words) {
    coordinator.slash(ROOM, "/torimatome", words);
    return values(coordinator.lastMessage(ROOM));
  }

  private String pressed(String words, String plan) {
    coordinator.slash(ROOM, "/torimatome", words);
    JsonObject question = coordinator.lastMessage(ROOM);
    String value = values(question).getLast();
    assertThat(question.toString()).contains(plan);
    String id = value.split(" ", 3)[1];
    coordinator.click(ROOM, question, CHOOSE + "_" + id, value);
    Office.await(
        words + " is answered", () -> !coordinator.lastMessage(ROOM).toString().contains(CHOOSE));
    return coordinator.lastMessage(ROOM).toString();
  }

  private static List<String> values(JsonObject question) {
    return Stream.of(1, 2, 3)
        .flatMap(id -> Person.values(question, CHOOSE + "_" + id).stream())
        .toList();
  }

  private String say(String words) {
    return coordinator.slash(ROOM, "/torimatome", words).toString();
  }

  private String jigyo(String words) {
    return coordinator.slash(ROOM, "/jigyo", words).toString();
  }

  private JsonObject listed(String words) {
    coordinator.slash(ROOM, "/jigyo", words);
    return coordinator.lastMessage(ROOM);
  }
}
