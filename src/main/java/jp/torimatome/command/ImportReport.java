package jp.torimatome.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.table.reading.ImportResult;
import jp.torimatome.table.reading.ImportResult.Accepted;
import jp.torimatome.table.reading.ImportResult.Change;
import jp.torimatome.table.reading.ImportResult.Content;
import jp.torimatome.table.reading.ImportResult.Differences;
import jp.torimatome.table.reading.LookAt;
import jp.torimatome.table.reading.ReadTable;
import jp.torimatome.table.reading.ReadTable.Row;
import jp.torimatome.text.Text;

/** Tells what an import read, what somebody should look at, and what changed in the register. */
final class ImportReport {
  private static final int LONGEST_SHOWN = 60;
  private static final int SHOWN_BEFORE_CHANGE = 10;

  private final Text text;
  private final NoteSentences notes;
  private final ProblemSentences problems;
  private final List<String> lines = new ArrayList<>();

  private ImportReport(Text text) {
    this.text = text;
    this.notes = new NoteSentences(text);
    this.problems = new ProblemSentences(text);
  }

  static List<String> lines(ImportResult result, Text text) {
    ImportReport report = new ImportReport(text);
    switch (result) {
      case ImportResult.Refused refused -> report.tell(refused);
      case Accepted accepted -> report.tell(accepted);
    }
    return report.lines;
  }

  private void tell(ImportResult.Refused refused) {
    say("refused", refused.problems().size());
    refused.problems().forEach(problem -> say("item", problems.say(problem)));
  }

  private void tell(Accepted accepted) {
    tellTable(accepted.table());
    tellNotes(accepted.table(), accepted.notes());
    tellDifferences(accepted.table(), accepted.differences());
    say(accepted.outcome().name().toLowerCase(Locale.ROOT));
  }

  private void tellTable(ReadTable table) {
    say("plan", table.planName());
    say("next_plan", table.nextPlanName());
    say("years", table.ended().era(), table.ended().next().era());
    long discontinued = table.rows().stream().filter(row -> row.lifecycle() instanceof Lifecycle.Discontinued).count();
    long nextPlanOnly = table.rows().stream().filter(row -> row.lifecycle() instanceof Lifecycle.NextPlanOnly).count();
    long running = table.rows().stream().filter(Row::isRunning).count();
    say("rows", table.expected(), table.rows().size(), running, discontinued, nextPlanOnly);
    say("slots", table.slots().size());
    say("sections", table.rows().stream().map(row -> row.section().code()).distinct().count());
    say("directions", text.list(table.directions().stream().map(this::mapping)));
  }

  private String mapping(Heading heading) {
    Integer next = heading.nextNumber();
    return next == null
        ? text.say("table.import.direction_unknown", heading.number())
        : text.say("table.import.direction", heading.number(), next);
  }

  private void tellNotes(ReadTable table, List<LookAt> found) {
    if (found.isEmpty()) {
      say("no_look");
      return;
    }
    say("look", found.size());
    var names = table.rows().stream().collect(Collectors.toMap(Row::number, Row::displayName));
    int before = 0;
    for (LookAt note : found) {
      if (note instanceof LookAt.OfRow ofRow && ofRow.number() != before) {
        before = ofRow.number();
        say("row", String.valueOf(before), names.getOrDefault(before, ""));
      } else if (!(note instanceof LookAt.OfRow) && before >= 0) {
        before = -1;
        say("whole");
      }
      say("item", notes.say(note));
    }
  }

  private void tellDifferences(ReadTable table, Differences differences) {
    if (differences.added().size() == table.rows().size()) {
      say("added", differences.added().size());
    } else {
      tellAll("added", differences.added().stream().map(row -> row.number() + " " + row.displayName()).toList());
    }
    tellAll("vanished", differences.vanished().stream().map(project -> project.number() + " " + project.name()).toList());
    tellAll("changes", differences.changes().stream().map(this::change).toList());
    tellAll("kept", differences.kept().stream().map(this::change).toList());
  }

  private void tellAll(String key, List<String> items) {
    if (!items.isEmpty()) {
      say(key, items.size());
      items.forEach(item -> say("item", item));
    }
  }

  private String change(Change change) {
    String before = change.before().printed();
    String after = change.after().printed();
    int same = 0;
    while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) {
      same++;
    }
    int from = same <= 2 * SHOWN_BEFORE_CHANGE ? 0 : same - SHOWN_BEFORE_CHANGE;
    String number = String.valueOf(change.number());
    return text.say(
        "table.import.change", number, notes.column(change.column()), shown(change.before(), from), shown(change.after(), from));
  }

  private String shown(Content content, int from) {
    if (content.printed().isEmpty() || content.nature() == Nature.UNANSWERED) {
      return text.say("table.nature." + content.nature().code());
    }
    String rest = (from == 0 ? "" : "…") + content.printed().substring(from);
    return rest.length() <= LONGEST_SHOWN ? rest : rest.substring(0, LONGEST_SHOWN) + "…";
  }

  private void say(String key, Object... arguments) {
    lines.add(text.say("table.import." + key, arguments));
  }
}
