package jp.torimatome.table;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.OfficialTable.Row;

/**
 * 未確定の欄: the cells of a table that no section has answered for good when it is published, and why
 * it is published all the same. Where nobody's answer stands, the cell prints 未回答 instead of what
 * the register holds as a starting point.
 */
public record Gaps(String reason, List<Gap> cells) {
  /** Everything was answered and accepted. */
  public static final Gaps NONE = new Gaps("", List.of());

  public Gaps {
    cells = List.copyOf(cells);
  }

  /** Why a cell is not settled. */
  public enum Kind {
    /** 未回答: its section was asked, or would have to be, and has said nothing. */
    OWED,
    /** 差し戻し中. */
    RETURNED,
    /** 承認待ち: the section's head has not approved it. */
    UNCONFIRMED,
    /** 引継ぎ: nobody was asked; only last year's table gives a starting point. */
    CARRIED,
    /**
     * 未確認: the section has answered, and the coordinator has not accepted it; it is printed as it
     * was answered.
     */
    UNACCEPTED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** One cell; {@code number} and {@code section} as they are printed. */
  public record Gap(long projectId, int number, String section, Column column, Kind kind) {
    boolean isUnanswered() {
      return kind != Kind.UNACCEPTED;
    }
  }

  public boolean isEmpty() {
    return cells.isEmpty();
  }

  /** The cells of one kind, in the order of the table. */
  public List<Gap> of(Kind kind) {
    return cells.stream().filter(gap -> gap.kind() == kind).toList();
  }

  /** The rows as they are published with these gaps. */
  List<Row> in(List<Row> rows) {
    Map<Long, Set<Column>> unanswered =
        cells.stream()
            .filter(Gap::isUnanswered)
            .collect(
                Collectors.groupingBy(
                    Gap::projectId,
                    Collectors.mapping(
                        Gap::column, Collectors.toCollection(() -> EnumSet.noneOf(Column.class)))));
    return rows.stream()
        .map(row -> without(row, unanswered.getOrDefault(row.projectId(), Set.of())))
        .toList();
  }

  /** What stood in the cell is nobody's answer, and goes. */
  private static Row without(Row row, Set<Column> unanswered) {
    if (unanswered.isEmpty()) {
      return row;
    }
    Map<Column, Passage> texts = new EnumMap<>(Column.class);
    texts.putAll(row.texts());
    Map<Column, Amount> amounts = new EnumMap<>(Column.class);
    amounts.putAll(row.amounts());
    unanswered.forEach(column -> {
      texts.computeIfPresent(
          column,
          (key, text) ->
              text.nature() == Nature.CARRIED ? text : Passage.nothing(Nature.UNANSWERED));
      amounts.computeIfPresent(
          column,
          (key, amount) ->
              amount.nature() == Nature.CARRIED ? amount : Amount.nothing(Nature.UNANSWERED));
    });
    return new Row(row.frame(), texts, amounts, unanswered);
  }
}
