package jp.torimatome.feature.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.util.json.GsonFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.check.Base;
import jp.torimatome.reply.check.Cells;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.Terms;
import jp.torimatome.slack.draw.Screens;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.Test;

class ReplyViewTest {
  private static final Instant NOW = Instant.parse("2025-04-14T01:00:00Z");

  private final ReplyView views =
      new ReplyView(
          new FormWords(Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"))),
          item -> Optional.empty());

  @Test
  void a_text_that_the_input_holds_is_filled_in() {
    assertThat(shown(sheet("あ".repeat(3000), Optional.empty(), Optional.empty())))
        .contains("\"initial_value\":\"" + "あ".repeat(3000) + "\"");
  }

  @Test
  void a_longer_one_is_not_cut_but_said_and_shown_whole() {
    String form = shown(sheet("𠮷".repeat(1501), Optional.empty(), Optional.empty()));
    assertThat(form)
        .doesNotContain("initial_value")
        .contains("3,000文字を超える")
        .contains("\"text\":\"" + "𠮷".repeat(1501) + "\"");
  }

  @Test
  void last_years_text_is_shown_in_the_lines_that_the_table_flattened() {
    assertThat(shown(sheet("○任用内容 ○対象者 ・一人", Optional.empty(), Optional.empty())))
        .contains("○任用内容\\n○対象者\\n・一人");
  }

  @Test
  void a_draft_stands_beside_the_reply_that_it_would_replace() {
    var values =
        Map.<Field, ReplyValue>of(
            Field.STATUS, new ReplyValue.OfText(Choice.GIVEN, Passage.given("先に出た文")));
    var reply =
        new ItemSheet.StoredReply(
            9, 3, 4, "U1", NOW, new ItemSheet.StoredReply.Flags(false, false), values);
    String form =
        shown(sheet("自分の文", Optional.of(reply), Optional.of(new Item.DraftMark("U2", NOW))));
    assertThat(form)
        .contains("先に提出された内容", "先に出た文", "\"initial_value\":\"自分の文\"")
        .contains("\\\"base\\\":4");
    assertThat(shown(sheet("自分の文", Optional.of(reply), Optional.empty()))).doesNotContain("先に出た文");
  }

  @Test
  void
      the_base_stands_above_with_its_column_and_year_beside_what_was_meant_and_what_the_choice_would_say() {
    String form = shown(sheet("令和5年度に3回開催した。", Optional.empty(), Optional.empty()));
    assertThat(form)
        .contains("土台（前年度の記載）：R5年度 事業実施状況", "予定していたこと：R6年度 計画", "予定していた計画")
        .contains("前年度と同じ内容で実施した", "令和6年度に3回開催した。");
  }

  private String shown(ItemSheet sheet) {
    return GsonFactory.createSnakeCase()
        .toJson(Screens.modal(views.form(sheet, List.of(), Optional.empty())));
  }

  private static ItemSheet sheet(
      String status, Optional<ItemSheet.StoredReply> reply, Optional<Item.DraftMark> draft) {
    Item item =
        new Item(
            3,
            2,
            new Item.ProjectLabel(1, 11, "就労支援事業"),
            List.of(Field.STATUS),
            Item.Progress.OPEN,
            new Item.Marks(Optional.empty(), draft, Optional.empty(), Optional.empty()));
    Terms terms = new Terms(NOW, NOW, Optional.empty(), Optional.empty(), false);
    Inquiry inquiry =
        new Inquiry(2, 1, new Section(1, "koyo", "雇用対策課"), "C1", terms, List.of(item));
    Round.Brief brief = new Round.Brief("照会", "", List.of(Field.STATUS));
    Round round =
        new Round(
            1, 1, FiscalYear.reiwa(6), brief, new Round.Window(NOW, NOW, NOW), Round.State.OPEN);
    Cells cells =
        new Cells(
            Map.of(Field.FINAL_BUDGET, Amount.given(1)),
            Map.of(Field.STATUS, Passage.given(status)));
    Base base = new Base(FiscalYear.reiwa(6), cells, cells, Passage.given("予定していた計画"));
    ReplyForm form = new ReplyForm(Map.of(Field.STATUS, new ReplyForm.Entry(Choice.GIVEN, status)));
    return new ItemSheet(round, inquiry, item, base, form, reply);
  }
}
