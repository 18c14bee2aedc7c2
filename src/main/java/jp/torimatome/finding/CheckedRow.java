package jp.torimatome.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.plan.LargeWorks;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.ending.Endings;
import org.jspecify.annotations.Nullable;

/**
 * One row as the checks see it, out of a file, out of the register, or with the values of a reply
 * that is not submitted yet. {@code projectId} is 0 while the project is not registered; {@code
 * relists} is the number of the row that this one prints again (再掲).
 */
public record CheckedRow(
    long projectId,
    int number,
    Lifecycle lifecycle,
    @Nullable Integer relists,
    Map<Column, Passage> texts,
    Map<Column, Amount> amounts) {

  private static final String DISCONTINUED = "廃止";

  public Passage text(Column column) {
    return texts.getOrDefault(column, Passage.nothing(Nature.UNANSWERED));
  }

  public Amount amount(Column column) {
    return amounts.getOrDefault(column, Amount.nothing(Nature.UNANSWERED));
  }

  /** What the cell says, and nothing for each kind of nothing. */
  public String said(Column column) {
    return text(column).nature() == Nature.GIVEN ? text(column).body() : "";
  }

  /** The same row with another amount in one cell. */
  public CheckedRow with(Column column, Amount amount) {
    Map<Column, Amount> changed = new HashMap<>(amounts);
    changed.put(column, amount);
    return new CheckedRow(projectId, number, lifecycle, relists, texts, changed);
  }

  /** The same row with another text in one cell. */
  public CheckedRow with(Column column, Passage text) {
    Map<Column, Passage> changed = new HashMap<>(texts);
    changed.put(column, text);
    return new CheckedRow(projectId, number, lifecycle, relists, changed, amounts);
  }

  /** True for works, loans and benefits, whose amounts may be far beyond the others'. */
  public boolean mayBeLarge() {
    return LargeWorks.mayBe(
        said(Column.NAME) + said(Column.NEXT_NAME),
        said(Column.CONTENT) + said(Column.NEXT_CONTENT));
  }

  public Stream<Amount> everyAmount() {
    return Column.AMOUNTS.stream().map(this::amount);
  }

  /** The amounts of both years. */
  public List<Amount> years() {
    return everyAmount().toList();
  }

  /** 再掲: its texts are its original's to answer for. */
  public boolean isRelisting() {
    return relists != null;
  }

  /** 廃止, by the register or by what a cell says now. */
  public Optional<Lifecycle.Discontinued> discontinued() {
    if (lifecycle instanceof Lifecycle.Discontinued known) {
      return Optional.of(known);
    }
    if (lifecycle instanceof Lifecycle.Announced) {
      return Optional.empty();
    }
    return Stream.of(Column.STATUS, Column.PLAN)
        .flatMap(column -> Endings.discontinuation(text(column).body()).stream())
        .findFirst();
  }

  /** 廃止 as a cell words it. */
  public String discontinuedInWords() {
    return Column.TEXTS.stream()
        .map(column -> text(column).body())
        .filter(body -> Endings.discontinuation(body).isPresent())
        .findFirst()
        .orElse(DISCONTINUED);
  }
}
