package jp.torimatome.command.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.ending.Settled;
import jp.torimatome.table.identity.Answers;
import jp.torimatome.table.identity.Decisions;
import picocli.CommandLine.Option;

/**
 * The options that answer what an import asked: {@code --same 12=14 --new 15 --keep all --take
 * 7:issues --ended 3=R6 --running 5}.
 */
final class DecisionOptions {
  private static final String ALL = "all";
  private static final Pattern SAME =
      Pattern.compile("(?<row>[0-9]{1,6})(?:=(?<number>-?[0-9]{1,9}))?");
  private static final Pattern CELL = Pattern.compile("(?<row>[0-9]{1,6})(?::(?<column>[a-z_]+))?");

  private static final Pattern ENDED = Pattern.compile("(?<row>[0-9]{1,6})(?:=(?<year>.+))?");

  @Option(
      names = "--same",
      split = ",",
      paramLabel = "N[=M]",
      descriptionKey = "command.import.same")
  private List<String> same = new ArrayList<>();

  @Option(names = "--new", split = ",", paramLabel = "N", descriptionKey = "command.import.new")
  private List<Integer> isNew = new ArrayList<>();

  @Option(
      names = "--keep",
      split = ",",
      paramLabel = "all|N[:column]",
      descriptionKey = "command.import.keep")
  private List<String> keep = new ArrayList<>();

  @Option(
      names = "--take",
      split = ",",
      paramLabel = "N[:column]",
      descriptionKey = "command.import.take")
  private List<String> take = new ArrayList<>();

  @Option(
      names = "--ended",
      split = ",",
      paramLabel = "N[=R6]",
      descriptionKey = "command.import.ended")
  private List<String> ended = new ArrayList<>();

  @Option(
      names = "--running",
      split = ",",
      paramLabel = "N",
      descriptionKey = "command.import.running")
  private List<Integer> running = new ArrayList<>();

  /** The first answer that cannot be read. */
  Optional<String> unreadable() {
    return Stream.of(
            same.stream().filter(answer -> !SAME.matcher(answer).matches()),
            keep.stream().filter(answer -> !answer.equals(ALL) && cell(answer).isEmpty()),
            take.stream().filter(answer -> cell(answer).isEmpty()),
            ended.stream().filter(answer -> end(answer).isEmpty()))
        .flatMap(answers -> answers)
        .findFirst();
  }

  Decisions read() {
    Map<Integer, Integer> projects = new TreeMap<>();
    for (String answer : same) {
      Matcher matcher = SAME.matcher(answer);
      if (matcher.matches()) {
        Integer row = Integer.valueOf(matcher.group("row"));
        projects.put(
            row, matcher.group("number") == null ? row : Integer.valueOf(matcher.group("number")));
      }
    }
    return new Decisions(
        new Answers(projects, Set.copyOf(isNew)),
        keep.contains(ALL),
        cells(keep),
        cells(take),
        ends());
  }

  private Map<Integer, Settled> ends() {
    Map<Integer, Settled> ends = new TreeMap<>();
    ended.forEach(answer -> end(answer).ifPresent(end -> ends.put(end.row(), end.settled())));
    running.forEach(row -> ends.put(row, new Settled.GoesOn()));
    return ends;
  }

  /** An answer about the end of a row. */
  private record End(int row, Settled settled) {}

  /** {@code 3}, or {@code 3=R6} with the year in any writing of it. */
  private static Optional<End> end(String answer) {
    Matcher matcher = ENDED.matcher(answer);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int row = Integer.parseInt(matcher.group("row"));
    String year = matcher.group("year");
    return year == null
        ? Optional.of(new End(row, new Settled.Ended(null)))
        : Wording.year(year.strip().replaceAll("年度?$|度$", "") + "年度")
            .map(since -> new End(row, new Settled.Ended(since)));
  }

  private static Set<Decisions.Cell> cells(List<String> answers) {
    Set<Decisions.Cell> cells = new HashSet<>();
    answers.forEach(answer -> cell(answer).ifPresent(cells::add));
    return cells;
  }

  private static Optional<Decisions.Cell> cell(String answer) {
    Matcher matcher = CELL.matcher(answer);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int row = Integer.parseInt(matcher.group("row"));
    String code = matcher.group("column");
    if (code == null) {
      return Optional.of(new Decisions.Cell(row, null));
    }
    Optional<Column> named =
        Stream.of(Column.values()).filter(column -> column.code().equals(code)).findFirst();
    return named.map(column -> new Decisions.Cell(row, column));
  }
}
