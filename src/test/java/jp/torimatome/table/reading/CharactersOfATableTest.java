package jp.torimatome.table.reading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.torimatome.characters.LookAlikeText;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersOfATableTest {
  private static final int ANNOUNCED = 17;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\u000b", "\f", "\u0085", "\u2028", "\u2029", "\r"})
  void soft_breaks_and_page_breaks_are_line_breaks(String written) {
    ReadTable table =
        SeedTable.read(
            SeedTable.altered(
                folder, SeedTable.cell(14, 4, written + "前の行" + written + "後の行" + written)));
    assertThat(table.rows().getFirst().cells().text(Column.CONTENT).body()).isEqualTo("前の行\n後の行");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u0090", "\u007f"})
  void what_no_text_may_hold_is_refused_with_its_place(String broken) {
    Path file =
        SeedTable.altered(
            folder, SeedTable.line(14, line -> line.substring(0, 4) + broken + line.substring(4)));
    String name = String.format("U+%04X", (int) broken.charAt(0));
    assertThat(SeedTable.problems(file))
        .containsExactly(new TableProblem(14, 2, 5, new TableProblem.ControlCharacter(name)));
    Path title = SeedTable.altered(folder, SeedTable.line(1, line -> broken + line));
    assertThat(SeedTable.problems(title))
        .contains(new TableProblem(1, 0, 1, new TableProblem.ControlCharacter(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u2003", "\u202f", "\u3000"})
  void rows_are_announced_with_whatever_space(String space) {
    Path file =
        SeedTable.altered(
            folder,
            text ->
                text.lines()
                    .map(line -> line.contains("\t") ? line : line.replace(" ", space))
                    .collect(joining("\n")));
    ReadTable table = SeedTable.read(file);
    assertThat(table.expected() - table.rows().size()).isEqualTo(ANNOUNCED);
  }

  @Test
  void a_table_of_look_alikes_is_the_same_table() {
    ReadTable table = SeedTable.read(SeedTable.altered(folder, text -> text));
    ReadTable alike = SeedTable.read(SeedTable.altered(folder, LookAlikeText::of));
    assertThat(alike.planName()).isEqualTo(table.planName());
    assertThat(alike.nextPlanName()).isEqualTo(table.nextPlanName());
    assertThat(sections(alike)).isEqualTo(sections(table));
    assertThat(alike.rows())
        .extracting(ReadTable.Row::lifecycle)
        .isEqualTo(table.rows().stream().map(ReadTable.Row::lifecycle).toList());
    assertThat(alike.expected()).isEqualTo(table.expected());
  }

  private static List<String> sections(ReadTable table) {
    return table.rows().stream().map(row -> row.section().code()).toList();
  }
}
