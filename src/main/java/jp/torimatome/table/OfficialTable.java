package jp.torimatome.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.characters.Figure;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Succession;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import org.jspecify.annotations.Nullable;

/**
 * 進行管理表 at one moment, row by row as it would be printed. {@code ended} is the year of 最終予算額 and
 * 実施状況, the year after it that of 当初予算額 and 計画; {@code slots} are the numbers that are still to be
 * confirmed with the original (原本確認); {@code gaps} is what was not settled when the table was
 * published.
 */
public record OfficialTable(
    Plans plans, Titles titles, FiscalYear ended, List<Row> rows, List<Integer> slots, Gaps gaps) {
  /**
   * How a cell is printed in which nobody's answer stands: a reader must not take its starting
   * point for one.
   */
  private static final String UNANSWERED = "未回答";

  public OfficialTable {
    rows = List.copyOf(rows);
    slots = List.copyOf(slots);
  }

  /** A table that was not published, or of which everything was settled. */
  public OfficialTable(
      Plans plans, Titles titles, FiscalYear ended, List<Row> rows, List<Integer> slots) {
    this(plans, titles, ended, rows, slots, Gaps.NONE);
  }

  /** As it is published with these gaps. */
  public OfficialTable with(Gaps unsettled) {
    return new OfficialTable(plans, titles, ended, unsettled.in(rows), slots, unsettled);
  }

  /**
   * Whether a reader would see no difference: the same cells, whatever the reason that some are not
   * settled.
   */
  public boolean saysTheSameAs(OfficialTable other) {
    return withoutGaps().equals(other.withoutGaps());
  }

  private OfficialTable withoutGaps() {
    return new OfficialTable(plans, titles, ended, rows, slots);
  }

  /** The plan of the table, and the one that follows it (empty when there is none). */
  public record Plans(String name, String nextName) {}

  /**
   * One printed row: what frames it, its seven texts, its two amounts, and the cells that were
   * published without an answer.
   */
  public record Row(
      Frame frame,
      Map<Column, Passage> texts,
      Map<Column, Amount> amounts,
      Set<Column> unanswered) {
    /** Without gaps. */
    public Row(Frame frame, Map<Column, Passage> texts, Map<Column, Amount> amounts) {
      this(frame, texts, amounts, Set.of());
    }

    public long projectId() {
      return frame.projectId();
    }

    public int number() {
      return frame.number();
    }

    public Passage text(Column column) {
      return texts.getOrDefault(column, Passage.nothing(Nature.UNANSWERED));
    }

    public Amount amount(Column column) {
      return amounts.getOrDefault(column, Amount.nothing(Nature.UNANSWERED));
    }

    /**
     * Nobody has said anything in the cell: an earlier year starts it (引継ぎ), or it was published
     * without an answer.
     */
    public boolean hasNoAnswer(Column column) {
      return unanswered.contains(column) || isCarried(column);
    }

    /** 引継ぎ: an earlier year starts the cell, and nobody has said anything in it. */
    public boolean isCarried(Column column) {
      return Column.AMOUNTS.contains(column)
          ? amount(column).nature() == Nature.CARRIED
          : Column.TEXTS.contains(column) && text(column).nature() == Nature.CARRIED;
    }

    /**
     * The cell as it is printed: {@code 2,362}, {@code -} where a project is discontinued, nothing
     * where nothing is known.
     */
    public String printed(Column column) {
      if (hasNoAnswer(column)) {
        return UNANSWERED;
      }
      return switch (column) {
        case NUMBER -> Integer.toString(frame.number());
        case DIRECTION -> frame.direction().printed();
        case SECTION -> frame.section();
        case FINAL_BUDGET, INITIAL_BUDGET -> OfficialTable.printed(amount(column));
        default -> OfficialTable.printed(text(column));
      };
    }
  }

  /**
   * Everything of a row that is neither one of its texts nor an amount; {@code section} is spelled
   * as the table spells it.
   */
  public record Frame(
      long projectId,
      int number,
      Heading direction,
      String section,
      Lifecycle lifecycle,
      Links links) {}

  /** 再掲 (the project that this row prints a second time) and 後継事業. */
  public record Links(@Nullable Long relistsProjectId, List<Succession> predecessors) {}

  /** The row of a project, when it is printed. */
  public Optional<Row> row(long projectId) {
    return rows.stream().filter(row -> row.projectId() == projectId).findFirst();
  }

  /** The header of a column, with unit and year. */
  public String header(Column column) {
    return titles.header(column, ended);
  }

  private static String printed(Amount amount) {
    return switch (amount.nature()) {
      case GIVEN -> Figure.of(amount.thousandYenOrZero());
      case DISCONTINUED -> "-";
      case NOT_APPLICABLE -> "該当なし";
      case UNANSWERED, CARRIED, NOT_IN_PLAN -> "";
    };
  }

  private static String printed(Passage passage) {
    return switch (passage.nature()) {
      case NOT_APPLICABLE -> passage.body().isEmpty() ? "該当なし" : passage.body();
      case GIVEN, UNANSWERED, CARRIED, DISCONTINUED, NOT_IN_PLAN -> passage.body();
    };
  }
}
