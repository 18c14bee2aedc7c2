package jp.torimatome.command.reading;

import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.table.reading.LookAt;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;

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
      case LookAt.Announced(int line, int first, int last) ->
          say(note, String.valueOf(line), String.valueOf(first), String.valueOf(last));
      case LookAt.Gap(int first, int last) ->
          say(note, String.valueOf(first), String.valueOf(last));
      case LookAt.SkippedLine(int line, String skipped) -> say(note, String.valueOf(line), skipped);
    };
  }

  private String sayOfRow(LookAt.OfRow note) {
    return switch (note) {
      case LookAt.OriginalMissing(int number, String name) -> say(note, name);
      case LookAt.Discontinued(int number, var kind, var since) -> sayEnd(note, kind, since);
      case LookAt.EndAnnounced(int number, var kind, var since) -> sayEnd(note, kind, since);
      case LookAt.Suspended(int number) -> say(note, new Object[0]);
      case LookAt.EndUnclear(int number) -> say(note, new Object[0]);
      case LookAt.EndedBeforeItBegins(int number) -> say(note, new Object[0]);
      case LookAt.StartsWithNextPlan(int number) -> say(note, new Object[0]);
      case LookAt.PredecessorElsewhere(int number, String predecessor) -> say(note, predecessor);
    };
  }

  private String sayEnd(LookAt note, Lifecycle.Kind kind, @Nullable FiscalYear since) {
    String reason = text.say("table.kind." + kind.code());
    String key = "table.note." + ProblemSentences.key(note.getClass());
    return since == null ? text.say(key + "_undated", reason) : text.say(key, reason, since.era());
  }

  private String say(LookAt note, Object... arguments) {
    return text.say("table.note." + ProblemSentences.key(note.getClass()), arguments);
  }
}
