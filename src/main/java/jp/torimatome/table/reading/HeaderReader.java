package jp.torimatome.table.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.characters.Folding;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.table.reading.TableFile.Line;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header row, which stands anew and in varying words on each page: years, unit, and the
 * next plan's name.
 */
final class HeaderReader {
  private static final Pattern UNIT = Pattern.compile("[(【\\[](?:単位)?:?(?<unit>[^)】\\]]*円)[)】\\]]");
  private static final Pattern NEXT_PLAN = Pattern.compile("(?<plan>.+?)[\\s\\u3000]*上の事業名");
  private static final Map<Column, Pattern> WORDING = wording();

  private final List<TableProblem> problems;
  private @Nullable FiscalYear ended;
  private String nextPlanName = "";
  private final Map<Column, String> printed = new EnumMap<>(Column.class);

  HeaderReader(List<TableProblem> problems) {
    this.problems = problems;
  }

  /** True for a line that can only be meant as a header. */
  static boolean isHeader(Line line) {
    List<String> cells = line.cells();
    return cells.size() > 2
        && (names(cells.getFirst(), Column.NUMBER) || names(cells.get(2), Column.NAME));
  }

  /** The year that ended, as the first header says; empty before a header was read. */
  Optional<FiscalYear> ended() {
    return Optional.ofNullable(ended);
  }

  /** The next plan's name out of the header; empty when it says none. */
  String nextPlanName() {
    return nextPlanName;
  }

  /** The first header row, cell by cell. */
  Map<Column, String> printed() {
    return printed;
  }

  void read(Line line) {
    List<String> cells = line.cells();
    if (cells.size() != Column.values().length) {
      problems.add(line.problem(new TableProblem.CellCount(cells.size())));
      return;
    }
    for (Column column : Column.values()) {
      String found = cells.get(column.index());
      if (!names(found, column)) {
        problems.add(line.problem(column, new TableProblem.HeaderCell(found, column)));
      }
      printed.putIfAbsent(column, found);
    }
    Column.AMOUNTS.forEach(column -> readUnit(line, column, cells.get(column.index())));
    for (Column column :
        List.of(Column.FINAL_BUDGET, Column.STATUS, Column.INITIAL_BUDGET, Column.PLAN)) {
      readYear(line, column, cells.get(column.index()));
    }
    Matcher next = NEXT_PLAN.matcher(Folding.ORDINARY.of(cells.get(Column.NEXT_NAME.index())));
    if (nextPlanName.isEmpty() && next.matches()) {
      nextPlanName = next.group("plan");
    }
  }

  private void readUnit(Line line, Column column, String found) {
    Matcher unit = UNIT.matcher(Wording.plain(found));
    if (!unit.find() || !unit.group("unit").equals("千円")) {
      problems.add(line.problem(column, new TableProblem.NotThousandYen(found)));
    }
  }

  private void readYear(Line line, Column column, String found) {
    Optional<FiscalYear> year = Wording.year(found);
    if (year.isEmpty()) {
      problems.add(line.problem(column, new TableProblem.YearMissing(found)));
      return;
    }
    if (ended == null) {
      boolean isOfEndedYear = column == Column.FINAL_BUDGET || column == Column.STATUS;
      ended = isOfEndedYear ? year.get() : year.get().previous();
    }
    FiscalYear expected = column.yearIn(ended);
    if (!expected.equals(year.get())) {
      problems.add(line.problem(column, new TableProblem.YearDiffers(expected, year.get())));
    }
  }

  private static boolean names(String found, Column column) {
    Pattern pattern = WORDING.get(column);
    return pattern != null && pattern.matcher(Wording.plain(found)).matches();
  }

  private static Map<Column, Pattern> wording() {
    List<String> patterns =
        new ArrayList<>(
            List.of("番号|No\\.?", "(施策|方針).*方向性.*", "事業名", "事業の?内容", ".*最終予算額?.*", ".*実施状況.*"));
    patterns.addAll(List.of(".*当初予算額?.*", ".*計画", ".+上の事業名", ".+上の事業の?内容", ".*課題.*", "担当.*"));
    Map<Column, Pattern> wording = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      wording.put(column, Pattern.compile(patterns.get(column.index())));
    }
    return wording;
  }
}
