package jp.torimatome.slack.post;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.summary.Totals;
import jp.torimatome.text.Text;

/**
 * 方向性別の集計 as a table block, which the SDK has no class for:
 * https://docs.slack.dev/reference/block-kit/blocks/table-block.
 */
final class TotalsTable {
  /** Keeps the table within its share of a message; more headings than any plan has. */
  private static final int ROWS = 24;

  private static final int TITLE = 40;
  private static final List<String> ALIGNMENT = List.of("left", "right", "right", "right", "left");

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
  JsonObject block(Totals totals, FiscalYear ended, boolean partial) {
    JsonArray rows = new JsonArray();
    rows.add(row(heading(ended, partial)));
    totals.directions().stream()
        .limit(ROWS)
        .forEach(direction -> rows.add(row(cells(title(direction), direction.years(), ended))));
    rows.add(
        row(cells(partial(text.say("summary.table.total"), partial), totals.counted(), ended)));
    JsonObject table = new JsonObject();
    table.addProperty("type", "table");
    table.add("column_settings", settings());
    table.add("rows", rows);
    return table;
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
    return Mrkdwn.shorten(direction.direction().printed(), TITLE);
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

  private static JsonArray row(Stream<String> cells) {
    JsonArray row = new JsonArray();
    cells.forEach(words -> {
      JsonObject cell = new JsonObject();
      cell.addProperty("type", "raw_text");
      cell.addProperty("text", words);
      row.add(cell);
    });
    return row;
  }

  private static JsonArray settings() {
    JsonArray settings = new JsonArray();
    for (String alignment : ALIGNMENT) {
      JsonObject column = new JsonObject();
      column.addProperty("align", alignment);
      column.addProperty("is_wrapped", true);
      settings.add(column);
    }
    return settings;
  }
}
