package jp.torimatome.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import jp.torimatome.feature.official.LineageAnswer;
import jp.torimatome.people.Stamp;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.say.Answer;
import jp.torimatome.slack.draw.Drawing;
import jp.torimatome.summary.Office;
import jp.torimatome.summary.search.LookingUp;
import jp.torimatome.summary.search.Searching;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JigyoLineageTest {
  private static final Stamp ASKER = new Stamp("U-koyo", Instant.parse("2025-04-14T00:00:00Z"));

  @TempDir Path folder;
  private Office office;
  private JigyoAnswers answers;

  @BeforeEach
  void open() {
    office = Office.withSeed(folder);
    answers = answers("ja");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8 系譜", "８　系譜", "番号8の系譜", "8系譜", "no.8 lineage", "3 系譜", "6 系譜", "#6 Lineage"})
  void a_lineage_is_told_from_any_of_its_projects(String typed) {
    office.openRound();
    Answer answer = answers.search(typed, 0, ASKER);
    assertThat(answer.parts()).hasSize(5);
    assertThat(said(answer))
        .contains("*3* 沿岸地域就職サポートセンター事業（廃止）", "*6* 女性・高齢者等新規就業支援事業（廃止）")
        .contains("　　→ *8* みやぎ人財活躍応援センター運営事業（廃止、3・6の後継）")
        .contains("　　　 R5年度　最終予算額 143,082千円\\n　　　 R6年度　当初予算額 143,300千円")
        .doesNotContain("予算額 廃止")
        .contains("　　　　→ みやぎ地域活性化雇用創造プロジェクト（次期計画、8の後継）");
    assertThat(said(answer).replaceAll("\"accessibility_label\":\"[^\"]*\"", ""))
        .containsOnlyOnce("◀ お尋ねの事業");
  }

  @Test
  void who_asked_from_where_is_marked_and_each_project_can_be_opened() {
    String said = said(answers.search("3 系譜", 0, ASKER));
    assertThat(said).contains("*3* 沿岸地域就職サポートセンター事業（廃止）　◀ お尋ねの事業").contains("jigyo_open");
    assertThat(said(answers("en").search("6 lineage", 0, ASKER)))
        .contains("→ *8* みやぎ人財活躍応援センター運営事業 (discontinued, follows 3 and 6)");
  }

  @Test
  void a_project_without_a_lineage_says_so_and_the_word_alone_is_looked_for() {
    assertThat(said(answers.search("10 系譜", 0, ASKER)))
        .contains("「10 地域生活定着支援センター事業」には、前身の事業も後継事業も登録されていません。");
    assertThat(said(answers.search("18 系譜", 0, ASKER))).contains("前身の事業も後継事業も登録されていません。");
    assertThat(said(answers.search("28 系譜", 0, ASKER))).contains("番号28は *原本確認* です");
    assertThat(said(answers.search("系譜", 0, ASKER))).contains("「系譜」に当てはまる事業はありません。");
    assertThat(said(answers.search("就労 系譜", 0, ASKER))).contains("「就労 系譜」に当てはまる事業はありません。");
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

  private static String said(Answer answer) {
    JsonArray blocks = JsonParser.parseString(Drawing.json(answer.parts())).getAsJsonArray();
    assertThat(BlockKit.problemsOfMessage(blocks)).isEmpty();
    return blocks.toString();
  }
}
