package jp.torimatome.table.reading;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.UnitSlip;
import jp.torimatome.table.reading.ReadTable.Row;

/** Goes over a table that was read and names what a careful coordinator would look at, row by row. */
final class LookingOver {
  private static final int LARGE_PERCENT = 50;
  private static final int COPIED_PERCENT = 85;
  private static final List<Column> ANSWERS = List.of(Column.CONTENT, Column.STATUS, Column.PLAN, Column.ISSUES);
  private static final Pattern REQUESTED = Pattern.compile("予算要求");
  private static final Pattern YEN = Pattern.compile("([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)円");
  private static final Pattern PERSON = Pattern.compile("[男女]性?1[人名]\\([0-9]{1,3}歳\\)");

  private final ReadTable table;
  private final Map<String, Row> rowsByName;
  private final UnitSlip unitSlip;
  private final List<LookAt> notes = new ArrayList<>();

  private LookingOver(ReadTable table) {
    this.table = table;
    this.rowsByName = table.byBaseName();
    this.unitSlip = UnitSlip.among(table.rows().stream().flatMap(row -> Column.AMOUNTS.stream().map(row.cells()::amount)));
  }

  /** Notes on rows by printed number, then those on the whole table. */
  static List<LookAt> of(ReadTable table) {
    LookingOver over = new LookingOver(table);
    table.rows().stream().sorted(comparingInt(Row::number)).forEach(over::lookAt);
    over.lookAtTable();
    return List.copyOf(over.notes);
  }

  private void lookAt(Row row) {
    lookAtLinks(row);
    lookAtLifecycle(row);
    lookAtBlanks(row);
    if (!row.isRelisting()) {
      lookAtAmounts(row);
      lookAtTexts(row);
    }
  }

  private void lookAtLinks(Row row) {
    if (row.isRelisting()) {
      Row original = rowsByName.get(Wording.baseName(row.displayName()));
      notes.add(
          original == null
              ? new LookAt.OriginalMissing(row.number(), row.displayName())
              : new LookAt.PrintedTwice(row.number(), original.number()));
    }
    Stream.of(Column.NAME, Column.NEXT_NAME)
        .flatMap(column -> Wording.predecessors(row.cells().text(column).body()).stream())
        .filter(name -> !rowsByName.containsKey(Wording.baseName(name)))
        .forEach(name -> notes.add(new LookAt.PredecessorElsewhere(row.number(), name)));
  }

  private void lookAtLifecycle(Row row) {
    switch (row.lifecycle()) {
      case Lifecycle.Running running ->
          Column.AMOUNTS.stream()
              .filter(column -> row.cells().amount(column).nature() == Nature.DISCONTINUED)
              .forEach(column -> notes.add(new LookAt.DashOnRunning(row.number(), column)));
      case Lifecycle.NextPlanOnly nextPlanOnly -> notes.add(new LookAt.StartsWithNextPlan(row.number()));
      case Lifecycle.Discontinued discontinued -> lookAtDiscontinued(row, discontinued);
    }
  }

  private void lookAtDiscontinued(Row row, Lifecycle.Discontinued discontinued) {
    FiscalYear since = discontinued.since();
    notes.add(new LookAt.Discontinued(row.number(), discontinued.kind(), since));
    for (Column column : Column.AMOUNTS) {
      FiscalYear year = column.yearIn(table.ended());
      long thousandYen = row.cells().amount(column).thousandYen().orElse(0);
      if (thousandYen != 0 && (since == null || year.compareTo(since) >= 0)) {
        notes.add(new LookAt.BudgetThoughDiscontinued(row.number(), year, thousandYen));
      }
    }
    if (since != null && table.ended().compareTo(since) >= 0 && row.cells().text(Column.STATUS).nature() == Nature.GIVEN) {
      notes.add(new LookAt.ResultsThoughDiscontinued(row.number(), table.ended(), since));
    }
  }

  private void lookAtBlanks(Row row) {
    Stream<Column> amounts = Column.AMOUNTS.stream().filter(column -> row.cells().amount(column).nature() == Nature.UNANSWERED);
    Stream<Column> texts = Column.TEXTS.stream().filter(column -> row.cells().text(column).nature() == Nature.UNANSWERED);
    List<Column> blank = Stream.concat(amounts, texts).sorted().toList();
    if (!blank.isEmpty()) {
      notes.add(new LookAt.Unanswered(row.number(), blank));
    }
  }

