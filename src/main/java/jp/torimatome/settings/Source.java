package jp.torimatome.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.torimatome.text.Nearest;

/**
 * Takes settings by key from the environment, else from the file, else a default; collects what is
 * wrong on the way.
 */
final class Source {
  private static final String PREFIX = "TORIMATOME_";

  private final Map<String, FlatYaml.Value> values;
  private final Map<String, String> environment;
  private final List<Problem> problems;
  private final Set<String> known = new HashSet<>();

  Source(FlatYaml.Reading reading, Map<String, String> environment) {
    this.values = reading.values();
    this.environment = environment;
    this.problems = new ArrayList<>(reading.problems());
  }

  List<Problem> problems() {
    return problems;
  }

  /** {@code database.url} → TORIMATOME_DATABASE_URL. */
  static String variable(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  String text(String key, String otherwise) {
    return single(key).orElse(otherwise);
  }

  List<String> list(String key) {
    known.add(key);
    String given = environment.get(variable(key));
    if (given != null) {
      return Arrays.stream(given.split(","))
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .toList();
    }
    FlatYaml.Value value = values.get(key);
    if (value == null) {
      return List.of();
    }
    return value.list()
        ? value.words()
        : value.words().stream().filter(word -> !word.isEmpty()).toList();
  }

  int number(String key, int otherwise, int from, int to) {
    return parsed(
        key,
        otherwise,
        word -> {
          int number = Integer.parseInt(word);
          if (number < from || number > to) {
            throw new NumberFormatException(word);
          }
          return number;
        },
        "settings.problem.number",
        Integer.toString(from),
        Integer.toString(to));
  }

  boolean flag(String key, boolean otherwise) {
    return parsed(
        key,
        otherwise,
        word ->
            switch (word) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException(word);
            },
        "settings.problem.flag");
  }

  LocalTime time(String key, LocalTime otherwise) {
    return parsed(key, otherwise, LocalTime::parse, "settings.problem.time");
  }

  List<LocalDate> days(String key) {
    List<LocalDate> days = new ArrayList<>();
    for (String word : list(key)) {
      try {
        days.add(LocalDate.parse(word));
      } catch (DateTimeException e) {
        wrong(key, word, "settings.problem.day");
      }
    }
    return days;
  }

  List<Integer> numbers(String key, List<Integer> otherwise) {
    List<String> words = list(key);
    List<Integer> numbers = new ArrayList<>();
    for (String word : words) {
      if (word.matches("[0-9]{1,3}")) {
        numbers.add(Integer.valueOf(word));
      } else {
        wrong(key, word, "settings.problem.number", "0", "999");
      }
    }
    return values.containsKey(key) || environment.containsKey(variable(key)) ? numbers : otherwise;
  }

  /** Anything with a parser that throws on a wrong word. */
  <T> T parsed(
      String key, T otherwise, Function<String, T> parser, String sentence, Object... words) {
    Optional<String> word = single(key);
    if (word.isEmpty()) {
      return otherwise;
    }
    try {
      return parser.apply(word.get());
    } catch (DateTimeException | IllegalArgumentException e) {
      wrong(key, word.get(), sentence, words);
      return otherwise;
    }
  }

  /** Notes a problem at the place that the value came from. */
  void wrong(String key, String word, String sentence, Object... words) {
    Object[] all = new Object[words.length + 2];
    all[0] = key;
    all[1] = word;
    System.arraycopy(words, 0, all, 2, words.length);
    problems.add(
        environment.containsKey(variable(key))
            ? Problem.in(variable(key), sentence, all)
            : Problem.at(line(key), sentence, all));
  }

  /** Keys and variables that name no setting, with the nearest one that does. */
  void refuseUnknown() {
    values.forEach((key, value) -> {
      if (!known.contains(key) && !isEmptyGroup(key, value)) {
        boolean secret = key.toLowerCase(Locale.ROOT).matches(".*(token|secret|password).*");
        problems.add(
            secret
                ? Problem.at(value.line(), "settings.problem.secret-in-file", key)
                : Problem.at(
                    value.line(),
                    "settings.problem.unknown",
                    key,
                    Nearest.to(key, known).orElse("-")));
      }
    });
    Set<String> variables = new HashSet<>(known.stream().map(Source::variable).toList());
    environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !variables.contains(name))
        .sorted()
        .forEach(name ->
            problems.add(
                Problem.in(
                    name,
                    "settings.problem.unknown",
                    name,
                    Nearest.to(name, variables).orElse("-"))));
  }

  /** {@code slack:} with every line below it taken out. */
  private boolean isEmptyGroup(String key, FlatYaml.Value value) {
    return value.words().equals(List.of(""))
        && known.stream().anyMatch(each -> each.startsWith(key + "."));
  }

  private Optional<String> single(String key) {
    known.add(key);
    String given = environment.get(variable(key));
    if (given != null) {
      return Optional.of(given.strip()).filter(word -> !word.isEmpty());
    }
    FlatYaml.Value value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value.list()) {
      wrong(key, String.join(", ", value.words()), "settings.problem.not-a-list");
      return Optional.empty();
    }
    return Optional.of(value.words().getFirst().strip()).filter(word -> !word.isEmpty());
  }

  private int line(String key) {
    FlatYaml.Value value = values.get(key);
    return value == null ? 0 : value.line();
  }
}
