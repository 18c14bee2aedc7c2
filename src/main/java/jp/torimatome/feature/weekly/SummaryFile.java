package jp.torimatome.feature.weekly;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.summary.Report;
import jp.torimatome.text.SpreadsheetCell;
import jp.torimatome.text.Text;

/**
 * 週報の一覧: every project with its state and both amounts, as CSV that Excel opens (with a byte order
 * mark, CRLF).
 */
final class SummaryFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final SummaryWords words;
  private final Text text;

  SummaryFile(SummaryWords words) {
    this.words = words;
    this.text = words.text();
  }

  String name(Report report) {
    return "shuho_" + report.head().madeAt().atZone(text.zone()).toLocalDate() + ".csv";
  }

  byte[] bytes(Report report) {
    StringWriter file = new StringWriter();
    file.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
      write(report, csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Report report, CsvWriter csv) {
    FiscalYear ended = report.head().ended();
    csv.writeRecord(
        say("number"),
        say("name"),
        say("direction"),
        say("section"),
        say("lifecycle"),
        say("standing"),
        say("change"),
        text.say("summary.table.ended", ended.era()),
        text.say("summary.table.started", ended.next().era()));
    Map<Long, Report.Change> changes =
        report.changes().stream()
            .collect(
                Collectors.toMap(
                    change -> change.project().id(), change -> change, (older, newer) -> newer));
    report.lines().forEach(line -> csv.writeRecord(line(line, changes)));
  }

  private String[] line(Report.ProjectLine line, Map<Long, Report.Change> changes) {
    Project project = line.project();
    Report.Change change = changes.get(project.id());
    return new String[] {
      Integer.toString(project.printedNumber()),
      SpreadsheetCell.harmless(project.displayName()),
      project.direction().printed(),
      SpreadsheetCell.harmless(project.section().name()),
      lifecycle(project),
      say("standing." + line.standing().name().toLowerCase(Locale.ROOT)),
      change == null ? "" : say(change.first() ? "change.answered" : "change.edited"),
      words.amount(line.ended()),
      words.amount(line.started())
    };
  }

  private String lifecycle(Project project) {
    if (project.isRelisting()) {
      return say("lifecycle.relisted");
    }
    return switch (project.lifecycle()) {
      case Lifecycle.Running running -> say("lifecycle.running");
      case Lifecycle.Announced announced -> say("lifecycle.announced");
      case Lifecycle.Suspended suspended -> say("lifecycle.suspended");
      case Lifecycle.NextPlanOnly nextPlanOnly -> say("lifecycle.next-plan-only");
      case Lifecycle.Discontinued discontinued -> say("lifecycle.discontinued");
    };
  }

  private String say(String key) {
    return text.say("summary.file." + key);
  }
}
