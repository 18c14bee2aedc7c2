package jp.torimatome.command.reading;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.Finding;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.table.reading.ImportResult;
import jp.torimatome.table.reading.ImportResult.Accepted;
import jp.torimatome.table.reading.ImportResult.Differences;
import jp.torimatome.table.reading.LookAt;
import jp.torimatome.table.reading.ReadTable;
import jp.torimatome.table.reading.ReadTable.Row;
import jp.torimatome.text.Text;

/** Tells what an import read, what somebody should look at, and what changed in the register. */
final class ImportReport {
  private final Text text;
  private final Checking checking;
  private final NoteSentences notes;
  private final FindingWords words;
  private final ChangeSentences changes;
  private final ProblemSentences problems;
  private final List<String> lines = new ArrayList<>();

  private ImportReport(Checking checking, Text text) {
    this.text = text;
    this.checking = checking;
    this.words = new FindingWords(text);
    this.changes = new ChangeSentences(text);
    this.notes = new NoteSentences(text);
    this.problems = new ProblemSentences(text);
  }

  static List<String> lines(ImportResult result, Checking checking, Text text) {
    ImportReport report = new ImportReport(checking, text);
    switch (result) {
      case ImportResult.Refused refused -> report.tell(refused);
      case ImportResult.Outdated outdated ->
          report.lines.addAll(ImportQuestions.lines(outdated, text));
      case ImportResult.Misdirected misdirected ->
          report.lines.addAll(ImportQuestions.lines(misdirected, text));
      case ImportResult.OtherTitle(var given, var titled) ->
          report.say("other_title", given, titled);
      case ImportResult.Asked asked -> report.lines.addAll(ImportQuestions.lines(asked, text));
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
    tellLooks(accepted.table(), accepted.notes(), checking.table(accepted.table().checked()));
    tellDifferences(accepted.table(), accepted.differences());
    say(accepted.outcome().name().toLowerCase(Locale.ROOT));
  }

  private void tellTable(ReadTable table) {
    say("plan", table.planName());
    say("next_plan", table.nextPlanName());
    say("years", table.ended().era(), table.ended().next().era());
    long discontinued =
        table.rows().stream()
            .filter(row -> row.lifecycle() instanceof Lifecycle.Discontinued)
            .count();
    long nextPlanOnly =
        table.rows().stream()
            .filter(row -> row.lifecycle() instanceof Lifecycle.NextPlanOnly)
            .count();
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

  /**
   * What the rules find and how the rows were understood, row by row; then what is about the whole
   * document.
   */
  private void tellLooks(ReadTable table, List<LookAt> found, List<Finding> findings) {
    int looks = found.size() + findings.size();
    if (looks == 0) {
      say("no_look");
      return;
    }
    say("look", looks);
    table.rows().stream()
        .sorted(comparingInt(Row::number))
        .forEach(row -> tellRow(row, table.ended().next(), found, findings));
    List<LookAt> whole = found.stream().filter(note -> !(note instanceof LookAt.OfRow)).toList();
    if (!whole.isEmpty()) {
      say("whole");
      whole.forEach(note -> say("item", notes.say(note)));
    }
  }

  private void tellRow(Row row, FiscalYear year, List<LookAt> found, List<Finding> findings) {
    List<String> items =
        Stream.concat(
                found.stream()
                    .filter(note ->
                        note instanceof LookAt.OfRow ofRow && ofRow.number() == row.number())
                    .map(note -> sayWithOptions(note, row, year)),
                findings.stream()
                    .filter(finding -> finding.number() == row.number())
                    .map(words::found))
            .toList();
    if (!items.isEmpty()) {
      say("row", String.valueOf(row.number()), row.displayName());
      items.forEach(item -> say("item", item));
    }
  }

  /** What may have ended can be said now, where it is known. */
  private String sayWithOptions(LookAt note, Row row, FiscalYear year) {
    String said = notes.say(note);
    String number = String.valueOf(row.number());
    return note.asksForEnd()
        ? said + "\n" + text.say("table.import.end_options", number, year.era())
        : said;
  }

  private void tellDifferences(ReadTable table, Differences differences) {
    if (differences.added().size() == table.rows().size()) {
      say("added", differences.added().size());
    } else {
      tellAll(
          "added",
          differences.added().stream().map(row -> row.number() + " " + row.displayName()).toList());
    }
    tellAll(
        "vanished",
        differences.vanished().stream()
            .map(project -> project.number() + " " + project.name())
            .toList());
    tellAll("changes", differences.changes().stream().map(changes::say).toList());
    if (!differences.alike().isEmpty()) {
      say("alike", differences.alike().size());
    }
    tellAll("kept", differences.kept().stream().map(changes::say).toList());
  }

  private void tellAll(String key, List<String> items) {
    if (!items.isEmpty()) {
      say(key, items.size());
      items.forEach(item -> say("item", item));
    }
  }

  private void say(String key, Object... arguments) {
    lines.add(text.say("table.import." + key, arguments));
  }
}
