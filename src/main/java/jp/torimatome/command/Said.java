package jp.torimatome.command;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command says: what was done on its output with exit code 0, what was not on its error
 * output with 1.
 */
public record Said(CommandSpec spec) {

  public int done(String sentence) {
    return print(spec.commandLine().getOut(), sentence, 0);
  }

  public int notDone(String sentence) {
    return print(spec.commandLine().getErr(), sentence, 1);
  }

  private static int print(PrintWriter writer, String sentence, int code) {
    writer.println(sentence);
    writer.flush();
    return code;
  }
}
