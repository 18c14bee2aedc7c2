package jp.torimatome.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import jp.torimatome.database.Database;
import jp.torimatome.finding.Checking;
import jp.torimatome.people.Directory;
import jp.torimatome.table.reading.ImportResult;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code torimatome import FILE}: exit code 0 when the file was read, 1 when it has mistakes; opens nothing before it runs. */
@Command(name = "import", description = "${bundle:command.import.description}", mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
  private final Supplier<Database> database;
  private final Supplier<Directory> directory;
  private final Supplier<Checking> checking;
  private final Supplier<Text> text;
  private final InstantSource clock;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "command.import.file")
  private Path file = Path.of("");

  @Option(names = "--dry-run", descriptionKey = "command.import.dry_run")
  private boolean dryRun;

  @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.import.plan")
  private @Nullable String planName;

  @Spec private @Nullable CommandSpec spec;

  /** What the suppliers open stays the caller's to close. */
  public ImportCommand(
      Supplier<Database> database, Supplier<Directory> directory, Supplier<Checking> checking, Supplier<Text> text, InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.checking = checking;
    this.text = text;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    ImportResult result = new Importing(database.get()).run(file, directory.get(), dryRun, Optional.ofNullable(planName), clock.instant());
    boolean refused = result instanceof ImportResult.Refused;
    PrintWriter writer = refused ? commandLine().getErr() : commandLine().getOut();
    ImportReport.lines(result, checking.get(), text.get()).forEach(writer::println);
    writer.flush();
    return refused ? 1 : 0;
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("run this through picocli");
    }
    return spec.commandLine();
  }
}
