package jp.torimatome.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.feature.official.LineageAnswer;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.say.Answer;
import jp.torimatome.slack.draw.Drawing;
import jp.torimatome.summary.Office;
import jp.torimatome.summary.search.LookingUp;
import jp.torimatome.summary.search.Searching;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JigyoAnswersTest {
  private static final Stamp ASKER = new Stamp("U-koyo", Instant.parse("2025-04-14T00:00:00Z"));

  @TempDir Path folder;
  @AutoClose private Office office;
  private JigyoAnswers answers;

  @BeforeEach
  void open() {
    office = Office.withSeed(folder);
    answers = answers("ja");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "　"})
  void nothing_typed_gets_help(String typed) {
    assertThat(said(answers.search(typed, 0, ASKER))).contains("`/jigyo 未回答`", "あなただけに表示されます");
  }

  @Test
  void one_hit_is_the_whole_project() {
    assertThat(said(answers.search("11", 0, ASKER)))
        .contains("11　住居確保給付金(生活困窮者就労支援制度)")
        .contains("*第二次宮城県再犯防止推進計画：* 住居確保給付金(生活困窮者就労支援制度)")
        .contains("*施策の方向性：* 2 住居の確保に関する支援 → 次期計画 3 住居の確保に関する支援")
        .contains("*区分：* 実施中")
        .contains("R5年度 最終予算額　12,753千円\n", "R6年度 当初予算額　4,339千円（−66.0%）")
        .contains("R5年度 事業実施状況", "のべ64件、2,640,100円の支給")
        .contains("*照会：* まだ始まっていません", "*最終更新：* 4月1日（火）9:00 進行管理表の取込み");
  }

  @Test
  void an_unknown_mapping_and_a_missing_amount_are_said_so() {
    assertThat(said(answers.search("27", 0, ASKER)))
        .contains("5 犯罪をした者等の特性に応じた再犯の防止等に関する支援 → 次期計画 （対応は不明）")
        .contains("R5年度 最終予算額　未回答\n", "R6年度 当初予算額　3,875千円\"");
    assertThat(said(answers.search("22", 0, ASKER)))
        .contains("R5年度 最終予算額　0千円\n", "R6年度 当初予算額　0千円\"");
  }

  @Test
  void lifecycle_and_links_are_told_in_both_directions() {
    assertThat(said(answers.search("3", 0, ASKER)))
        .contains("廃止（終期、R3年度以降）", "*後継事業：* 8 みやぎ人財活躍応援センター運営事業");
    assertThat(said(answers.search("6", 0, ASKER))).contains("廃止（組替（別財源）、R3年度以降）");
    assertThat(said(answers.search("8", 0, ASKER)))
        .contains(
            "廃止（終期（組替）、R5年度以降）",
            "*前身の事業：* 3 沿岸地域就職サポートセンター事業",
            "*前身の事業：* 6 女性",
            "*後継事業（次期計画）：* みやぎ地域活性化雇用創造プロジェクト")
        .doesNotContain("*後継事業：* 8");
    assertThat(said(answers.search("10", 0, ASKER)))
        .contains("*再掲：* 18 地域生活定着支援センター(再掲) としても載っています");
    assertThat(said(answers.search("18", 0, ASKER))).contains("*再掲：* 10 地域生活定着支援センター事業 と同じ事業です");
    assertThat(said(answers.search("15", 0, ASKER))).contains("次期計画のみの事業", "計画対象外");
  }

  @Test
  void the_state_of_the_round_says_who_answered_when() {
    office.openRound();
    assertThat(said(answers.search("4", 0, ASKER))).contains("⬜ 未回答", "R6年度 最終予算額　未回答");
    assertThat(said(answers.search("3", 0, ASKER))).contains("（受付中） 対象外");
    office.reply(office.item(10), "28,000", "29,000");
    assertThat(said(answers.search("10", 0, ASKER)))
        .contains(
            "✅ 回答済み　4月14日（月）9:00　<@U-shakai-dantai> さん",
            "*最終更新：* 4月14日（月）9:00 <@U-shakai-dantai> さん",
            "R7年度 当初予算額　29,000千円（+3.6%）");
    assertThat(said(answers.search("18", 0, ASKER))).contains("（再掲のため、番号10で回答）");
    office.clock.moveTo("2025-05-13T10:00:00+09:00");
    office.reply(office.item(4), "1", "1");
    assertThat(said(answers.search("4", 0, ASKER))).contains("（期限後）");
  }

  @Test
  void several_hits_are_a_list_with_buttons_and_states() {
    office.openRound();
    Answer answer = answers.search("雇用対策課", 0, ASKER);
    assertThat(said(answer))
        .contains("「雇用対策課」に当てはまる事業： *6件*", "*4* 若年者就職支援ワンストップセンター設置事業", "⬜ 未回答", "jigyo_open");
  }

  @Test
  void a_number_of_the_seventeen_slots_points_to_the_original() {
    assertThat(said(answers.search("28", 0, ASKER))).contains("番号28は *原本確認* です");
  }

  @ParameterizedTest
  @CsvSource({"雇用対作課,雇用対策課", "未解答,未回答", "民生委因,民生委員", "就労準備支援事案,就労準備支援事業"})
  void an_unknown_word_gets_the_nearest_suggestion_and_help(String typed, String near) {
    assertThat(said(answers.search(typed, 0, ASKER)))
        .contains("「" + typed + "」に当てはまる事業はありません。もしかして `/jigyo " + near + "` でしょうか。", "*事業を調べる*");
  }

  @Test
  void typed_words_can_neither_ping_nor_format() {
    assertThat(said(answers.search("<!channel> & *x*", 0, ASKER)))
        .contains("&lt;!channel&gt; &amp; \uFDD0*\uFDD1x\uFDD0*\uFDD1")
        .contains("\"verbatim\":true")
        .doesNotContain("<!channel>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void four_thousand_hits_are_paged_within_slacks_limits(String language) {
    office.close();
    office = Office.withPlanOf(4000, 500, folder.resolve("large"));
    answers = answers(language);
    office.openRound();
    List<Integer> pages = List.of(0, 1, 100, 199, 5000);
    pages.forEach(page -> said(answers.search("地域", page, ASKER)));
    assertThat(said(answers.search("地域", 0, ASKER)))
        .contains("jigyo_page_1")
        .doesNotContain("jigyo_page_0");
    assertThat(said(answers.search("地域", 5000, ASKER)))
        .contains("jigyo_page_198")
        .contains(language.equals("ja") ? "（3,981～4,000件目を表示）" : "(3,981–4,000 shown)");
    said(answers.search("あ".repeat(3000), 0, ASKER));
    said(answers.search("地域 ".repeat(1000), 0, ASKER));
  }

  @Test
  void long_texts_are_continued_by_a_button_and_lose_nothing() {
    long id = office.plans.projects(office.plan().id()).getFirst().id();
    String story = "𠮷野家の<@U1>さん".repeat(2000);
    record(id, PassageField.ISSUES, 0, story);
    for (int year = 2024; year < 2030; year++) {
      record(id, PassageField.STATUS, year, story);
      record(id, PassageField.PLAN, year, story);
    }
    Answer answer = answers.search("1", 0, ASKER);
    assertThat(said(answer)).contains("（残り", "jigyo_rest_0", "これより前の年度の文章1件は省いています。");
    StringBuilder read = new StringBuilder(quote(answer, "事業推進上の課題"));
    TextPlace place = new TextPlace(id, PassageField.ISSUES, new FiscalYear(0), read.length());
    while (read.length() < story.length()) {
      Answer rest = answers.rest(TextPlace.parse(place.print()));
      said(rest);
      quotes(rest).forEach(read::append);
      place = new TextPlace(id, PassageField.ISSUES, new FiscalYear(0), read.length());
    }
    assertThat(read.toString()).isEqualTo(story);
  }

  @Test
  void every_project_of_the_published_table_keeps_the_limits_in_both_languages() {
    for (String language : List.of("ja", "en")) {
      answers = answers(language);
      for (int number = 1; number <= 44; number++) {
        said(answers.search("" + number, 0, ASKER));
      }
    }
  }

  @Test
  void texts_stand_in_lines_again() {
    assertThat(said(answers.search("4", 0, ASKER)))
        .contains("○県委託事業\\n・キャリアコンサルティング\\n・就職支援セミナーの実施");
  }

  private JigyoAnswers answers(String language) {
    Searching searching =
        new Searching(office.database, office.plans, office.rounds, () -> office.directory);
    LookingUp lookingUp =
        new LookingUp(office.database, office.plans, office.rounds, office.inquiries, searching);
    Text text = Text.in(Locale.of(language), office.calendarZone());
    LineageAnswer lineages = new LineageAnswer(office.plans, office.rounds, office.inquiries, text);
    return new JigyoAnswers(
        new JigyoAnswers.Sources(searching, lookingUp, lineages, item -> Optional.empty()),
        asker -> section -> true,
        text);
  }

  private void record(long id, PassageField field, int year, String body) {
    Database database = office.database;
    database.change(sql ->
        CellRows.record(
            sql,
            id,
            field,
            new FiscalYear(year),
            Passage.given(body),
            office.clock.instant(),
            "U1",
            "reply:1"));
  }

  /** The whole answer as Slack would get it, after Slack's own checks. */
  private static String said(Answer answer) {
    JsonArray blocks = blocks(answer);
    assertThat(BlockKit.problemsOfMessage(blocks)).isEmpty();
    assertThat(BlockKit.messageTooLong(blocks)).isFalse();
    assertThat(answer.text()).hasSizeLessThan(4000);
    return blocks
        .toString()
        .replace("\\u003c", "<")
        .replace("\\u003e", ">")
        .replace("\\u0026", "&")
        .replace("千円\\n", "千円\n")
        .replace("未回答\\n", "未回答\n");
  }

  private static JsonArray blocks(Answer answer) {
    return JsonParser.parseString(Drawing.json(answer.parts())).getAsJsonArray();
  }

  private static String quote(Answer answer, String heading) {
    return blocks(answer).asList().stream()
        .filter(block -> block.toString().contains(heading))
        .map(block -> quoted(block.getAsJsonObject()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> quotes(Answer answer) {
    List<String> quotes = new ArrayList<>();
    blocks(answer).asList().stream()
        .filter(block -> block.toString().contains("rich_text_quote"))
        .forEach(block -> quotes.add(quoted(block.getAsJsonObject())));
    return quotes;
  }

  private static String quoted(JsonObject richText) {
    return richText
        .getAsJsonArray("elements")
        .get(1)
        .getAsJsonObject()
        .getAsJsonArray("elements")
        .get(0)
        .getAsJsonObject()
        .get("text")
        .getAsString();
  }
}
