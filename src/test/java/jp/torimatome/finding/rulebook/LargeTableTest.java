package jp.torimatome.finding.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.settings.WordsReader;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A prefecture with thousands of projects is checked while one waits. */
class LargeTableTest {
  private static final int TIMES = 150;
  private static final int APART = 100;

  @Test
  @Timeout(60)
  void four_thousand_rows_are_checked_together() {
    Checking checking =
        Rulebook.checking(new Checks(50, 85, new WordsReader(Path.of("config/words.yaml")).read()));
    CheckedTable seed = SeedTable.read(SeedTable.FILE).checked();
    List<CheckedRow> rows =
        IntStream.range(0, TIMES)
            .boxed()
            .flatMap(
                time -> seed.rows().stream().map(row -> numbered(row, time * APART + row.number())))
            .toList();
    CheckedTable large = new CheckedTable(seed.ended(), rows);
    assertThat(checking.table(large))
        .hasSizeGreaterThan(TIMES * 40)
        .extracting(Finding::number)
        .isSorted();
    assertThat(checking.row(large, large.rows().getLast()))
        .extracting(Finding::rule)
        .contains(Rule.REQUESTED_AMOUNT, Rule.BLANK_AMOUNT);
  }

  private static CheckedRow numbered(CheckedRow row, int number) {
    return new CheckedRow(
        number, number, row.lifecycle(), row.relists(), row.texts(), row.amounts());
  }
}
