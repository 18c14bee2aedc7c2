package jp.torimatome.command;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.settings.Problem;
import jp.torimatome.settings.SettingsException;
import jp.torimatome.text.Text;

/** Tells everything that is wrong with the settings, each with its place. */
public final class SettingsReport {
  private SettingsReport() {}

  public static List<String> lines(SettingsException wrong, Text text) {
    List<String> lines = new ArrayList<>();
    lines.add(text.say("settings.failed", wrong.file(), wrong.problems().size()));
    wrong.problems().forEach(problem -> lines.add("- " + line(problem, text)));
    return lines;
  }

  private static String line(Problem problem, Text text) {
    String sentence = text.say(problem.sentence(), problem.words());
    if (problem.place().isEmpty()) {
      return sentence;
    }
    boolean inFile = problem.place().chars().allMatch(Character::isDigit);
    return text.say(inFile ? "settings.line" : "settings.variable", problem.place(), sentence);
  }
}
