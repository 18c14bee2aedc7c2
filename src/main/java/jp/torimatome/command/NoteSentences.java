package jp.torimatome.command;

import java.util.List;
import java.util.Locale;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.table.reading.LookAt;
import jp.torimatome.text.Text;

/** Says what somebody should look at in a table. */
final class NoteSentences {
  private final Text text;

  NoteSentences(Text text) {
    this.text = text;
  }

  String say(LookAt note) {
    return switch (note) {
      case LookAt.OfRow ofRow -> sayOfRow(ofRow);
      case LookAt.DirectionUnmapped(int direction, String title) -> say(note, direction, title);
      case LookAt.Announced(int line, int first, int last) -> say(note, String.valueOf(line), String.valueOf(first), String.valueOf(last));
      case LookAt.Gap(int first, int last) -> say(note, String.valueOf(first), String.valueOf(last));
      case LookAt.SkippedLine(int line, String skipped) -> say(note, String.valueOf(line), skipped);
    };
  }

  private String sayOfRow(LookAt.OfRow note) {
    return switch (note) {
      case LookAt.ProbablyYen(int number, FiscalYear year, long thousandYen, long median) -> say(note, year.era(), thousandYen, median);
      case LookAt.PrintedTwice(int number, int original) -> say(note, String.valueOf(original));
      case LookAt.OriginalMissing(int number, String name) -> say(note, name);
      case LookAt.Discontinued discontinued -> sayDiscontinued(discontinued);
      case LookAt.BudgetThoughDiscontinued(int number, FiscalYear year, long thousandYen) -> say(note, year.era(), thousandYen);
      case LookAt.ResultsThoughDiscontinued(int number, FiscalYear year, FiscalYear since) -> say(note, year.era(), since.era());
      case LookAt.RequestedThoughGiven(int number, FiscalYear year, long thousandYen) -> say(note, year.era(), thousandYen);
      case LookAt.LargeChange(int number, long before, long after, long percent) ->
          say(note, before, after, String.format(Locale.ROOT, "%+d", percent));
      case LookAt.TextDiffers(int number, long yen, long thousandYen) -> say(note, yen, thousandYen);
      case LookAt.Unanswered(int number, List<Column> columns) ->
          say(note, text.list(columns.stream().map(this::column)));
      case LookAt.DashOnRunning(int number, Column column) -> say(note, column(column));
      case LookAt.StartsWithNextPlan(int number) -> say(note, new Object[0]);
      case LookAt.Copied(int number, Column one, Column other, int percent) -> say(note, column(one), column(other), percent);
      case LookAt.PersonIdentifiable(int number, Column column, String found) -> say(note, column(column));
      case LookAt.PredecessorElsewhere(int number, String predecessor) -> say(note, predecessor);
    };
  }

  private String sayDiscontinued(LookAt.Discontinued note) {
    String kind = text.say("table.kind." + kind(note.kind()));
    FiscalYear since = note.since();
    return since == null ? text.say("table.note.discontinued_undated", kind) : say(note, kind, since.era());
  }

  private static String kind(Lifecycle.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  String column(Column column) {
    return text.say("table.column." + column.name().toLowerCase(Locale.ROOT));
  }

  private String say(LookAt note, Object... arguments) {
    return text.say("table.note." + ProblemSentences.key(note.getClass()), arguments);
  }
}
