package jp.torimatome.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 改元: the setting {@code calendar.new-era}, such as {@code 光文 K 2031-05-01}, for an era that this
 * Java runtime does not know yet. The runtime is told once, before it first counts by eras, with
 * the property that java.time.chrono.JapaneseEra documents.
 */
public record NewEra(String name, String letter, LocalDate from) {
  /** What the runtime is told by. */
  public static final String PROPERTY = "jdk.calendar.japanese.supplemental.era";

  static final String KEY = "calendar.new-era";

  /**
   * @throws DateTimeException or IllegalArgumentException for anything else than a name, a letter
   *     and a day
   */
  static NewEra parse(String written) {
    String[] parts = written.strip().split("[\\s,、]+");
    if (parts.length != 3 || !parts[0].matches("\\p{IsHan}{2,4}") || !parts[1].matches("[A-Z]")) {
      throw new IllegalArgumentException(written);
    }
    return new NewEra(parts[0], parts[1], LocalDate.parse(parts[2]));
  }

  /**
   * What stands in the settings or the environment, before anything else is read; a mistake is told
   * when they are.
   */
  public static Optional<NewEra> told(
      Path usual, Map<String, String> environment, List<String> arguments) {
    int option = arguments.indexOf("--config");
    Path file =
        option >= 0 && option + 1 < arguments.size() ? Path.of(arguments.get(option + 1)) : usual;
    try {
      String given = environment.getOrDefault("TORIMATOME_CALENDAR_NEW_ERA", "");
      FlatYaml.Value written = FlatYaml.read(Files.readString(file)).values().get(KEY);
      String word =
          given.isEmpty() && written != null && !written.words().isEmpty()
              ? written.words().getFirst()
              : given;
      return word.isBlank() ? Optional.empty() : Optional.of(parse(word));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The value of {@link #PROPERTY}; the moment is by the local clock. */
  public String property() {
    return "name="
        + name
        + ",abbr="
        + letter
        + ",since="
        + from.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
