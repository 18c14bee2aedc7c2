package jp.torimatome.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.plan.written.HeadingLabel;
import org.jspecify.annotations.Nullable;

/**
 * 施策の方向性 as a table prints it: its number and title in this plan, and in the next plan where the
 * table maps it.
 */
public record Heading(int number, String title, @Nullable Integer nextNumber, String nextTitle) {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<number>[0-9\uff10-\uff19]{1,4})[\\s\\u3000]*(?<title>[^\\s0-9\uff10-\uff19].*)");
  private static final Pattern OPEN = Pattern.compile("[(\uff08]");
  private static final Pattern CLOSED = Pattern.compile(".*[)\uff09]");

  /** A number and what stands behind it; the whole heading where that tells its number itself. */
  private record Numbered(int number, String title) {
    static Optional<Numbered> of(String printed) {
      String plain = Wording.strip(printed);
      Optional<Numbered> labelled =
          HeadingLabel.number(plain).map(number -> new Numbered(number, plain));
      Matcher numbered = NUMBERED.matcher(plain);
      return labelled.or(() ->
          numbered.matches()
              ? Optional.of(
                  new Numbered(
                      Integer.parseInt(Wording.plain(numbered.group("number"))),
                      numbered.group("title")))
              : Optional.empty());
    }
  }

  /**
   * As a table prints it; the heading of the next plan stands behind, in brackets; other brackets
   * are the title's own.
   */
  public static Optional<Heading> read(String printed) {
    Optional<Heading> mapped =
        !CLOSED.matcher(printed).matches()
            ? Optional.empty()
            : OPEN.matcher(printed)
                .results()
                .map(bracket -> bracket.start())
                .filter(at -> at > 0)
                .flatMap(at ->
                    Numbered.of(printed.substring(0, at)).stream()
                        .flatMap(own ->
                            Numbered.of(printed.substring(at + 1, printed.length() - 1)).stream()
                                .map(next ->
                                    new Heading(
                                        own.number(), own.title(), next.number(), next.title()))))
                .findFirst();
    return mapped.or(
        () -> Numbered.of(printed).map(own -> new Heading(own.number(), own.title(), null, "")));
  }

  public static Heading of(Direction direction) {
    Direction next = direction.next();
    return next == null
        ? new Heading(direction.number(), direction.title(), null, "")
        : new Heading(direction.number(), direction.title(), next.number(), next.title());
  }

  /** As printed: {@code 1 就労 (2 就労)}. */
  public String printed() {
    return printed(number, title)
        + (nextNumber == null ? "" : " (" + printed(nextNumber, nextTitle) + ")");
  }

  /** The number stands before a title, unless that tells it itself: {@code 1 就労}, 基本目標1 就労. */
  static String printed(int number, String title) {
    return HeadingLabel.number(title).filter(told -> told == number).isPresent()
        ? title
        : number + " " + title;
  }
}
