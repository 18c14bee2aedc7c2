package jp.torimatome.table.marks;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Pairs of texts whose marks a person has read: to write the file anew, run with
 * -Dmarks.golden=write and read what changed.
 */
class GoldenMarksTest {
  private static final Path GOLDEN = Path.of("src/test/resources/marks/golden.txt");
  private static final String HEAD =
      """
      # The marks of the pairs in pairs.txt, as a person reads them: 〔−removed−〕〔＋added＋〕, ⏎ for a line break.
      # Written by GoldenMarksTest (mvn test -Dtest=GoldenMarksTest -Dmarks.golden=write): read every line that changed.
      """;

  @Test
  void the_marks_are_those_that_a_person_has_read() throws IOException {
    List<GoldenPairs> pairs = GoldenPairs.all();
    assertThat(pairs).hasSizeGreaterThan(60);
    String rendered = HEAD + pairs.stream().map(GoldenMarksTest::entry).collect(joining());
    if (System.getProperty("marks.golden", "").equals("write")) {
      Files.writeString(GOLDEN, rendered);
    }
    assertThat(rendered).isEqualTo(Files.readString(GOLDEN));
  }

  private static String entry(GoldenPairs pair) {
    Marked marked = pair.marked();
    String tag = marked.yearOnly() ? " [年度更新のみ]" : marked.isChanged() ? "" : " [変更なし]";
    return "\n"
        + pair.title()
        + tag
        + "\n"
        + marked.runs().stream().map(GoldenMarksTest::run).collect(joining())
        + "\n";
  }

  private static String run(Marked.Run run) {
    String text = run.text().replace('\n', '⏎');
    return switch (run.state()) {
      case KEPT -> text;
      case REMOVED -> run.isVisibleChange() ? "〔−" + text + "−〕" : "";
      case ADDED -> run.isVisibleChange() ? "〔＋" + text + "＋〕" : text;
    };
  }
}
