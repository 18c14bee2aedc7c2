package jp.torimatome.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.text.Nearest;

/** Reads config/words.yaml into the word list; all problems are told at once. */
public final class WordsReader {
  private static final String CORRECTIONS = "corrections";
  private static final String NAMES = "names";
  private static final int SHORTEST_NAME = 5;

  private final Path file;

  public WordsReader(Path file) {
    this.file = file;
  }

  /**
   * Reads and checks every word.
   *
   * @throws SettingsException with every problem of the file
   */
  public WordList read() {
    FlatYaml.Reading reading = FlatYaml.read(content());
    List<Problem> problems = new ArrayList<>(reading.problems());
    Map<String, String> corrections = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    reading
        .values()
        .forEach((key, value) -> {
          if (key.startsWith(CORRECTIONS + ".")) {
            correction(key.substring(CORRECTIONS.length() + 1), value, corrections, problems);
          } else if (key.equals(NAMES)) {
            names(value, names, problems);
          } else if (!key.equals(CORRECTIONS) || !value.words().equals(List.of(""))) {
            String nearest = Nearest.to(key, Set.of(CORRECTIONS, NAMES)).orElse(CORRECTIONS);
            problems.add(Problem.at(value.line(), "words.problem.unknown", key, nearest));
          }
        });
    if (!problems.isEmpty()) {
      throw new SettingsException(file.toString(), problems);
    }
    return new WordList(corrections, names);
  }

  private String content() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new SettingsException(
          file.toString(), List.of(Problem.at(0, "words.problem.unreadable", file.toString())));
    }
  }

  private static void correction(
      String wrong, FlatYaml.Value value, Map<String, String> corrections, List<Problem> problems) {
    String right = String.join("", value.words()).strip();
    if (value.list() || right.isEmpty()) {
      problems.add(Problem.at(value.line(), "words.problem.no-correction", wrong));
    } else if (right.equals(wrong)) {
      problems.add(Problem.at(value.line(), "words.problem.same", wrong));
    } else {
      corrections.put(wrong, right);
    }
  }

  private static void names(FlatYaml.Value value, List<String> names, List<Problem> problems) {
    for (String word : value.words()) {
      String name = word.strip();
      if (name.length() >= SHORTEST_NAME) {
        names.add(name);
      } else if (value.list() || !name.isEmpty()) {
        problems.add(
            Problem.at(value.line(), "words.problem.short", name, Integer.toString(SHORTEST_NAME)));
      }
    }
  }
}
