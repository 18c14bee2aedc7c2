package jp.torimatome.table.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.torimatome.plan.Direction;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.Source;
import jp.torimatome.plan.ending.Endings;
import jp.torimatome.table.reading.ImportResult.Change;
import jp.torimatome.table.reading.ImportResult.Content;
import jp.torimatome.table.reading.ImportResult.Differences;
import jp.torimatome.table.reading.ImportResult.Vanished;
import jp.torimatome.table.reading.ReadTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * Finds the project of the register that each row is (by name, else by the next plan's name, else by number within the same
 * direction), and which cells differ. An answer that a section gave is never overwritten by a table.
 */
final class Comparing {
  private final Map<Row, Known> matches = new HashMap<>();
  private final Set<Known> taken = new HashSet<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Change> kept = new ArrayList<>();
  private final List<Write> writes = new ArrayList<>();
  private final List<Row> added = new ArrayList<>();
  private final Map<Integer, String> directions = new HashMap<>();
  private final ReadTable table;
  private final List<Known> register;

  private Comparing(ReadTable table, List<Known> register) {
    this.table = table;
    this.register = register;
  }

  /** A value of the register and where it came from. */
  record Sourced<T>(T value, String source) {
    boolean isAnswer() {
      return Source.isAnswer(source);
    }
  }

  /** A project as the register knows it, with its values of the table's years. */
  record Known(
      long id, int number, String direction, Section section, Map<Column, Sourced<Passage>> texts, Map<Column, Sourced<Amount>> amounts) {
    static Known of(Project project, List<DatedPassage> passages, List<DatedAmount> amounts, FiscalYear ended) {
      Map<Column, Sourced<Passage>> texts = new EnumMap<>(Column.class);
      for (DatedPassage passage : passages) {
        Column column = Column.valueOf(passage.field().name());
        if (column.yearIn(ended).equals(passage.year())) {
          texts.put(column, new Sourced<>(passage.passage(), passage.source()));
        }
      }
      Map<Column, Sourced<Amount>> budgets = new EnumMap<>(Column.class);
      for (DatedAmount amount : amounts) {
        Column.AMOUNTS.stream()
            .filter(column -> column.stage() == amount.stage() && column.yearIn(ended).equals(amount.year()))
            .forEach(column -> budgets.put(column, new Sourced<>(amount.amount(), amount.source())));
      }
      return new Known(project.id(), project.printedNumber(), Heading.of(project.direction()).printed(), project.section(), texts, budgets);
    }

    String plainName(Column column) {
      Sourced<Passage> name = texts.get(column);
      return name == null ? "" : Wording.plain(name.value().body());
    }
  }

  /** A value to append to the history of the project that {@code row} is. */
  record Write(Row row, Column column, @Nullable Passage text, @Nullable Amount amount) {}

  /** Which row is which project, what to append, and what to tell. */
  record Comparison(Map<Row, Known> matches, List<Write> writes, Differences differences) {
    boolean changesNothing() {
      return writes.isEmpty() && differences.changes().isEmpty();
    }
  }

  static Comparison of(ReadTable table, List<Known> register) {
    return new Comparing(table, register).compare();
  }

  private Comparison compare() {
    table.directions().forEach(heading -> directions.put(heading.number(), heading.printed()));
    match(known -> known.plainName(Column.NAME), row -> Wording.plain(row.cells().text(Column.NAME).body()));
    match(known -> nextName(known.plainName(Column.NEXT_NAME)), row -> nextName(Wording.plain(row.cells().text(Column.NEXT_NAME).body())));
    match(known -> known.number() + " " + directionNumber(known.direction()), row -> row.number() + " " + row.direction());
    table.rows().forEach(this::compare);
    List<Vanished> vanished =
        register.stream()
            .filter(Predicate.not(taken::contains))
            .map(known -> new Vanished(known.id(), known.number(), printedName(known)))
            .toList();
    return new Comparison(matches, writes, new Differences(added, vanished, changes, kept));
  }

  /** Matches what is still free on both sides and whose key is not empty and stands only once in the register. */
  private void match(Function<Known, String> keyOfKnown, Function<Row, String> keyOfRow) {
    Map<String, List<Known>> byKey = new HashMap<>();
    register.stream()
        .filter(Predicate.not(taken::contains))
        .forEach(known -> byKey.computeIfAbsent(keyOfKnown.apply(known), key -> new ArrayList<>()).add(known));
    for (Row row : table.rows()) {
      String key = keyOfRow.apply(row);
      List<Known> found = byKey.getOrDefault(key, List.of());
      if (!key.isEmpty() && !matches.containsKey(row) && found.size() == 1 && taken.add(found.getFirst())) {
        matches.put(row, found.getFirst());
      }
    }
  }

  /** 廃止 stands in the next plan's name of every discontinued project: it names none of them. */
  private static String nextName(String plain) {
    return Endings.discontinuation(plain).isPresent() ? "" : plain;
  }

  private static String directionNumber(String direction) {
    return direction.split(" ", 2)[0];
  }

  private static String printedName(Known known) {
    Sourced<Passage> name = known.texts().get(known.plainName(Column.NAME).isEmpty() ? Column.NEXT_NAME : Column.NAME);
    return name == null ? "" : name.value().body();
  }

  private void compare(Row row) {
    Known known = matches.get(row);
    if (known == null) {
      added.add(row);
      Column.TEXTS.forEach(column -> writes.add(new Write(row, column, row.cells().text(column), null)));
      Column.AMOUNTS.forEach(column -> writes.add(new Write(row, column, null, row.cells().amount(column))));
      return;
    }
    tell(row, Column.NUMBER, String.valueOf(known.number()), String.valueOf(row.number()));
    tell(row, Column.DIRECTION, known.direction(), directions.getOrDefault(row.direction(), ""));
    if (!known.section().code().equals(row.section().code())) {
      tell(row, Column.SECTION, known.section().name(), row.section().name());
    }
    for (Column column : Column.TEXTS) {
      Passage text = row.cells().text(column);
      compare(new Write(row, column, text, null), known.texts().get(column), text, Comparing::content);
    }
    for (Column column : Column.AMOUNTS) {
      Amount amount = row.cells().amount(column);
      compare(new Write(row, column, null, amount), known.amounts().get(column), amount, Comparing::content);
    }
  }

  private void tell(Row row, Column column, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new Change(row.number(), column, new Content(Nature.GIVEN, before), new Content(Nature.GIVEN, after)));
    }
  }

  private <T> void compare(Write write, @Nullable Sourced<T> before, T after, Function<T, Content> content) {
    if (before == null) {
      writes.add(write);
    } else if (!before.value().equals(after)) {
      Change change = new Change(write.row().number(), write.column(), content.apply(before.value()), content.apply(after));
      if (before.isAnswer()) {
        kept.add(change);
      } else {
        changes.add(change);
        writes.add(write);
      }
    }
  }

  private static Content content(Passage passage) {
    return new Content(passage.nature(), passage.body());
  }

  private static Content content(Amount amount) {
    return new Content(
        amount.nature(), amount.nature() == Nature.GIVEN ? String.format(Locale.ROOT, "%,d", amount.thousandYenOrZero()) : "");
  }
}
