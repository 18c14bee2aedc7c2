package jp.torimatome.table.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.HeadingLabel;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.reading.TableFile.Line;

/** Reads 施策の方向性 of all rows, which must agree wherever a number is printed again. */
final class DirectionReader {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<number>[0-9\uff10-\uff19]{1,4})[\\s\\u3000]*(?<title>[^\\s0-9\uff10-\uff19].*)");
  private static final Pattern OPEN = Pattern.compile("[(\uff08]");
  private static final Pattern CLOSED = Pattern.compile(".*[)\uff09]");

  private final List<TableProblem> problems;
  private final Map<Integer, Integer> lineOfDirection = new HashMap<>();
  private final Map<Integer, Heading> directions = new TreeMap<>();

  DirectionReader(List<TableProblem> problems) {
    this.problems = problems;
  }

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

  /** The directions of all rows read, by number. */
  List<Heading> all() {
    return List.copyOf(directions.values());
  }

  /** The number of a row's direction, or 0 and what is wrong with it among the problems. */
  int read(Line line, String printed) {
    Optional<Heading> read = heading(printed);
    if (read.isEmpty()) {
      problems.add(line.problem(Column.DIRECTION, new TableProblem.DirectionUnreadable(printed)));
      return 0;
    }
    Heading heading = read.get();
    int number = heading.number();
    Heading first = directions.putIfAbsent(number, heading);
    int firstLine = lineOfDirection.computeIfAbsent(number, key -> line.number());
    if (first != null && !agree(first, heading)) {
      problems.add(
          line.problem(
              Column.DIRECTION,
              new TableProblem.DirectionDiffers(number, first.printed(), firstLine, printed)));
    } else if (first != null && first.nextNumber() == null) {
      directions.put(number, heading);
    }
    checkNextTitle(line, heading, printed);
    return number;
  }

  /**
   * The heading of the next plan stands behind, in brackets; other brackets are the title's own.
   */
  private static Optional<Heading> heading(String printed) {
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

  /** Two directions may lead to one of the next plan, but then it must bear one title. */
  private void checkNextTitle(Line line, Heading heading, String printed) {
    for (Heading other : directions.values()) {
      boolean sameNext =
          heading.nextNumber() != null && heading.nextNumber().equals(other.nextNumber());
      if (sameNext
          && other.number() != heading.number()
          && !same(heading.nextTitle(), other.nextTitle())) {
        int firstLine = lineOfDirection.getOrDefault(other.number(), 0);
        var differs =
            new TableProblem.DirectionDiffers(
                heading.number(), other.printed(), firstLine, printed);
        problems.add(line.problem(Column.DIRECTION, differs));
        return;
      }
    }
  }

  private static boolean agree(Heading one, Heading other) {
    boolean oneMapping = one.nextNumber() == null || other.nextNumber() == null;
    return same(one.title(), other.title())
        && (oneMapping
            || (Objects.equals(one.nextNumber(), other.nextNumber())
                && same(one.nextTitle(), other.nextTitle())));
  }

  private static boolean same(String one, String other) {
    return Wording.plain(one).equals(Wording.plain(other));
  }
}
