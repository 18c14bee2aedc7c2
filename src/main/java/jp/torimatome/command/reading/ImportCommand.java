package jp.torimatome.command.reading;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import jp.torimatome.command.PlanChoice;
import jp.torimatome.command.PlanCommand;
import jp.torimatome.command.Said;
import jp.torimatome.database.Database;
import jp.torimatome.finding.Checking;
import jp.torimatome.people.Directory;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.table.CallingStore;
import jp.torimatome.table.reading.ImportResult;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome import FILE}: exit code 0 when the file was read, 1 when it has mistakes or is
 * outdated, 3 when somebody has to decide something first; opens nothing before it runs.
 */
@Command(
    name = "import",
    description = "${bundle:command.import.description}",
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
  private static final int READ = 0;
  private static final int MISTAKE = 1;
  private static final int ASKED = 3;

  private final Opening opening;
  private final Supplier<Text> text;
  private final InstantSource clock;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      descriptionKey = "command.import.file")
  private @Nullable Path file;

  @Option(names = "--undo", descriptionKey = "command.import.undo")
  private boolean undo;

  @Option(names = "--dry-run", descriptionKey = "command.import.dry_run")
  private boolean dryRun;

  @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.import.plan")
  private @Nullable String planName;

  @Option(names = "--other-title", descriptionKey = "command.import.other_title")
  private boolean otherTitle;

  @Option(
      names = "--short-name",
      paramLabel = "SHORT",
      descriptionKey = "command.import.short_name")
  private @Nullable String shortName;

  @Mixin private DecisionOptions decisions = new DecisionOptions();

  @Spec private @Nullable CommandSpec spec;

  /**
   * What a table is read into, and with whose sections and rules; it stays its opener's to close.
   * {@code momentary} where there was no database: what is written there goes.
   */
  public record Office(
      Database database, Directory directory, Checking checking, boolean momentary) {}

  /**
   * Opens the database: the one that is kept, or, for whoever only looks before there is one, one
   * for the moment.
   */
  @FunctionalInterface
  public interface Opening {
    Office open(boolean storing);
  }

  public ImportCommand(Opening opening, Supplier<Text> text, InstantSource clock) {
    this.opening = opening;
    this.text = text;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Text words = text.get();
    if (undo) {
      return file == null
          ? new ImportUndoing(opening.open(false).database(), words, clock)
              .undo(new Said(spec()), Optional.ofNullable(planName))
          : said(MISTAKE, List.of(words.say("table.import.undo_takes_no_file")));
    }
    Path given = file;
    if (given == null) {
      return said(MISTAKE, List.of(words.say("table.import.no_file")));
    }
    Optional<String> unreadable = decisions.unreadable();
    if (unreadable.isPresent()) {
      return said(MISTAKE, List.of(words.say("table.import.unreadable_answer", unreadable.get())));
    }
    Office office = opening.open(false);
    Office looked = office;
    Optional<String> unfit =
        Optional.ofNullable(shortName).flatMap(name -> unfit(given, looked, name.strip(), words));
    if (unfit.isPresent()) {
      return said(MISTAKE, List.of(unfit.get()));
    }
    ImportResult result = read(given, office, dryRun || office.momentary());
    if (office.momentary() && !dryRun && result instanceof ImportResult.Accepted) {
      // only a table that is taken begins a database
      office = opening.open(true);
      result = read(given, office, false);
    }
    if (result instanceof ImportResult.Accepted accepted && shortName != null && !dryRun) {
      call(office.database(), accepted.table().planName(), shortName.strip());
    }
    int code =
        switch (result) {
          case ImportResult.Accepted accepted -> READ;
          case ImportResult.Refused refused -> MISTAKE;
          case ImportResult.Outdated outdated -> MISTAKE;
          case ImportResult.Misdirected misdirected -> MISTAKE;
          case ImportResult.OtherTitle other -> ASKED;
          case ImportResult.Asked asked -> ASKED;
        };
    return said(code, ImportReport.lines(result, office.checking(), words));
  }

  private ImportResult read(Path given, Office office, boolean looking) {
    var wish =
        new Importing.Wish(Optional.ofNullable(planName), otherTitle, looking, decisions.read());
    return new Importing(office.database()).run(given, office.directory(), wish, clock.instant());
  }

  /** Asked before anything is stored: the file says what the plan is called. */
  private Optional<String> unfit(Path given, Office office, String name, Text words) {
    return read(given, office, true) instanceof ImportResult.Accepted accepted
        ? PlanChoice.fault(calling(office.database()), accepted.table().planName(), name, words)
        : Optional.empty();
  }

  private void call(Database database, String plan, String name) {
    new PlanStore(database)
        .plan(plan)
        .filter(stored -> !stored.shortName().equals(name))
        .ifPresent(
            stored -> calling(database).call(stored.id(), name, clock.instant(), PlanCommand.WHO));
  }

  private static CallingStore calling(Database database) {
    return new CallingStore(database, new PlanStore(database));
  }

  private int said(int code, List<String> lines) {
    PrintWriter writer = code == READ ? commandLine().getOut() : commandLine().getErr();
    lines.forEach(writer::println);
    writer.flush();
    return code;
  }

  private CommandLine commandLine() {
    return spec().commandLine();
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("run this through picocli");
    }
    return spec;
  }
}
