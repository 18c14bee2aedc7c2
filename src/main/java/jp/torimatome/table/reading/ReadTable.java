package jp.torimatome.table.reading;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
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
import jp.torimatome.table.Titles;
import jp.torimatome.table.identity.Traits;

/** 進行管理表 as read from a file without a mistake: what stands in it, before anything is stored. */
public record ReadTable(
    String planName,
    String nextPlanName,
    Titles titles,
    FiscalYear ended,
    List<Heading> directions,
    List<Row> rows,
    List<Announcement> announcements,
    List<Skipped> skipped) {

  /** 原本確認: numbers that the document announces in a sentence instead of printing their rows. */
  public record Announcement(int line, int first, int last) {}

  /** A line of text that belongs to no part of the table. */
  public record Skipped(int line, String text) {}

  /** 事業: one printed row, with its section and how the row spells it. */
  public record Row(
      int line,
      int number,
      int direction,
      SectionEntry section,
      String sectionSpelling,
      Lifecycle lifecycle,
      Cells cells) {

    /**
     * The name to show: this plan's, or the next plan's where this plan does not know the project.
     */
    public String displayName() {
      Passage name = cells.text(Column.NAME);
      return name.nature() == Nature.GIVEN ? name.body() : cells.text(Column.NEXT_NAME).body();
    }

    /** What its cells say about its end, in the table of the year {@code ended}. */
    Endings endings(FiscalYear ended) {
      return Endings.of(printed(cells.texts()), ended);
    }

    Traits traits() {
      Traits.Texts texts =
          Traits.Texts.of(
              body(Column.NAME),
              body(Column.NEXT_NAME),
              body(Column.CONTENT),
              body(Column.NEXT_CONTENT));
      return new Traits(number, direction, section.code(), isRelisting(), texts);
    }

    private String body(Column column) {
      return cells.text(column).body();
    }

    public boolean isRelisting() {
      return Wording.isRelisting(displayName());
    }

    public boolean isRunning() {
      return lifecycle.isUnderWay();
    }
  }

  /** The seven texts and two amounts of a row. */
  public record Cells(Map<Column, Passage> texts, Map<Column, Amount> amounts) {
    public Passage text(Column column) {
      return texts.getOrDefault(column, Passage.nothing(Nature.UNANSWERED));
    }

    public Amount amount(Column column) {
      return amounts.getOrDefault(column, Amount.nothing(Nature.UNANSWERED));
    }
  }

  /** 原本確認: the announced numbers that no row prints, with the line that announces them. */
  public List<Announcement> slots() {
    Set<Integer> printed = rows.stream().map(Row::number).collect(toUnmodifiableSet());
    return announcements.stream()
        .flatMap(sentence ->
            IntStream.rangeClosed(sentence.first(), sentence.last())
                .filter(number -> !printed.contains(number))
                .mapToObj(number -> new Announcement(sentence.line(), number, number)))
        .toList();
  }

  /** How many rows the document says it has: its highest number. */
  public int expected() {
    return Stream.concat(
            rows.stream().map(Row::number), announcements.stream().map(Announcement::last))
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  /** The rows that print a project for the first time, by {@link Wording#baseName}. */
  Map<String, Row> byBaseName() {
    Map<String, Row> rowsByName = new HashMap<>();
    rows.stream()
        .filter(row -> !row.isRelisting())
        .forEach(row -> rowsByName.putIfAbsent(Wording.baseName(row.displayName()), row));
    return rowsByName;
  }

  /**
   * The rows as the checks see them, by printed number; the projects of a table that was only read
   * have no identity yet.
   */
  public CheckedTable checked() {
    Map<String, Row> originals = byBaseName();
    return new CheckedTable(
        ended,
        rows.stream()
            .sorted(comparingInt(Row::number))
            .map(row -> checked(row, originals))
            .toList());
  }

  /** The texts as printed, whatever kind of something or nothing they are. */
  static Map<Column, String> printed(Map<Column, Passage> texts) {
    Map<Column, String> printed = new EnumMap<>(Column.class);
    texts.forEach((column, text) -> printed.put(column, text.body()));
    return printed;
  }

  private static CheckedRow checked(Row row, Map<String, Row> originals) {
    Row original = row.isRelisting() ? originals.get(Wording.baseName(row.displayName())) : null;
    Integer relists = original == null ? null : original.number();
    return new CheckedRow(
        0, row.number(), row.lifecycle(), relists, row.cells().texts(), row.cells().amounts());
  }
}
