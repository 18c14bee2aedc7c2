package jp.torimatome.finding.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.ending.Ending;
import jp.torimatome.plan.ending.Endings;

/**
 * 休止と、年度のない廃止: only the section knows whether the project goes on, or which year is its first
 * without it.
 */
public final class EndToConfirm implements Look {
  private static final List<String> WORDS =
      List.of("廃止", "終了", "終期", "限り", "休止", "中止", "凍結", "完了", "統合", "再編", "組替", "移管", "移行");
  private static final Pattern ENDS = Pattern.compile(String.join("|", WORDS));

  private final CheckedTable table;

  public EndToConfirm(CheckedTable table) {
    this.table = table;
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    if (row.isRelisting() || !mayEnd(row)) {
      return Stream.empty();
    }
    Map<Column, String> cells = new EnumMap<>(Column.class);
    Column.TEXTS.forEach(column -> cells.put(column, row.text(column).body()));
    Endings endings = Endings.of(cells, table.ended());
    return endings.ending().flatMap(ending -> asks(row, ending)).stream()
        .flatMap(rule -> endings.place().stream().map(column -> found(row, rule, column)));
  }

  private static boolean mayEnd(CheckedRow row) {
    return Column.TEXTS.stream()
        .map(column -> row.text(column).body())
        .anyMatch(text -> WORDS.stream().anyMatch(text::contains));
  }

  /** What stands in the next plan only and is said to be over: one of the two is wrong. */
  private static Optional<Rule> asks(CheckedRow row, Ending ending) {
    if (row.lifecycle() instanceof Lifecycle.NextPlanOnly) {
      return ending instanceof Ending.Over || ending instanceof Ending.Suspended
          ? Optional.of(Rule.ENDED_BEFORE_IT_BEGINS)
          : Optional.empty();
    }
    Lifecycle.End known = row.lifecycle().end();
    if (known != null && known.since() != null && !(ending instanceof Ending.Suspended)
        || row.lifecycle() instanceof Lifecycle.Discontinued(var kind, var since)
            && since != null) {
      return Optional.empty();
    }
    return switch (ending) {
      case Ending.Suspended() -> Optional.of(Rule.SUSPENDED);
      case Ending.Over(var kind, var since) when since == null -> Optional.of(Rule.END_UNDATED);
      case Ending.Announced(var kind, var since) when since == null ->
          Optional.of(Rule.END_UNDATED);
      case Ending.Over over -> Optional.empty();
      case Ending.Announced announced -> Optional.empty();
      case Ending.Unclear() -> Optional.empty();
    };
  }

  private static Finding found(CheckedRow row, Rule rule, Column column) {
    String said =
        Sentences.ofText(row.text(column).body()).stream()
            .filter(sentence -> ENDS.matcher(sentence).find())
            .findFirst()
            .orElse(row.text(column).body());
    return Finding.of(
        row, rule, column, Finding.columns(Stream.of(column)), Sentences.quoted(said));
  }
}
