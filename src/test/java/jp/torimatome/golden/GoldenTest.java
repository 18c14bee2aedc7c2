package jp.torimatome.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import jp.torimatome.database.known.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All that the bot says and writes in a round, held against what it said before. Where it differs,
 * the bodies of this play lie in target/golden; {@code -Dgolden.write=FOLDER} writes those of any
 * commit, so that two can be compared, and {@code -Dgolden.accept} takes what is said now as meant.
 */
class GoldenTest {
  private static final Path KEPT = Path.of("src/test/resources/golden");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"27, ja", "27, en", "400, ja", "400, en"})
  void everything_is_said_as_before(int projects, String language) throws IOException {
    String name = projects + "-" + language;
    assumeTrue(name.startsWith(System.getProperty("golden.of", "")));
    Recital recital = Story.told(folder, projects, language);
    String wanted = System.getProperty("golden.write", "");
    if (!wanted.isEmpty()) {
      recital.write(Path.of(wanted).resolve(name));
    }
    Path kept = KEPT.resolve(name + ".txt");
    if (System.getProperty("golden.accept") != null) {
      Files.createDirectories(KEPT);
      Files.write(kept, recital.lines());
    }
    List<String> before = Files.readAllLines(kept);
    if (!before.equals(recital.lines())) {
      recital.write(Path.of("target/golden").resolve(name));
    }
    assertThat(differences(before, recital.lines()))
        .as("said otherwise than before; the bodies are in target/golden/%s", name)
        .isEmpty();
  }

  @Test
  void what_is_kept_in_memory_changes_nothing_that_is_said() throws Exception {
    Recital asked =
        ScopedValue.where(Known.ALWAYS_ASKED, true).call(() -> Story.told(folder, 27, "ja"));
    assertThat(differences(Files.readAllLines(KEPT.resolve("27-ja.txt")), asked.lines())).isEmpty();
  }

  /** The first lines that differ, by number. */
  private static List<String> differences(List<String> before, List<String> now) {
    return IntStream.range(0, Math.max(before.size(), now.size()))
        .filter(at -> !line(before, at).equals(line(now, at)))
        .limit(20)
        .mapToObj(at -> (at + 1) + ": " + line(before, at) + " → " + line(now, at))
        .toList();
  }

  private static String line(List<String> lines, int at) {
    return at < lines.size() ? lines.get(at) : "nothing";
  }
}
