package jp.torimatome.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsReaderTest {
  @TempDir Path folder;

  @Test
  void the_shipped_list_corrects_what_the_published_table_misspells_each_with_a_comment()
      throws IOException {
    Path shipped = Path.of("config/words.yaml");
    WordList words = new WordsReader(shipped).read();
    assertThat(words.corrections()).containsEntry("自動グループ", "自助グループ").containsEntry("新年応援", "新卒応援");
    assertThat(words.names())
        .contains("自助グループ")
        .doesNotContainAnyElementsOf(words.corrections().keySet());
    List<String> lines = Files.readAllLines(shipped);
    for (int at = 1; at < lines.size(); at++) {
      if (lines.get(at).matches("  (-|[^# ]).*")) {
        assertThat(lines.get(at - 1)).as(lines.get(at)).matches("  # .{4,}");
      }
    }
  }

  @Test
  void an_empty_list_is_a_list() throws IOException {
    assertThat(new WordsReader(written("corrections:\nnames: []\n")).read())
        .isEqualTo(WordList.NONE);
    assertThat(new WordsReader(written("")).read()).isEqualTo(WordList.NONE);
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_with_its_place() throws IOException {
    Path file =
        written(
            "corrections:\n  自動: 自動\n  誤記:\n  並び: [一, 二]\nnmaes:\n  - 自助グループ\nnames:\n  - 短い\n");
    SettingsException wrong =
        catchThrowableOfType(SettingsException.class, () -> new WordsReader(file).read());
    assertThat(wrong.problems())
        .extracting(
            problem -> problem.place() + " " + problem.sentence().replace("words.problem.", ""))
        .containsExactly("2 same", "3 no-correction", "4 no-correction", "6 unknown", "8 short");
    Text text = Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"));
    assertThat(wrong.problems())
        .allSatisfy(problem ->
            assertThat(text.say(problem.sentence(), problem.words())).doesNotContain("{"));
  }

  @Test
  void a_missing_list_is_a_problem() {
    SettingsException wrong =
        catchThrowableOfType(
            SettingsException.class, () -> new WordsReader(folder.resolve("none.yaml")).read());
    assertThat(wrong.problems())
        .extracting(Problem::sentence)
        .containsExactly("words.problem.unreadable");
  }

  private Path written(String yaml) throws IOException {
    return Files.writeString(folder.resolve("words.yaml"), yaml);
  }
}
