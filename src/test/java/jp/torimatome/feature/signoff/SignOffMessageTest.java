package jp.torimatome.feature.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.approval.WaitingList.Waiting;
import jp.torimatome.reply.check.Base;
import jp.torimatome.reply.check.Cells;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.Terms;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.slack.draw.Drawing;
import jp.torimatome.slack.send.Spoken;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.Test;

/** What a head reads: the difference at a glance, and never more than a message holds. */
class SignOffMessageTest {
  private static final Instant NOW = Instant.parse("2025-04-14T01:00:00Z");
  private static final List<Field> FIELDS = List.of(Field.FINAL_BUDGET, Field.STATUS, Field.PLAN);
  private static final Round ROUND =
      new Round(
          1,
          1,
          FiscalYear.reiwa(6),
          new Round.Brief("照会", "", FIELDS),
          new Round.Window(NOW, NOW, NOW),
          Round.State.OPEN);

  private final FormWords words = new FormWords(Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo")));
  private final SignOffMessage messages = new SignOffMessage(words, false);

  @Test
  void new_words_are_underlined_old_ones_struck_out_and_amounts_have_their_rate() {
    String shown = json(message(List.of(waiting(1, "相談会を3回開いた。", "相談会を5回開いた。")), "U0HEAD"));
    assertThat(shown).containsPattern("\"text\":\"3回\",\"style\":\\{[^}]*\"strike\":true");
    assertThat(shown).containsPattern("\"text\":\"5回\",\"style\":\\{[^}]*\"underline\":true");
    assertThat(shown)
        .contains("2,000千円 → 2,500千円（+25.0%）")
        .contains("土台から変更なし")
        .contains("理由：補正で増えた");
    assertThat(shown)
        .contains("sign_off_approve\"")
        .contains("sign_off_return\"")
        .doesNotContain("sign_off_whole")
        .doesNotContain("_all");
  }

  @Test
  void a_long_text_shows_its_changes_and_offers_the_whole() {
    String common = "変わらない文章が続く。".repeat(100);
    String shown =
        json(
            message(
                List.of(waiting(1, common + "三回。" + common, common + "五回。" + common)), "U0HEAD"));
    assertThat(shown).contains("sign_off_whole").contains("五").contains("…");
    assertThat(shown.length()).isLessThan(6_000);
  }

  @Test
  void twenty_long_replies_keep_within_the_limits_of_a_message() {
    List<Waiting> many =
        IntStream.rangeClosed(1, 20)
            .mapToObj(number -> waiting(number, "古い文章です。".repeat(400), "まったく新しい内容。".repeat(290)))
            .toList();
    JsonArray blocks = JsonParser.parseString(json(message(many, "U0HEAD"))).getAsJsonArray();
    assertThat(BlockKit.problemsOfMessage(blocks)).isEmpty();
    assertThat(BlockKit.messageTooLong(blocks)).isFalse();
    assertThat(blocks.toString()).contains("14件をまとめて承認").contains("ほかに6件あります");
  }

  @Test
  void who_submitted_reads_it_but_has_no_button_to_approve() {
    String shown = json(message(List.of(waiting(1, "古い", "新しい")), "U0RESPONDER"));
    assertThat(shown)
        .doesNotContain("sign_off_approve")
        .contains("sign_off_return")
        .contains("ご自身が提出した回答");
    SignOffMessage free = new SignOffMessage(words, true);
    assertThat(
            json(free.message(ROUND, inquiry(), List.of(waiting(1, "古い", "新しい")), "U0RESPONDER")))
        .contains("sign_off_approve");
  }

  @Test
  void when_nothing_waits_it_says_so_without_buttons() {
    PromptMessage.Message message = message(List.of(), "U0HEAD");
    assertThat(json(message)).contains("お待ちしているものはありません").doesNotContain("\"button\"");
    assertThat(Spoken.text(json(message), "U0HEAD"))
        .doesNotContain("*")
        .contains("お待ちしているものはありません");
  }

  @Test
  void many_returned_items_keep_within_the_limits_too_and_name_nobody() {
    var returned =
        new Item.Returned(Item.Returned.Stage.HEAD, FIELDS, "理由".repeat(250), NOW, "U0HEAD", NOW);
    List<Item> items =
        IntStream.rangeClosed(1, 30)
            .mapToObj(number ->
                new Item(
                    number,
                    2,
                    new Item.ProjectLabel(number, number, "長い名前の事業".repeat(20)),
                    FIELDS,
                    Item.Progress.RETURNED,
                    new Item.Marks(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(returned),
                        Optional.empty())))
            .toList();
    JsonArray blocks =
        JsonParser.parseString(json(new ReturnedMessage(words).message(ROUND, inquiry(), items)))
            .getAsJsonArray();
    assertThat(BlockKit.problemsOfMessage(blocks)).isEmpty();
    assertThat(BlockKit.messageTooLong(blocks)).isFalse();
    assertThat(blocks.toString()).doesNotContain("<@").contains("ほかに10件あります");
  }

  @Test
  void the_whole_text_is_cut_nowhere() {
    Waiting waiting = waiting(1, "古い文章です。".repeat(400), "まったく新しい内容。".repeat(290));
    assertThat(Drawing.json(List.of(new Changes(words).whole(waiting, Field.STATUS))))
        .doesNotContain("…");
  }

  private PromptMessage.Message message(List<Waiting> waiting, String head) {
    return messages.message(ROUND, inquiry(), waiting, head);
  }

  private static Inquiry inquiry() {
    Terms terms = new Terms(NOW, NOW, Optional.empty(), Optional.empty(), true);
    return new Inquiry(2, 1, new Section(1, "koyo", "雇用対策課"), "C1", terms, List.of());
  }

  private static Waiting waiting(int number, String before, String after) {
    Item item =
        new Item(
            number,
            2,
            new Item.ProjectLabel(number, number, "就労支援事業"),
            FIELDS,
            Item.Progress.WAITING,
            new Item.Marks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    Cells cells =
        new Cells(
            Map.of(Field.FINAL_BUDGET, Amount.given(2000)),
            Map.of(Field.STATUS, Passage.given(before), Field.PLAN, Passage.given("同じ")));
    Base base = new Base(ROUND.ended(), cells, cells, Passage.given("同じ"));
    Map<Field, ReplyValue> values =
        Map.of(
            Field.FINAL_BUDGET, new ReplyValue.OfAmount(Choice.GIVEN, Amount.given(2500)),
            Field.STATUS, new ReplyValue.OfText(Choice.GIVEN, Passage.given(after)),
            Field.PLAN, new ReplyValue.OfText(Choice.NO_CHANGE, Passage.given("同じ")));
    var reply =
        new ItemSheet.StoredReply(
            number,
            number,
            1,
            "U0RESPONDER",
            NOW,
            new ItemSheet.StoredReply.Flags(false, false),
            values);
    ItemSheet sheet =
        new ItemSheet(ROUND, inquiry(), item, base, new ReplyForm(Map.of()), Optional.of(reply));
    Finding finding =
        new Finding(
            number,
            number,
            Rule.LARGE_CHANGE,
            Column.FINAL_BUDGET,
            List.of("R5", "2,000", "R6", "2,500", "+25%"));
    return new Waiting(sheet, reply, Map.of(finding, "補正で増えた"));
  }

  private static String json(PromptMessage.Message message) {
    return Drawing.json(message.parts());
  }
}
