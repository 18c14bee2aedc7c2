package jp.torimatome.finding.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Mention;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;

/**
 * 過ぎた予定: a day that is over with the ended year and is still called 予定; in the results every 予定
 * without a later day is.
 */
public final class PastPlanned implements Look {
  /** Not 予定者, 予定どおり or 予定していた. */
  private static final Pattern PLANNED = Pattern.compile("予定(?=$|[)。、]|である|です|している|しております|となって)");

  private static final Pattern BARE_MONTH =
      Pattern.compile("(?<![0-9年./])(?:1[0-2]|[1-9])月[^。、○・]{0,20}$");
  private static final Pattern BREAK = Pattern.compile("[。○・]");
  private static final int REACH = 30;

  private final CheckedTable table;

  public PastPlanned(CheckedTable table) {
    this.table = table;
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return row.isRelisting()
        ? Stream.empty()
        : Texts.said(row).flatMap(column -> found(row, column).stream());
  }

  private Optional<Finding> found(CheckedRow row, Column column) {
    if (!row.said(column).contains("予定")) {
      return Optional.empty();
    }
    return Sentences.lines(row.said(column)).stream()
        .flatMap(line ->
            PLANNED
                .matcher(line)
                .results()
                .filter(planned -> isOver(line, planned, column))
                .map(planned -> quoted(line, planned)))
        .findFirst()
        .map(quoted ->
            Finding.of(
                row,
                Rule.PAST_PLANNED,
                column,
                Finding.columns(Stream.of(column)),
                quoted,
                table.ended().era()));
  }

  private static String quoted(String line, MatchResult planned) {
    return Sentences.around(line, Math.max(0, planned.start() - REACH / 2), planned.end());
  }

  private boolean isOver(String line, MatchResult planned, Column column) {
    String before = line.substring(0, planned.start());
    List<Mention> days = Mention.in(before);
    Optional<Mention> day =
        days.isEmpty()
            ? Optional.empty()
            : Optional.of(days.getLast()).filter(last -> isNear(before, last));
    FiscalYear ended = table.ended();
    if (day.isPresent()) {
      return day.get().isOverAfter(ended);
    }
    return column == Column.STATUS
        && (line.startsWith(")", planned.end()) || BARE_MONTH.matcher(before).find());
  }

  private static boolean isNear(String before, Mention day) {
    String between = before.substring(day.end());
    return between.length() <= REACH && !BREAK.matcher(between).find();
  }
}
