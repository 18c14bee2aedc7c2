package jp.torimatome.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.finding.TotalSteps;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.finding.question.Standing;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.text.SpreadsheetCell;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome findings}: what the checks find in the register, row by row; exit code 0
 * whether or not there is something.
 */
@Command(
    name = "findings",
    description = "${bundle:command.findings}",
    mixinStandardHelpOptions = true)
public final class FindingsCommand implements Callable<Integer> {
  private static final int WRONG_USE = 2;

  private final Supplier<Office> office;

  @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.findings.plan")
  private @Nullable String planName;

  @Option(names = "--format", paramLabel = "text|csv", descriptionKey = "command.findings.format")
  private String format = "text";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** What the command works with; opened only when it runs. */
  public record Office(PlanStore plans, Findings findings, Text text) {}

  public FindingsCommand(Supplier<Office> office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    Office open = office.get();
    if (!List.of("text", "csv").contains(format)) {
      return fail(open.text().say("findings.unknown-format", format), WRONG_USE);
    }
    return switch (PlanChoice.of(Optional.ofNullable(planName), open.plans(), open.text())) {
      case PlanChoice.Missing(var sentence) -> fail(sentence, 1);
      case PlanChoice.Chosen(var plan) -> told(open, plan);
    };
  }

  private int told(Office open, Plan plan) {
    List<Standing> standings = open.findings().ofPlan(plan.id());
    FindingWords words = new FindingWords(open.text());
    PrintWriter out = spec.commandLine().getOut();
    if (format.equals("csv")) {
      csv(standings, words).forEach(out::println);
    } else {
      text(standings, words).forEach(out::println);
      out.println();
      FiscalYear ended = open.findings().ended(plan.id());
      TotalSteps totals = open.findings().totals(plan.id());
      words.partial(totals, ended).ifPresent(out::println);
      words.steps(totals, ended).forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private static List<String> text(List<Standing> standings, FindingWords words) {
    Text text = words.text();
    if (standings.isEmpty()) {
      return List.of(text.say("findings.none"));
    }
    List<String> lines = new ArrayList<>();
    for (Standing standing : standings) {
      var finding = standing.finding();
      lines.add(
          text.say(
              "findings.text.head",
              Integer.toString(finding.number()),
              standing.project().displayName(),
              standing.project().section().name(),
              words.column(finding.column())));
      lines.add(text.say("findings.text.found", words.found(finding)));
      lines.add(text.say("findings.text.why", words.why(finding)));
      lines.add(text.say("findings.text.todo", words.todo(finding)));
      lines.add(text.say("findings.text.state", words.state(standing.state())));
    }
    return lines;
  }

  /** For spreadsheets: with the byte order mark that makes them read UTF-8. */
  private static List<String> csv(List<Standing> standings, FindingWords words) {
    Text text = words.text();
    Stream<String> head =
        Stream.of(
                "summary.file.number",
                "summary.file.name",
                "findings.csv.section",
                "findings.csv.column",
                "findings.csv.rule",
                "findings.csv.found",
                "findings.csv.why",
                "findings.csv.todo",
                "findings.csv.state")
            .map(text::say);
    List<String> lines = new ArrayList<>(List.of("\ufeff" + row(head)));
    for (Standing standing : standings) {
      var finding = standing.finding();
      lines.add(
          row(
              Stream.of(
                  Integer.toString(finding.number()),
                  standing.project().displayName(),
                  standing.project().section().name(),
                  words.column(finding.column()),
                  finding.rule().code().toUpperCase(Locale.ROOT),
                  words.found(finding),
                  words.why(finding),
                  words.todo(finding),
                  words.state(standing.state()))));
    }
    return lines;
  }

  private static String row(Stream<String> cells) {
    return cells
        .map(SpreadsheetCell::harmless)
        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }

  private int fail(String sentence, int code) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
    return code;
  }
}
