package jp.torimatome.command.backup;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import jp.torimatome.backup.BackingUp;
import jp.torimatome.backup.BackingUp.Outcome;
import jp.torimatome.command.Said;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.settings.Settings;
import jp.torimatome.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code torimatome backup FILE}: a whole copy of the database, also while the bot runs. */
@Command(name = "backup", description = "${bundle:command.backup}", mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
  private final Supplier<Settings> settings;
  private final InstantSource clock;

  @Parameters(paramLabel = "FILE", descriptionKey = "command.backup.file")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(names = "--replace", descriptionKey = "command.backup.replace")
  private boolean replacing;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** The database is not opened for it: it may be of an older version, or damaged. */
  record Office(DatabaseFile database, Text text) {
    static Office of(Settings settings) {
      return new Office(
          DatabaseFile.of(settings.database().url()),
          Text.in(settings.language(), settings.timeZone()));
    }
  }

  public BackupCommand(Supplier<Settings> settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Office open = Office.of(settings.get());
    Said said = new Said(spec);
    BackupWords words = new BackupWords(open.text());
    return switch (new BackingUp(open.database()).make(file, replacing, clock.instant())) {
      case Outcome.Made made -> said.done(words.made(made));
      case Outcome.ThereAlready(var there) ->
          said.notDone(open.text().say("backup.there-already", there));
      case Outcome.NoFolder(var folder) ->
          said.notDone(open.text().say("export.no-folder", folder));
      case Outcome.NoDatabase(var missing) ->
          said.notDone(open.text().say("backup.no-database", missing));
      case Outcome.Unsound(var fault) ->
          said.notDone(open.text().say("backup.unsound", words.fault(fault)));
      case Outcome.NotWritten(var target, var cause) ->
          said.notDone(open.text().say("export.not-written", target, cause));
    };
  }
}
