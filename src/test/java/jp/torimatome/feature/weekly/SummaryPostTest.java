package jp.torimatome.feature.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import jp.torimatome.delivery.Claim;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.Lane;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.round.Item;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.say.Picture;
import jp.torimatome.slack.draw.ChartBlock;
import jp.torimatome.slack.draw.Drawing;
import jp.torimatome.slack.send.Spoken;
import jp.torimatome.summary.Office;
import jp.torimatome.summary.Reporting;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryPostTest {
  private static final Instant WALL = Instant.parse("2025-04-14T00:00:00Z");

  @TempDir Path folder;
  @AutoClose private Office office;
  private Text text;

  @BeforeEach
  void published_table_in_japanese() {
    office = Office.withSeed(folder);
    text = Text.in(Locale.JAPANESE, office.calendarZone());
  }

  @ParameterizedTest
  @CsvSource({"44,12", "400,60", "4000,500"})
  void a_post_keeps_slacks_limits_whatever_the_size_of_the_plan(int projects, int sections) {
    large(projects, sections);
    office.openRound();
    List<Item> items = List.copyOf(office.items().values());
    items.stream()
        .limit(Math.min(300, items.size() / 2))
        .forEach(item -> office.reply(item, "123", "234"));
    long summary = office.summary().id();
    for (String language : List.of("ja", "en")) {
      text = Text.in(Locale.of(language), office.calendarZone());
      Composed.Post post = (Composed.Post) compose(OutgoingKind.SUMMARY, summary);
      JsonArray blocks = blocks(post);
      blocks.add(ChartBlock.of(post.picture().orElseThrow().chart()));
      assertThat(BlockKit.problemsOfMessage(blocks)).isEmpty();
      assertThat(BlockKit.messageTooLong(blocks)).isFalse();
      assertThat(spoken(post)).hasSizeLessThanOrEqualTo(4000);
      assertThat(post.picture().orElseThrow().altText()).hasSizeLessThan(2000);
    }
    sent();
    for (String language : List.of("ja", "en")) {
      text = Text.in(Locale.of(language), office.calendarZone());
      Composed file = compose(OutgoingKind.SUMMARY_FILE);
      if (projects == 44 && language.equals("ja")) { // the same changes take more room in English
        assertThat(file).isInstanceOf(Composed.Drop.class);
      } else {
        assertThat(lines((Composed.Upload) file)).hasSize(projects + 1);
      }
    }
  }

  @Test
  void with_everything_answered_in_the_largest_plan_the_post_still_fits() {
    large(4000, 500);
    office.openRound();
    office.answerEverythingAtOnce();
    JsonArray blocks = blocks((Composed.Post) compose(OutgoingKind.SUMMARY));
    assertThat(BlockKit.problemsOfMessage(blocks)).isEmpty();
    assertThat(blocks.toString()).contains("今週の回答は3,600件です").contains("*回答率*\\n100.0%");
  }

  @Test
  void the_published_table_is_told_with_each_step_of_its_totals() {
    Composed.Post post = (Composed.Post) compose(OutgoingKind.SUMMARY);
    assertThat(Drawing.json(post.parts()))
        .contains("表のとおりの合計（再掲を含む）：R5年度 3,580,200千円、R6年度 10,038,216千円")
        .contains("再掲（番号18）を1回だけ数えた合計：R5年度 3,551,827千円、R6年度 10,009,617千円")
        .contains("番号14は円単位で入力された可能性があります。円と読み替えた合計：R5年度 312,270千円、R6年度 319,317千円")
        .contains("今週の回答は0件です");
    assertThat(spoken(post))
        .contains("今週の回答は0件です")
        .contains("合計（26事業） / 3,551,827")
        .contains("未回答3");
    assertThat(post.picture()).isEmpty();
  }

  @Test
  void every_number_of_the_totals_stands_in_one_table_and_missing_amounts_are_no_zero() {
    JsonArray rows = table(blocks((Composed.Post) compose(OutgoingKind.SUMMARY)));
    assertThat(rows).hasSize(1 + 5 + 1);
    assertThat(cells(rows, 3)).containsExactly("3 福祉サービスの提供による支援（3事業）", "－", "－", "－", "計画対象外3");
    assertThat(cells(rows, 6)).startsWith("合計（26事業）", "3,551,827");
    long directions = 0;
    for (int row = 1; row <= 5; row++) {
      String sum = cells(rows, row).get(1);
      directions += sum.equals("－") ? 0 : Long.parseLong(sum.replace(",", ""));
    }
    assertThat(directions).isEqualTo(3_551_827);
  }

  @Test
  void a_post_names_sections_and_projects_but_neither_people_nor_what_they_wrote() {
    office.openRound();
    office.reply(office.item(1), "2,400", "2,700");
    Composed.Post post = (Composed.Post) compose(OutgoingKind.SUMMARY);
    String said =
        Drawing.json(post.parts()) + spoken(post) + post.picture().orElseThrow().altText();
    assertThat(said).contains("1 保護観察少年に対する職業定着支援").contains("雇用対策課");
    assertThat(said).doesNotContain("男性1人", "20歳", "新しい文章", "U-", "<@");
  }

  @Test
  void an_edit_says_which_fields_changed() {
    office.openRound();
    office.reply(office.item(1), "2,400", "2,700");
    office.summary();
    office.reply(office.item(1), "2,400", "2,800");
    Composed.Post post = (Composed.Post) compose(OutgoingKind.SUMMARY);
    assertThat(Drawing.json(post.parts()))
        .contains("【修正】1 保護観察少年に対する職業定着支援")
        .contains("R7当初：2,700千円 → 2,800千円（前回から）、R6実施状況・R7計画・課題を修正")
        .contains("新しい回答0件、修正1件");
  }

  @Test
  void the_chart_is_a_picture_and_its_words_say_what_it_shows() throws IOException {
    office.openRound();
    office.reply(office.item(7), "該当なし", "該当なし");
    Picture picture = ((Composed.Post) compose(OutgoingKind.SUMMARY)).picture().orElseThrow();
    var image = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertThat(image.getWidth()).isEqualTo(960);
    assertThat(picture.chart().bars()).containsEntry("契約課", 100.0);
    assertThat(picture.altText())
        .contains("契約課 100.0%（1/1件）")
        .contains("業務課 0.0%（0/2件）")
        .contains("全体 4.5%");
  }

  @Test
  void the_file_waits_for_its_post() {
    large(400, 60);
    office.openRound();
    compose(OutgoingKind.SUMMARY);
    assertThat(compose(OutgoingKind.SUMMARY_FILE)).isInstanceOf(Composed.NotYet.class);
  }

  @Test
  void the_file_opens_in_excel_and_holds_no_formula() {
    large(400, 90);
    office.openRound();
    office.reply(office.item(9), "-5", "該当なし");
    compose(OutgoingKind.SUMMARY);
    sent();
    Composed.Upload file = (Composed.Upload) compose(OutgoingKind.SUMMARY_FILE);
    assertThat(file.bytes()).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(file.fileName()).isEqualTo("shuho_2025-04-14.csv");
    assertThat(lines(file).getFirst())
        .isEqualTo("番号,事業名,施策の方向性,担当課・係,区分,回答の状況,前回の集計から,R6年度 最終予算額（千円）,R7年度 当初予算額（千円）");
    assertThat(lines(file)).anyMatch(line -> line.endsWith("実施中,回答済み,新しい回答,-5,該当なし"));
    assertThat(lines(file)).anyMatch(line -> line.endsWith("再掲,照会の対象外,,-5,該当なし"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-04-14T20:00:00+09:00", "2025-04-19T10:00:00+09:00"})
  void after_hours_only_a_coordinator_who_asked_is_answered(String moment) {
    office.summarizing().run(office.clock.instant());
    office.clock.moveTo(moment);
    assertThat(compose(OutgoingKind.SUMMARY, office.newestSummary().id()))
        .isInstanceOf(Composed.NotYet.class);
    assertThat(compose(OutgoingKind.SUMMARY)).isInstanceOf(Composed.Post.class);
  }

  @Test
  void a_message_that_could_not_be_sent_is_told_with_cause_and_remedy() {
    office.summary();
    Claim claim =
        office.delivery.claimNext(WALL.plusSeconds(60), EnumSet.allOf(Lane.class)).orElseThrow();
    office.delivery.park(claim, "not_in_channel", WALL, WALL, Office.CHANNEL);
    Composed.Post post = (Composed.Post) compose(OutgoingKind.NOTICE, claim.message().id());
    assertThat(BlockKit.problemsOfMessage(blocks(post))).isEmpty();
    assertThat(spoken(post)).startsWith("⚠️ 週報を送れませんでした").contains("アプリがチャンネルに参加していません", "/invite");
    assertThat(Drawing.json(post.parts())).contains("not_in_channel").contains("/torimatome 保留");
  }

  private static String spoken(Composed.Post post) {
    return Spoken.text(Drawing.json(post.parts()), Office.CHANNEL);
  }

  private void large(int projects, int sections) {
    office.close();
    office = Office.withPlanOf(projects, sections, folder.resolve("large"));
  }

  /** Composes the newest summary; the post makes a new one first. */
  private Composed compose(OutgoingKind kind) {
    return compose(
        kind, kind == OutgoingKind.SUMMARY ? office.summary().id() : office.newestSummary().id());
  }

  private Composed compose(OutgoingKind kind, long subject) {
    Reporting reporting = new Reporting(office.database, office.plans, office.rounds);
    var composers =
        List.of(
            new SummaryComposer(office.summaries, reporting, office.calendar, text, office.clock),
            new SummaryFileComposer(office.summaries, reporting, office.delivery, text),
            new NoticeComposer(office.delivery, office.calendar, text, office.clock));
    var composer =
        composers.stream().filter(candidate -> candidate.kind() == kind).findFirst().orElseThrow();
    return composer.compose(Office.outgoing(kind, subject));
  }

  /** Slack has taken the post. */
  private void sent() {
    Claim claim =
        office.delivery.claimNext(WALL.plusSeconds(60), EnumSet.allOf(Lane.class)).orElseThrow();
    assertThat(claim.message().kind()).isEqualTo(OutgoingKind.SUMMARY);
    office.delivery.sent(claim, new DeliveryStore.Place(Office.CHANNEL, "1.0"), WALL);
  }

  private static List<String> lines(Composed.Upload file) {
    return new String(file.bytes(), StandardCharsets.UTF_8).substring(1).lines().toList();
  }

  private static JsonArray blocks(Composed.Post post) {
    return JsonParser.parseString(Drawing.json(post.parts())).getAsJsonArray();
  }

  private static JsonArray table(JsonArray blocks) {
    return StreamSupport.stream(blocks.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(block -> block.get("type").getAsString().equals("table"))
        .findFirst()
        .orElseThrow()
        .getAsJsonArray("rows");
  }

  private static List<String> cells(JsonArray rows, int row) {
    return rows.get(row).getAsJsonArray().asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map((JsonObject cell) -> cell.get("text").getAsString())
        .toList();
  }
}
