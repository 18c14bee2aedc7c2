package jp.torimatome.table.rollover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import org.jspecify.annotations.Nullable;

/** 引継ぎ: what the rows of a table begin the next year with; knows no store and no clock. */
final class Carrying {
  /** Where a discontinued row may say that it is, the newest first. */
  private static final List<Column> SAYING_SO = List.of(Column.PLAN, Column.STATUS, Column.NEXT_CONTENT, Column.NEXT_NAME, Column.ISSUES);

  private final OfficialTable table;

  Carrying(OfficialTable table) {
    this.table = table;
  }

  /** The value that a cell begins with: an amount or a text, as its column holds. */
  record Start(long projectId, Column column, @Nullable Amount amount, @Nullable Passage text) {
    static Start of(long projectId, Column column, Amount amount) {
      return new Start(projectId, column, amount, null);
    }

    static Start of(long projectId, Column column, Passage text) {
      return new Start(projectId, column, null, text);
    }

    boolean isOutsideThePlan() {
      return (amount != null && amount.nature() == Nature.NOT_IN_PLAN) || (text != null && text.nature() == Nature.NOT_IN_PLAN);
    }
  }

  /** Bases for the year that ended, and for the new columns of projects that will have nothing to say in them. */
  List<Start> starts() {
    List<Start> starts = new ArrayList<>();
    for (Row row : table.rows()) {
      amountBase(row).ifPresent(amount -> starts.add(Start.of(row.projectId(), Column.FINAL_BUDGET, amount)));
      textBase(row).ifPresent(text -> starts.add(Start.of(row.projectId(), Column.STATUS, text)));
      newColumns(row, starts);
    }
    return starts;
  }

  /** 当初予算額, the base of 最終予算額; a relisting has that of its original, an empty cell is no base. */
  Optional<Amount> amountBase(Row row) {
    return Optional.of(original(row).amount(Column.INITIAL_BUDGET)).filter(amount -> amount.nature() != Nature.UNANSWERED);
  }

  /** 計画, the base of 実施状況. */
  Optional<Passage> textBase(Row row) {
    return Optional.of(original(row).text(Column.PLAN)).filter(text -> text.nature() != Nature.UNANSWERED);
  }

  /**
   * The discontinued rows that are no longer printed: {@code years} after the year they were discontinued from. A row that still
   * has an amount stays: no sum may change because a row left.
   */
  List<Row> leaving(int years) {
    return table.rows().stream()
        .filter(row -> row.frame().lifecycle() instanceof Lifecycle.Discontinued(var kind, var since) && isOver(since, years))
        .filter(row -> amountBase(row).filter(amount -> amount.nature() == Nature.GIVEN).isEmpty())
        .toList();
  }

  private boolean isOver(@Nullable FiscalYear since, int years) {
    return since == null ? years == 0 : table.ended().next().startYear() - since.startYear() >= years;
  }

  private void newColumns(Row row, List<Start> starts) {
    long id = row.projectId();
    switch (row.frame().lifecycle()) {
      case Lifecycle.Running() -> {}
      case Lifecycle.Announced announced -> {}
      case Lifecycle.Suspended() -> {}
      case Lifecycle.NextPlanOnly() -> {
        starts.add(Start.of(id, Column.INITIAL_BUDGET, Amount.nothing(Nature.NOT_IN_PLAN)));
        starts.add(Start.of(id, Column.PLAN, Passage.nothing(Nature.NOT_IN_PLAN)));
      }
      case Lifecycle.Discontinued discontinued -> {
        starts.add(Start.of(id, Column.INITIAL_BUDGET, Amount.nothing(Nature.DISCONTINUED)));
        starts.add(Start.of(id, Column.PLAN, words(row)));
      }
    }
  }

  /** 廃止 as the row words it. */
  private static Passage words(Row row) {
    return SAYING_SO.stream()
        .map(row::text)
        .filter(text -> text.nature() == Nature.DISCONTINUED)
        .findFirst()
        .orElse(Passage.nothing(Nature.DISCONTINUED));
  }

  private Row original(Row row) {
    Long original = row.frame().links().relistsProjectId();
    return original == null ? row : table.row(original).orElse(row);
  }
}
