package jp.torimatome.command;

import java.io.PrintWriter;
import java.util.Optional;
import jp.torimatome.database.Refused;
import jp.torimatome.settings.SettingsException;
import jp.torimatome.text.Text;
import org.slf4j.LoggerFactory;

/**
 * How a command ends that could not do its work: in a sentence, with the exit code that says whose
 * turn it is.
 */
public record Failing(Text text, PrintWriter err) {
  /** Wrong settings or usage. */
  public static final int USAGE = 2;

  private static final int NOT_DONE = 1;

  /** Prints why, and returns the exit code. */
  public int told(Exception e) {
    int code =
        switch (e) {
          case SettingsException wrong -> {
            SettingsReport.lines(wrong, text).forEach(err::println);
            yield USAGE;
          }
          case Refused refused -> {
            err.println(
                text.say(
                    "database.refused",
                    refused.file(),
                    text.say(
                        "database.fault." + refused.fault().code(), refused.fault().detail())));
            yield NOT_DONE;
          }
          default -> {
            LoggerFactory.getLogger(Failing.class).error("the command failed", e);
            err.println(
                text.say(
                    "command.unexpected",
                    Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName())));
            yield NOT_DONE;
          }
        };
    err.flush();
    return code;
  }
}
