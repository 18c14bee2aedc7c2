package jp.torimatome.command.backup;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import jp.torimatome.backup.Lost;
import jp.torimatome.backup.Restoring;
import jp.torimatome.backup.Restoring.Outcome;
import jp.torimatome.command.Said;
import jp.torimatome.settings.Settings;
import jp.torimatome.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome restore FILE}: puts a backup in the database's place while the bot does not
 * run.
 */
@Command(
    name = "restore",
    description = "${bundle:command.restore}",
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
  private final Supplier<Settings> settings;
  private final InstantSource clock;

  @Parameters(paramLabel = "FILE", descriptionKey = "command.restore.file")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(names = "--dry-run", descriptionKey = "command.restore.dry-run")
  private boolean dry;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  public RestoreCommand(Supplier<Settings> settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    BackupCommand.Office open = BackupCommand.Office.of(settings.get());
    Restoring restoring = new Restoring(open.database());
    return said(
        dry ? restoring.preview(file) : restoring.restore(file, clock.instant()), open.text());
  }

  private int said(Outcome outcome, Text text) {
    Said said = new Said(spec);
    BackupWords words = new BackupWords(text);
    return switch (outcome) {
      case Outcome.Preview(var contents, var lost) ->
          said.done(
              String.join(
                  "\n", text.say("restore.preview", words.contents(contents)), lost(lost, words)));
      case Outcome.Restored(var contents, var kept, var lost) -> {
        List<String> lines =
            new ArrayList<>(
                List.of(text.say("restore.done", words.contents(contents)), lost(lost, words)));
        kept.ifPresent(there -> lines.add(text.say("restore.kept", there)));
        lines.add(text.say("restore.next"));
        yield said.done(String.join("\n", lines));
      }
      case Outcome.InUse() -> said.notDone(text.say("restore.in-use"));
      case Outcome.NoFile(var missing) -> said.notDone(text.say("restore.no-file", missing));
      case Outcome.Unsound(var fault) ->
          said.notDone(text.say("restore.unsound", words.fault(fault)));
      case Outcome.NotWritten(var cause) -> said.notDone(text.say("restore.not-written", cause));
    };
  }

  private static String lost(Optional<Lost> lost, BackupWords words) {
    return lost.map(words::lost).orElseGet(() -> words.text().say("restore.lost.unknown"));
  }
}
