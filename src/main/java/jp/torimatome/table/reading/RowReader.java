package jp.torimatome.table.reading;

import static java.util.Comparator.comparingInt;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.ending.Endings;
import jp.torimatome.plan.ending.Settled;
import jp.torimatome.plan.written.AmountText;
import jp.torimatome.table.reading.ReadTable.Cells;
import jp.torimatome.table.reading.ReadTable.Row;
import jp.torimatome.table.reading.TableFile.Line;

/** Reads rows of twelve cells, and keeps what must agree between them: printed numbers. */
final class RowReader {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private final Directory directory;
  private final List<TableProblem> problems;
  private final Map<Integer, Settled> ends;
  private final Map<Integer, Integer> lineOfNumber = new HashMap<>();
  private final Map<Integer, Integer> lineOfDirection = new HashMap<>();
  private final Map<Integer, Heading> directions = new TreeMap<>();

  /** {@code ends}: what somebody said of the end of these numbers. */
  RowReader(Directory directory, List<TableProblem> problems, Map<Integer, Settled> ends) {
    this.ends = ends;
    this.directory = directory;
    this.problems = problems;
  }

  /** The directions of all rows read, by number. */
  List<Heading> directions() {
    return List.copyOf(directions.values());
  }

  /** The row, or nothing and what is wrong with it among the problems. */
  Optional<Row> read(Line line, Optional<FiscalYear> ended) {
    List<String> cells = line.cells();
    if (cells.size() != Column.values().length) {
      problems.add(line.problem(new TableProblem.CellCount(cells.size())));
      return Optional.empty();
    }
    int problemsBefore = problems.size();
    int number = number(line, cells.get(Column.NUMBER.index()));
    int direction = direction(line, cells.get(Column.DIRECTION.index()));
    String spelling = cells.get(Column.SECTION.index());
    Optional<SectionEntry> section = section(line, spelling);
    Endings endings = endings(cells, ended);
    Settled settled = endings.ending().isEmpty() ? null : ends.get(number);
    Lifecycle read = lifecycle(line, cells, endings);
    Lifecycle lifecycle =
        settled == null ? read : settled.lifecycle(read, endings, ended.orElse(null));
    Map<Column, Amount> amounts = new EnumMap<>(Column.class);
    Column.AMOUNTS.forEach(column -> amounts.put(column, amount(line, column, cells, lifecycle)));
    Map<Column, Passage> texts = new EnumMap<>(Column.class);
    Column.TEXTS.forEach(column -> texts.put(column, text(column, cells, lifecycle, endings)));
    return problems.size() > problemsBefore
        ? Optional.empty()
        : section.map(entry ->
            new Row(
                line.number(),
                number,
                direction,
                entry,
                spelling,
                lifecycle,
                new Cells(texts, amounts)));
  }

  private int number(Line line, String printed) {
    String plain = Wording.plain(printed);
    if (!NUMBER.matcher(plain).matches() || Integer.parseInt(plain) == 0) {
      problems.add(line.problem(Column.NUMBER, new TableProblem.NumberUnreadable(printed)));
      return 0;
    }
    int number = Integer.parseInt(plain);
    Integer firstLine = lineOfNumber.putIfAbsent(number, line.number());
    if (firstLine != null) {
      problems.add(
          line.problem(Column.NUMBER, new TableProblem.DuplicateNumber(number, firstLine)));
    }
    return number;
  }

  /** The number of a row's direction, or 0 and what is wrong with it among the problems. */
  private int direction(Line line, String printed) {
    Optional<Heading> read = Heading.read(printed);
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

  private Optional<SectionEntry> section(Line line, String printed) {
    if (printed.isEmpty()) {
      problems.add(line.problem(Column.SECTION, new TableProblem.SectionMissing()));
      return Optional.empty();
    }
    Optional<SectionEntry> known = directory.bySpelling(printed);
    if (known.isEmpty()) {
      problems.add(
          line.problem(
              Column.SECTION,
              new TableProblem.SectionUnknown(printed, nearest(printed).orElse(null))));
    }
    return known;
  }

  private Optional<String> nearest(String printed) {
    String plain = Wording.plain(printed);
    return directory.sections().stream()
        .flatMap(entry -> entry.spellings().stream())
        .filter(spelling -> Wording.distance(plain, Wording.plain(spelling)) * 2 <= plain.length())
        .min(comparingInt(spelling -> Wording.distance(plain, Wording.plain(spelling))));
  }

  private static Endings endings(List<String> cells, Optional<FiscalYear> ended) {
    Map<Column, String> texts = new EnumMap<>(Column.class);
    Column.TEXTS.forEach(column -> texts.put(column, cells.get(column.index())));
    return Endings.of(texts, ended.orElse(null));
  }

  private Lifecycle lifecycle(Line line, List<String> cells, Endings endings) {
    if (!cells.get(Column.NAME.index()).isEmpty()) {
      return endings.lifecycle();
    }
    boolean nothingInThisPlan =
        cells.subList(Column.NAME.index(), Column.NEXT_NAME.index()).stream()
            .allMatch(String::isEmpty);
    if (!nothingInThisPlan || cells.get(Column.NEXT_NAME.index()).isEmpty()) {
      problems.add(line.problem(Column.NAME, new TableProblem.NameMissing()));
    }
    return new Lifecycle.NextPlanOnly();
  }

  private Amount amount(Line line, Column column, List<String> cells, Lifecycle lifecycle) {
    String printed = cells.get(column.index());
    if (printed.isEmpty()) {
      return Amount.nothing(nothing(column, cells, lifecycle));
    }
    if (AmountText.isDash(printed)) {
      return Amount.nothing(Nature.DISCONTINUED);
    }
    return switch (AmountText.read(printed)) {
      case AmountText.Reading.Read(var thousandYen) -> Amount.given(thousandYen);
      case AmountText.Reading.Refused(var why) -> {
        problems.add(line.problem(column, new TableProblem.AmountUnreadable(printed, why)));
        yield Amount.nothing(Nature.UNANSWERED);
      }
    };
  }

  private static Passage text(
      Column column, List<String> cells, Lifecycle lifecycle, Endings endings) {
    String printed = cells.get(column.index());
    if (printed.isEmpty()) {
      return Passage.nothing(nothing(column, cells, lifecycle));
    }
    boolean isOver = endings.standsIn(column) && lifecycle instanceof Lifecycle.Discontinued;
    boolean discontinued = AmountText.isDash(printed) || isOver;
    return new Passage(discontinued ? Nature.DISCONTINUED : Nature.GIVEN, printed);
  }

  /** Which of the kinds of nothing a blank cell is. */
  private static Nature nothing(Column column, List<String> cells, Lifecycle lifecycle) {
    boolean ofNextPlan = column == Column.NEXT_NAME || column == Column.NEXT_CONTENT;
    boolean notInNextPlan =
        cells.get(Column.NEXT_NAME.index()).isEmpty()
            && cells.get(Column.NEXT_CONTENT.index()).isEmpty();
    Nature missing = ofNextPlan && notInNextPlan ? Nature.NOT_IN_PLAN : Nature.UNANSWERED;
    return switch (lifecycle) {
      case Lifecycle.Discontinued discontinued -> Nature.DISCONTINUED;
      case Lifecycle.NextPlanOnly nextPlanOnly ->
          ofNextPlan || column == Column.ISSUES ? Nature.UNANSWERED : Nature.NOT_IN_PLAN;
      case Lifecycle.Running running -> missing;
      case Lifecycle.Announced announced -> missing;
      case Lifecycle.Suspended suspended -> missing;
    };
  }
}
