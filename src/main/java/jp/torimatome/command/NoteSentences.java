package jp.torimatome.command;

import java.util.Locale;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.table.reading.LookAt;
import jp.torimatome.text.Text;

/** Says how a table was understood. */
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
      case LookAt.OriginalMissing(int number, String name) -> say(note, name);
      case LookAt.Discontinued discontinued -> sayDiscontinued(discontinued);
      case LookAt.StartsWithNextPlan(int number) -> say(note, new Object[0]);
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

  private String say(LookAt note, Object... arguments) {
    return text.say("table.note." + ProblemSentences.key(note.getClass()), arguments);
  }
}
