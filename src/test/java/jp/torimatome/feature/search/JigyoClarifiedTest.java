package jp.torimatome.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import jp.torimatome.feature.official.LineageAnswer;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.reply.clarification.Clarification.Fate;
import jp.torimatome.reply.clarification.Clarification.Side;
import jp.torimatome.reply.clarification.Clarification.Word;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.slack.draw.Drawing;
import jp.torimatome.summary.Office;
import jp.torimatome.summary.search.LookingUp;
import jp.torimatome.summary.search.Searching;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was asked about a project in this round stands below it, however long everything is. */
class JigyoClarifiedTest {
  private static final Stamp ASKER = new Stamp("U-koyo", Instant.parse("2025-04-14T00:00:00Z"));

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.withSeed(folder);
    office.openRound();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void the_newest_words_are_shown_without_names() {
    long asked = office.item(11).id();
    String shown =
        said(
                "11",
                item ->
                    item == asked ? Optional.of(clarification(2, "なぜ減ったのですか。")) : Optional.empty())
            .toString();
    assertThat(shown)
        .contains("疑義照会（2件）", "なぜ減ったのですか。", "課・係　4月14日（月）9:00")
        .doesNotContain("U0SECRET");
    assertThat(said("12", item -> Optional.empty()).toString()).doesNotContain("疑義照会");
  }

  @Test
  void the_longest_texts_and_words_keep_within_the_limits_of_a_message() {
    for (PassageField field : List.of(PassageField.STATUS, PassageField.PLAN)) {
      for (int year = 2016; year < 2024; year++) {
        record(field, year, "とても長い文章です。".repeat(300));
      }
    }
    JsonArray blocks = said("11", item -> Optional.of(clarification(30, "長い質問です。".repeat(400))));
    assertThat(BlockKit.problemsOfMessage(blocks)).isEmpty();
    assertThat(BlockKit.messageTooLong(blocks)).isFalse();
    assertThat(blocks.toString()).contains("全30件のうち新しい3件");
  }

  private Clarification clarification(int words, String body) {
    Stamp stamp = new Stamp("U0SECRET", office.clock.instant());
    List<Word> all =
        IntStream.range(0, words)
            .mapToObj(id -> new Word(id, Side.SECTION, stamp, body, Fate.AS_SAID))
            .toList();
    return new Clarification(1, 1, all);
  }

  private JsonArray said(String typed, LongFunction<Optional<Clarification>> clarifications) {
    Searching searching =
        new Searching(office.database, office.plans, office.rounds, () -> office.directory);
    LookingUp lookingUp =
        new LookingUp(office.database, office.plans, office.rounds, office.inquiries, searching);
    Text text = Text.in(Locale.JAPANESE, office.calendarZone());
    LineageAnswer lineages = new LineageAnswer(office.plans, office.rounds, office.inquiries, text);
    var answer =
        new JigyoAnswers(
                new JigyoAnswers.Sources(searching, lookingUp, lineages, clarifications),
                asker -> section -> true,
                text)
            .search(typed, 0, ASKER);
    return JsonParser.parseString(Drawing.json(answer.parts())).getAsJsonArray();
  }

  private void record(PassageField field, int year, String body) {
    long project = office.item(11).project().id();
    office.database.change(sql ->
        CellRows.record(
            sql,
            project,
            field,
            new FiscalYear(year),
            Passage.given(body),
            office.clock.instant(),
            "U1",
            "reply:1"));
  }
}
