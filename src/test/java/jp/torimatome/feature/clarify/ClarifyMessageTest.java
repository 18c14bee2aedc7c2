package jp.torimatome.feature.clarify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.reply.clarification.Clarification.Fate;
import jp.torimatome.reply.clarification.Clarification.Side;
import jp.torimatome.reply.clarification.Clarification.Word;
import jp.torimatome.reply.clarification.Clarifying.Outcome;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.Terms;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.slack.draw.Drawing;
import jp.torimatome.slack.send.Spoken;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the channel: whole, within Slack's limits, and without a name. */
class ClarifyMessageTest {
  private static final Instant NOW = Instant.parse("2025-04-14T01:00:00Z");

  private final ClarifyWords words =
      new ClarifyWords(new FormWords(Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"))));
  private final ClarifyMessage messages = new ClarifyMessage(words);

  @Test
  void the_question_says_about_what_it_is_and_how_to_answer() {
    PromptMessage.Message root = root("なぜ減ったのですか。 <!channel>");
    String shown = Drawing.json(root.parts());
    assertThat(shown)
        .contains("【疑義照会】令和6年度の照会", "*11* 就労支援事業", "雇用対策課の回答について", "なぜ減ったのですか。")
        .contains("このスレッドに返信してください", "回答する")
        .doesNotContain("<@");
    assertThat(Spoken.text(shown, "C0SEC03"))
        .contains("【疑義照会】令和6年度の照会", "就労支援事業")
        .doesNotContain("なぜ減った", "*");
  }

  @Test
  void further_words_say_from_which_side_they_come_and_not_from_whom() {
    Word word = new Word(2, Side.SECTION, new Stamp("U0SEC03A", NOW), "一人減ったためです。", Fate.AS_SAID);
    PromptMessage.Message message =
        messages.word(inquiry(), clarification(List.of(question("？"), word)), word);
    String shown = Drawing.json(message.parts());
    assertThat(shown).contains("課・係から返信", "一人減ったためです。").doesNotContain("U0SEC03A");
    assertThat(Spoken.text(shown, "C0SEC03")).contains("事業11の疑義照会").doesNotContain("一人減った");
  }

  @ParameterizedTest
  @ValueSource(strings = {"あ", "𠮷", "&"})
  void the_longest_words_keep_within_the_limits(String sign) {
    String longest = sign.repeat(3000 / sign.length());
    JsonArray root = JsonParser.parseString(Drawing.json(root(longest).parts())).getAsJsonArray();
    assertThat(BlockKit.problemsOfMessage(root)).isEmpty();
    assertThat(BlockKit.messageTooLong(root)).isFalse();
    List<Word> many =
        IntStream.range(0, 30)
            .mapToObj(id -> new Word(id, Side.SECTION, new Stamp("U1", NOW), longest, Fate.AS_SAID))
            .toList();
    String shown =
        Drawing.json(
            List.of(words.part(clarification(many), new ClarifyWords.Room(3, 400, false))));
    assertThat(shown).contains("全30件のうち新しい3件");
    assertThat(shown.split("rich_text_quote", -1)).hasSize(4);
    assertThat(BlockKit.problemsOfMessage(JsonParser.parseString(shown).getAsJsonArray()))
        .isEmpty();
  }

  @Test
  void what_was_edited_or_deleted_is_marked_and_a_deleted_word_is_read_by_coordinators_only() {
    Stamp stamp = new Stamp("U0SEC03A", NOW);
    Clarification clarification =
        clarification(
            List.of(
                question("なぜ減ったのですか。"),
                new Word(2, Side.SECTION, stamp, "直した文", Fate.EDITED),
                new Word(3, Side.SECTION, stamp, "消した文", Fate.DELETED)));
    String everybody =
        Drawing.json(List.of(words.part(clarification, new ClarifyWords.Room(5, 400, false))));
    assertThat(everybody)
        .contains("取りまとめ担当　4月14日（月）10:00", "課・係　4月14日（月）10:00（編集済み）", "（Slack で削除済み）", "（削除されました）")
        .doesNotContain("消した文", "U0");
    assertThat(
            Drawing.json(List.of(words.part(clarification, new ClarifyWords.Room(5, 400, true)))))
        .contains("消した文");
  }

  @Test
  void what_cannot_be_taken_is_told_beside_the_field() {
    assertThat(words.fault(new Outcome.Blank())).hasValue("内容を書いてください。");
    assertThat(words.fault(new Outcome.TooLong(3001, 3000)))
        .hasValue("3,001文字あります。3,000文字以内にしてください。");
    assertThat(words.fault(new Outcome.Done(clarification(List.of(question("？")))))).isEmpty();
  }

  private PromptMessage.Message root(String question) {
    Round.Brief brief = new Round.Brief("令和6年度の照会", "", List.of(Field.STATUS));
    Round round =
        new Round(
            1, 1, FiscalYear.reiwa(6), brief, new Round.Window(NOW, NOW, NOW), Round.State.OPEN);
    return messages.root(round, inquiry(), clarification(List.of(question(question))));
  }

  private static Word question(String body) {
    return new Word(1, Side.COORDINATOR, new Stamp("U0TORI001", NOW), body, Fate.AS_SAID);
  }

  private static Clarification clarification(List<Word> words) {
    return new Clarification(5, 3, words);
  }

  private static Inquiry inquiry() {
    Item item =
        new Item(
            3,
            2,
            new Item.ProjectLabel(1, 11, "就労支援事業"),
            List.of(Field.STATUS),
            Item.Progress.ANSWERED,
            new Item.Marks(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    Terms terms = new Terms(NOW, NOW, Optional.empty(), Optional.empty(), false);
    return new Inquiry(2, 1, new Section(1, "koyo", "雇用対策課"), "C1", terms, List.of(item));
  }
}
