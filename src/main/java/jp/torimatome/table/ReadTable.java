package jp.torimatome.table;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.SectionEntry;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.plan.cell.Stage;
import org.jspecify.annotations.Nullable;

/** 進行管理表 as read from a file without a mistake: what stands in it, before anything is stored. */
public record ReadTable(
    String planName,
    String nextPlanName,
    FiscalYear ended,
    List<Heading> directions,
    List<Row> rows,
    List<Announcement> announcements,
    List<Skipped> skipped) {

  /** 施策の方向性: its heading in this plan, and in the next plan where the table maps it. */
  public record Heading(int number, String title, @Nullable Integer nextNumber, String nextTitle) {}

  /** 原本確認: numbers that the document announces in a sentence instead of printing their rows. */
  public record Announcement(int line, int first, int last) {}

  /** A line of text that belongs to no part of the table. */
  public record Skipped(int line, String text) {}

  /** 事業: one printed row. */
  public record Row(int line, int number, int direction, SectionEntry section, Lifecycle lifecycle, Cells cells) {

    /** The name to show: this plan's, or the next plan's where this plan does not know the project. */
    public String displayName() {
      Passage name = cells.text(Column.NAME);
      return name.nature() == Nature.GIVEN ? name.body() : cells.text(Column.NEXT_NAME).body();
    }

    public boolean isRelisting() {
      return Wording.isRelisting(displayName());
    }

    public boolean isRunning() {
      return lifecycle instanceof Lifecycle.Running;
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

  /** The twelve printed columns, in order. */
  public enum Column {
    NUMBER,
    DIRECTION,
    NAME,
    CONTENT,
    FINAL_BUDGET,
    STATUS,
    INITIAL_BUDGET,
    PLAN,
    NEXT_NAME,
    NEXT_CONTENT,
    ISSUES,
    SECTION;

    static final List<Column> TEXTS = List.of(NAME, CONTENT, STATUS, PLAN, NEXT_NAME, NEXT_CONTENT, ISSUES);
    static final List<Column> AMOUNTS = List.of(FINAL_BUDGET, INITIAL_BUDGET);

    /** Its place in the printed row, from 1. */
    public int cell() {
      return index() + 1;
    }

    /** Its place among the cells of a row, from 0. */
    @SuppressWarnings("EnumOrdinal") // the constants stand in the order of the printed columns
    int index() {
      return ordinal();
    }

    /** The year its value belongs to; {@code FiscalYear(0)} for none. */
    public FiscalYear yearIn(FiscalYear ended) {
      return switch (this) {
        case FINAL_BUDGET, STATUS -> ended;
        case INITIAL_BUDGET, PLAN -> ended.next();
        default -> new FiscalYear(0);
      };
    }

    /** The text of the register that it holds. */
    public PassageField passageField() {
      return PassageField.valueOf(name());
    }

    /** The budget stage of an amount. */
    public Stage stage() {
      return this == FINAL_BUDGET ? Stage.FINAL : Stage.INITIAL;
    }
  }

  /** 原本確認: the announced numbers that no row prints, with the line that announces them. */
  public List<Announcement> slots() {
    Set<Integer> printed = rows.stream().map(Row::number).collect(toUnmodifiableSet());
    return announcements.stream()
        .flatMap(
            sentence ->
                IntStream.rangeClosed(sentence.first(), sentence.last())
                    .filter(number -> !printed.contains(number))
                    .mapToObj(number -> new Announcement(sentence.line(), number, number)))
        .toList();
  }

  /** How many rows the document says it has: its highest number. */
  public int expected() {
    return Stream.concat(rows.stream().map(Row::number), announcements.stream().map(Announcement::last))
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  /** The rows that print a project for the first time, by {@link Wording#baseName}. */
  Map<String, Row> byBaseName() {
    Map<String, Row> rowsByName = new HashMap<>();
    rows.stream().filter(row -> !row.isRelisting()).forEach(row -> rowsByName.putIfAbsent(Wording.baseName(row.displayName()), row));
    return rowsByName;
  }
}