  private void lookAtAmounts(Row row) {
    OptionalLong before = row.cells().amount(Column.FINAL_BUDGET).thousandYen();
    OptionalLong after = row.cells().amount(Column.INITIAL_BUDGET).thousandYen();
    for (Column column : Column.AMOUNTS) {
      Amount amount = row.cells().amount(column);
      if (unitSlip.suspects(amount)) {
        notes.add(new LookAt.ProbablyYen(row.number(), column.yearIn(table.ended()), amount.thousandYenOrZero(), unitSlip.median()));
      }
    }
    if (before.isPresent() && after.isPresent() && before.getAsLong() != 0) {
      long percent = Math.round((after.getAsLong() - before.getAsLong()) * 100.0 / Math.abs(before.getAsLong()));
      if (Math.abs(percent) >= LARGE_PERCENT) {
        notes.add(new LookAt.LargeChange(row.number(), before.getAsLong(), after.getAsLong(), percent));
      }
    }
    boolean requested = Stream.of(Column.STATUS, Column.PLAN).anyMatch(column -> REQUESTED.matcher(row.cells().text(column).body()).find());
    if (requested && after.orElse(0) != 0) {
      notes.add(new LookAt.RequestedThoughGiven(row.number(), table.ended().next(), after.getAsLong()));
    }
  }

  private void lookAtTexts(Row row) {
    long finalThousandYen = row.cells().amount(Column.FINAL_BUDGET).thousandYen().orElse(0);
    Matcher yen = YEN.matcher(Wording.plain(row.cells().text(Column.STATUS).body()));
    yen.results()
        .map(LookingOver::parsed)
        .filter(value -> finalThousandYen != 0 && Math.abs(value - finalThousandYen * 1000) >= 1000)
        .forEach(value -> notes.add(new LookAt.TextDiffers(row.number(), value, finalThousandYen)));
    for (Column column : ANSWERS) {
      PERSON.matcher(Wording.plain(row.cells().text(column).body()))
          .results()
          .forEach(person -> notes.add(new LookAt.PersonIdentifiable(row.number(), column, person.group())));
    }
    for (int one = 0; one < ANSWERS.size(); one++) {
      for (int other = one + 1; other < ANSWERS.size(); other++) {
        lookAtLikeness(row, ANSWERS.get(one), ANSWERS.get(other));
      }
    }
  }

  private static long parsed(MatchResult yen) {
    String digits = yen.group(1).replace(",", "");
    return digits.length() > 15 ? Long.MAX_VALUE / 1000 : Long.parseLong(digits);
  }

  private void lookAtLikeness(Row row, Column one, Column other) {
    if (row.cells().text(one).nature() == Nature.GIVEN && row.cells().text(other).nature() == Nature.GIVEN) {
      int percent =
          Wording.likenessPercent(
              Wording.plain(row.cells().text(one).body()), Wording.plain(row.cells().text(other).body()), COPIED_PERCENT);
      if (percent >= COPIED_PERCENT) {
        notes.add(new LookAt.Copied(row.number(), one, other, percent));
      }
    }
  }

  private void lookAtTable() {
    table.directions().stream()
        .filter(heading -> heading.nextNumber() == null)
        .forEach(heading -> notes.add(new LookAt.DirectionUnmapped(heading.number(), heading.title())));
    table.slots().stream()
        .collect(groupingBy(ReadTable.Announcement::line, TreeMap::new, summarizingInt(ReadTable.Announcement::first)))
        .forEach((line, numbers) -> notes.add(new LookAt.Announced(line, numbers.getMin(), numbers.getMax())));
    Set<Integer> known = new TreeSet<>(table.rows().stream().map(Row::number).toList());
    table.slots().forEach(slot -> known.add(slot.first()));
    int before = 0;
    for (int number : known) {
      if (number > before + 1) {
        notes.add(new LookAt.Gap(before + 1, number - 1));
      }
      before = number;
    }
    table.skipped().forEach(skipped -> notes.add(new LookAt.SkippedLine(skipped.line(), skipped.text())));
  }
}
