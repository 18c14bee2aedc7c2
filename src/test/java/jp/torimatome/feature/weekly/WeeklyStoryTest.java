package jp.torimatome.feature.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.slack.draw.Drawing;
import jp.torimatome.slack.send.Spoken;
import jp.torimatome.summary.Office;
import jp.torimatome.summary.Reporting;
import jp.torimatome.summary.SummaryStore;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weekly post says first what matters, then what changed, and keeps quiet when nothing did. */
class WeeklyStoryTest {
  @TempDir Path folder;
  private Office office;
  private Text text;

  @BeforeEach
  void published_table_in_japanese() {
    office = Office.withSeed(folder);
    text = Text.in(Locale.JAPANESE, office.calendarZone());
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void it_begins_with_how_many_what_moved_and_who_is_waited_for() {
    office.openRound();
    office.summary();
    office.clock.advance(Duration.ofDays(7));
    office.reply(office.item(4), "1", "1");
    office.reply(office.item(5), "1", "1");
    Composed.Post post = compose(office.summary());
    String lead = blocks(post).get(1).toString();
    assertThat(lead).contains("*22件のうち2件（9.1%）の回答がそろいました（4月14日（月）9:01の集計から2件増）。*");
    assertThat(lead).contains("残りは未回答20件です。").contains("回答を待っているのは、").contains("ほか");
    assertThat(Spoken.text(Drawing.json(post.parts()), Office.CHANNEL))
        .contains("22件のうち2件")
        .contains("残りは未回答20件です。");
    assertThat(Drawing.json(post.parts())).contains("*回答率の推移* 　4月14日（月） 0.0% → 今回 9.1%");
    assertThat(post.picture().orElseThrow().after())
        .as("the chart comes after the lead")
        .isEqualTo(2);
  }

  @Test
  void what_changed_is_told_with_the_amount_before_and_after_and_its_column_and_year() {
    office.openRound();
    office.reply(office.item(5), "1,958", "2,022");
    Composed.Post post = compose(office.summary());
    assertThat(Drawing.json(post.parts()))
        .contains("R6最終：2,022千円 → 1,958千円（R6当初から）、R7当初：2,022千円（R6当初と同じ）、R6実施状況・R7計画・課題を記入");
    assertThat(Spoken.text(Drawing.json(post.parts()), Office.CHANNEL))
        .contains("R6最終：2,022千円 → 1,958千円（R6当初から）");
  }

  @Test
  void sums_are_called_partial_until_everything_is_answered() {
    office.openRound();
    office.reply(office.item(5), "1,958", "2,022");
    Composed.Post partial = compose(office.summary());
    assertThat(Drawing.json(partial.parts()))
        .contains("（途中：22件のうち1件の回答まで）")
        .contains("R6最終（途中）")
        .contains("合計（途中）");
    assertThat(Spoken.text(Drawing.json(partial.parts()), Office.CHANNEL)).contains("いずれも途中");
    office.items().values().stream()
        .filter(Item::isOwed)
        .forEach(item -> office.reply(item, "1", "1"));
    Composed.Post whole = compose(office.summary());
    assertThat(
            Drawing.json(whole.parts()) + Spoken.text(Drawing.json(whole.parts()), Office.CHANNEL))
        .doesNotContain("途中")
        .contains("22件すべての回答がそろいました");
  }

  @Test
  void what_waits_for_a_head_or_was_sent_back_has_its_own_name_and_is_never_unanswered() {
    office.openRound();
    office.database.change(db -> db.execute("update inquiry set needs_approval = 1"));
    office.items().values().forEach(item -> office.reply(item, "1", "1"));
    Composed.Post post = compose(office.summary());
    assertThat(Drawing.json(post.parts()))
        .contains("残りは承認待ち22件です。")
        .contains("班長・課長の承認を待っているのは、")
        .doesNotContain("未回答22");
    String spoken = Spoken.text(Drawing.json(post.parts()), Office.CHANNEL);
    assertThat(blocks(post).get(1).toString() + spoken.lines().limit(4).toList())
        .doesNotContain("未回答");
    List<Turnout.OfSection> turnout = office.summarizing().turnout(office.rounds.open().getFirst());
    assertThat(Turnout.of(turnout).waiting()).isEqualTo(22);
    assertThat(Turnout.of(turnout).outstanding()).isZero();
  }

  @Test
  void after_the_closing_there_is_one_report_and_then_silence_until_something_changes() {
    Round round = office.openRound();
    weekly("2025-04-21T09:00:00+09:00");
    assertThat(summaries()).isEqualTo(1);
    office.clock.moveTo("2025-04-23T10:00:00+09:00");
    office.closeRound(round);
    weekly("2025-04-28T09:00:00+09:00");
    assertThat(summaries()).isEqualTo(2);
    Composed.Post report = compose(office.newestSummary());
    assertThat(Drawing.json(report.parts()))
        .contains("【締切の報告】")
        .contains("照会は4月23日（水）10:00に締め切りました")
        .contains("未回答22件");
    weekly("2025-05-07T09:00:00+09:00");
    weekly("2025-05-12T09:00:00+09:00");
    assertThat(summaries()).isEqualTo(2);
    office.clock.moveTo("2025-05-13T10:00:00+09:00");
    office.database.change(db ->
        db.execute(
            "insert into edition (plan_id, number, name, content, sha256, published_at,"
                + " published_by) select id, 99, 'R7', '', '', ?, 'U1' from plan limit 1",
            office.clock.instant().toEpochMilli()));
    weekly("2025-05-14T09:00:00+09:00");
    assertThat(summaries()).as("told at the next weekly moment, not at once").isEqualTo(2);
    weekly("2025-05-19T09:00:00+09:00");
    assertThat(summaries()).isEqualTo(3);
  }

  private void weekly(String moment) {
    office.clock.moveTo(moment);
    office.summarizing().run(office.clock.instant());
  }

  private int summaries() {
    return office.database.read(
        db -> db.fetchSingle("select count(*) from summary").get(0, Integer.class));
  }

  private Composed.Post compose(SummaryStore.Summary summary) {
    Reporting reporting = new Reporting(office.database, office.plans, office.rounds);
    var composer =
        new SummaryComposer(office.summaries, reporting, office.calendar, text, office.clock);
    return (Composed.Post) composer.compose(Office.outgoing(OutgoingKind.SUMMARY, summary.id()));
  }

  private static JsonArray blocks(Composed.Post post) {
    return JsonParser.parseString(Drawing.json(post.parts())).getAsJsonArray();
  }
}
