package jp.torimatome.feature.weekly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.summary.Totals;
import jp.torimatome.text.Text;

/** 方向性別の集計 as a table. */
final class TotalsTable {
  /** Keeps the table within its share of a message; more headings than any plan has. */
  private static final int ROWS = 24;

  private static final int TITLE = 40;
  private static final List<Boolean> NUMBERS = List.of(false, true, true, true, false);

  private final SummaryWords words;
  private final Text text;

  TotalsTable(SummaryWords words) {
    this.words = words;
    this.text = words.text();
  }

  /** How many headings do not fit. */
  static int left(Totals totals) {
    return Math.max(0, totals.directions().size() - ROWS);
  }

  /** {@code partial}: something of the round is not answered yet. */
  Part.Table of(Totals totals, FiscalYear ended, boolean partial) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(heading(ended, partial).toList());
    totals.directions().stream()
        .limit(ROWS)
        .map(direction -> cells(title(direction), direction.years(), ended).toList())
        .forEach(rows::add);
    String total = partial(text.say("summary.table.total"), partial);
    rows.add(cells(total, totals.counted(), ended).toList());
    return new Part.Table(rows, NUMBERS);
  }

  private String partial(String title, boolean partial) {
    return partial ? text.say("summary.table.partial", title) : title;
  }

  private Stream<String> heading(FiscalYear ended, boolean partial) {
    return Stream.of(
        text.say("summary.table.direction"),
        partial(text.say("summary.table.ended.short", ended.era()), partial),
        partial(text.say("summary.table.started.short", ended.next().era()), partial),
        text.say("summary.table.change"),
        text.say("summary.table.nothing"));
  }

  private static String title(Totals.OfDirection direction) {
    return Marks.shorten(direction.direction().printed(), TITLE);
  }

  private Stream<String> cells(String title, Totals.Years years, FiscalYear ended) {
    return Stream.of(
        text.say("summary.table.direction.projects", title, years.projects()),
        words.cell(years.ended()),
        words.cell(years.started()),
        change(years),
        nothings(years, ended));
  }

  /** Said once where both years lack the same. */
  private String nothings(Totals.Years years, FiscalYear ended) {
    String before = words.nothings(years.ended());
    String after = words.nothings(years.started());
    return before.equals(after)
        ? before
        : text.say("summary.table.nothing.years", ended.era(), before, ended.next().era(), after);
  }

  /** Only where nobody's answer is missing: a sum of half the answers has no rate of change. */
  private String change(Totals.Years years) {
    boolean whole =
        Stream.of(years.ended(), years.started())
            .allMatch(
                tally -> tally.count(Nature.UNANSWERED) == 0 && tally.count(Nature.GIVEN) > 0);
    long before = years.ended().thousandYen();
    if (!whole || before == 0) {
      return text.say("summary.nothing");
    }
    return String.format(
        Locale.ROOT,
        "%+.1f%%",
        100.0 * (years.started().thousandYen() - before) / Math.abs(before));
  }
}
