package jp.torimatome.settings;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.plan.Wording;
import jp.torimatome.text.Nearest;

/** Reads config/sections.yaml into the directory of sections; all problems are told at once. */
public final class DirectoryReader {
  private static final Set<String> KEYS =
      Set.of("name", "spellings", "channel", "responders", "deputies", "heads", "sign-off");

  private final Path file;

  public DirectoryReader(Path file) {
    this.file = file;
  }

  /**
   * Reads and checks every section.
   *
   * @throws SettingsException with every problem of the file
   */
  public Directory read() {
    return read(sections -> Map.of());
  }

  /**
   * {@link #read()} with what else is to be checked: {@code check} tells, by the key of a section,
   * the sentences about what is wrong with it, and is asked even where the file has mistakes, so
   * that everything is told at once.
   */
  public Directory read(Function<List<SectionEntry>, Map<String, List<String>>> check) {
    FlatYaml.Reading reading = FlatYaml.read(content());
    List<Problem> problems = new ArrayList<>(reading.problems());
    Set<String> codes = new LinkedHashSet<>();
    reading.values().forEach((key, value) -> code(key, value, codes, problems));
    List<SectionEntry> sections =
        codes.stream().map(code -> section(code, reading.values(), problems)).toList();
    refuseSharedSpellings(sections, reading.values(), problems);
    check
        .apply(sections)
        .forEach((code, sentences) ->
            sentences.forEach(sentence ->
                problems.add(
                    Problem.at(
                        line(code, reading.values()), "sections.problem.said", code, sentence))));
    if (sections.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.at(0, "sections.problem.empty"));
    }
    if (!problems.isEmpty()) {
      throw new SettingsException(file.toString(), problems);
    }
    return new Directory(sections);
  }

  private String content() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new SettingsException(
          file.toString(), List.of(Problem.at(0, "sections.problem.unreadable", file.toString())));
    }
  }

  private static void code(
      String key, FlatYaml.Value value, Set<String> codes, List<Problem> problems) {
    String[] parts = key.split("\\.", 3);
    boolean shaped = parts.length == 3 && parts[0].equals("sections");
    if (shaped && KEYS.contains(parts[2])) {
      codes.add(parts[1]);
    } else {
      String last = parts[parts.length - 1];
      problems.add(
          Problem.at(
              value.line(), "sections.problem.unknown", key, Nearest.to(last, KEYS).orElse("-")));
    }
  }

  private static SectionEntry section(
      String code, Map<String, FlatYaml.Value> values, List<Problem> problems) {
    String prefix = "sections." + code + ".";
    String name = String.join("", words(values, prefix + "name"));
    String channel = String.join("", words(values, prefix + "channel"));
    SectionEntry entry =
        new SectionEntry(
            code,
            name,
            words(values, prefix + "spellings"),
            channel,
            staff(values, prefix),
            signOff(code, values, problems));
    int line = line(code, values);
    if (name.isEmpty()) {
      problems.add(Problem.at(line, "sections.problem.no-name", code));
    }
    if (entry.responders().isEmpty()) {
      problems.add(Problem.at(line, "sections.problem.nobody", code));
    }
    if (!channel.matches("([CG][A-Z0-9]+)?")) {
      problems.add(Problem.at(line, "sections.problem.channel", code, channel));
    }
    entry.people().stream()
        .filter(id -> !id.matches("[UW][A-Z0-9]+"))
        .forEach(id -> problems.add(Problem.at(line, "sections.problem.person", code, id)));
    return entry;
  }

  /** Where a section begins. */
  private static int line(String code, Map<String, FlatYaml.Value> values) {
    return KEYS.stream()
        .map(key -> values.get("sections." + code + "." + key))
        .filter(value -> value != null)
        .mapToInt(FlatYaml.Value::line)
        .min()
        .orElse(0);
  }

  private static SectionEntry.Staff staff(Map<String, FlatYaml.Value> values, String prefix) {
    return new SectionEntry.Staff(
        words(values, prefix + "responders"),
        words(values, prefix + "deputies"),
        words(values, prefix + "heads"));
  }

  private static SignOff signOff(
      String code, Map<String, FlatYaml.Value> values, List<Problem> problems) {
    String key = "sections." + code + ".sign-off";
    String word = String.join("", words(values, key));
    return switch (word) {
      case "", "setting" -> SignOff.SETTING;
      case "required" -> SignOff.REQUIRED;
      case "not-required" -> SignOff.NOT_REQUIRED;
      default -> {
        problems.add(
            Problem.at(
                requireNonNull(values.get(key)).line(), "sections.problem.sign-off", code, word));
        yield SignOff.SETTING;
      }
    };
  }

  private static List<String> words(Map<String, FlatYaml.Value> values, String key) {
    FlatYaml.Value value = values.get(key);
    return value == null
        ? List.of()
        : value.words().stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  private static void refuseSharedSpellings(
      List<SectionEntry> sections, Map<String, FlatYaml.Value> values, List<Problem> problems) {
    Map<String, String> owners = new HashMap<>();
    for (SectionEntry section : sections) {
      Map<String, String> looks = new LinkedHashMap<>();
      Stream.concat(Stream.of(section.name()), section.spellings().stream())
          .forEach(spelling -> looks.putIfAbsent(Wording.lookup(spelling), spelling));
      looks.forEach((look, spelling) -> {
        String other = owners.putIfAbsent(look, section.code());
        if (other != null && !spelling.isEmpty()) {
          int line = line(section.code(), values);
          problems.add(
              Problem.at(
                  line, "sections.problem.shared-spelling", spelling, other, section.code()));
        }
      });
    }
  }
}
