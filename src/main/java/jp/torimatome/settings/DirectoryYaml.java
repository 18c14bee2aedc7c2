package jp.torimatome.settings;

import java.util.List;
import java.util.stream.Collectors;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;

/**
 * Writes a directory as {@link DirectoryReader} reads it: what was written and is read again is the
 * same.
 */
public final class DirectoryYaml {
  private DirectoryYaml() {}

  public static String print(Directory directory) {
    return "sections:\n"
        + directory.sections().stream().map(DirectoryYaml::section).collect(Collectors.joining());
  }

  private static String section(SectionEntry entry) {
    String key = entry.code().matches("[a-z][a-z0-9-]*") ? entry.code() : quoted(entry.code());
    String signOff =
        entry.signOff() == SignOff.SETTING
            ? ""
            : "    sign-off: " + entry.signOff().code().replace('_', '-') + "\n";
    return "  "
        + key
        + ":\n"
        + "    name: "
        + quoted(entry.name())
        + "\n"
        + "    spellings: "
        + list(entry.spellings().stream().map(DirectoryYaml::quoted).toList())
        + "\n"
        + (entry.channel().isEmpty() ? "" : "    channel: " + entry.channel() + "\n")
        + "    responders: "
        + list(entry.responders())
        + "\n"
        + "    deputies: "
        + list(entry.deputies())
        + "\n"
        + "    heads: "
        + list(entry.heads())
        + "\n"
        + signOff;
  }

  private static String list(List<String> words) {
    return words.stream().collect(Collectors.joining(", ", "[", "]"));
  }

  /** Double quotes, in which YAML knows the escapes of JSON. */
  private static String quoted(String words) {
    StringBuilder quoted = new StringBuilder("\"");
    words
        .chars()
        .forEach(letter -> {
          if (letter == '"' || letter == '\\') {
            quoted.append('\\').append((char) letter);
          } else if (Character.isISOControl(letter)
              || letter == 0x2028
              || letter == 0x2029
              || letter == 0xFEFF) {
            quoted.append(String.format("\\u%04x", letter));
          } else {
            quoted.append((char) letter);
          }
        });
    return quoted.append('"').toString();
  }
}
