package jp.torimatome.plan.cell;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text cell of the register, or the kind of nothing that stands in its place (body is then what
 * was printed).
 */
public record Passage(Nature nature, String body) {
  private static final Pattern FLATTENED =
      Pattern.compile("\\R|[ \\u3000]+(?=[○・※]|[(\uff08][0-9\uff10-\uff19]{1,2}[)\uff09])");

  public static Passage given(String body) {
    return new Passage(Nature.GIVEN, body);
  }

  public static Passage nothing(Nature nature) {
    return new Passage(nature, "");
  }

  /**
   * The body as lines: the table's line breaks were flattened to spaces before {@code ○}, {@code
   * ・}, {@code (1)}, {@code ※}.
   */
  public List<String> lines() {
    return linesOf(body);
  }

  /** {@link #lines} of any text. */
  public static List<String> linesOf(String text) {
    return Arrays.stream(FLATTENED.split(text))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /**
   * A text whose flattened line breaks are breaks again, each in the place of one space: every
   * other character stays where it was.
   */
  public static String unflattened(String text) {
    StringBuilder lines = new StringBuilder(text);
    FLATTENED
        .matcher(text)
        .results()
        .filter(found -> found.start() > 0 && !isBreak(text.charAt(found.end() - 1)))
        .forEach(found -> lines.setCharAt(found.end() - 1, '\n'));
    return lines.toString();
  }

  private static boolean isBreak(char found) {
    return found != ' ' && found != '\u3000';
  }
}
