package jp.torimatome.finding.budget;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Money;
import jp.torimatome.finding.reading.Quantity;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;

/**
 * 文中の金額: a sum in the results or in the plan that is not the amount beside it, alone or together
 * with the others.
 */
public final class ProseAmount implements Look {
  private static final Map<Column, Column> TEXT_OF =
      Map.of(Column.FINAL_BUDGET, Column.STATUS, Column.INITIAL_BUDGET, Column.PLAN);

  private static final double NEAR = 0.1;

  /** 執行残: so much of a budget may be left over, or paid for something else. */
  private static final double LEFT_OVER = 0.4;

  private final CheckedTable table;

  public ProseAmount(CheckedTable table) {
    this.table = table;
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return row.isRelisting()
        ? Stream.empty()
        : Column.AMOUNTS.stream()
            .flatMap(column -> at(row, column, TEXT_OF.getOrDefault(column, column)));
  }

  private Stream<Finding> at(CheckedRow row, Column column, Column text) {
    Amount amount = row.amount(column);
    List<Money> sums = Money.in(row.said(text));
    if (amount.thousandYen().isEmpty()
        || sums.isEmpty()
        || isRate(sums, row)
        || tells(sums, amount.thousandYenOrZero())
        || isPartOf(sums, amount.thousandYenOrZero())
        || isPrice(sums, row.said(text), amount.thousandYenOrZero())) {
      return Stream.empty();
    }
    return Stream.of(
        Finding.of(
            row,
            Rule.PROSE_AMOUNT,
            column,
            Finding.columns(Stream.of(text)),
            sums.getFirst().printed(),
            column.yearIn(table.ended()).era(),
            Finding.figure(amount.thousandYenOrZero())));
  }

  /** What the results and the plan tell alike is what somebody gets, not what a year cost. */
  private static boolean isRate(List<Money> sums, CheckedRow row) {
    return sums.stream()
        .allMatch(sum ->
            TEXT_OF.values().stream()
                .allMatch(text -> Sentences.plain(row.said(text)).contains(sum.printed())));
  }

  /** 印刷費 is less than what the project costs. */
  private static boolean isPartOf(List<Money> sums, long thousandYen) {
    return sums.stream().allMatch(Money::isPart)
        && sums.stream().mapToDouble(Money::yen).sum() <= thousandYen * 1_000.0;
  }

  /** So much for each of so many: together they come near the amount. */
  private static boolean isPrice(List<Money> sums, String text, long thousandYen) {
    List<Quantity> counts =
        Sentences.lines(text).stream()
            .flatMap(line -> Quantity.in(line).stream())
            .filter(count ->
                !count.unit().isEmpty() && !count.unit().contains("円") && !count.unit().equals("%"))
            .toList();
    double paid =
        sums.stream().mapToDouble(sum -> sum.yen() * countBefore(counts, text, sum) / 1_000).sum();
    return (paid > 0 && paid <= (1 + NEAR) * thousandYen)
        || sums.stream()
            .anyMatch(sum ->
                counts.stream()
                    .anyMatch(count ->
                        count.value() > 1
                            && Math.abs(sum.yen() * count.value() / 1_000 - thousandYen)
                                <= thousandYen * NEAR));
  }

  /** 812人に20,000円: how many get it, 0 where that is not said. */
  private static double countBefore(List<Quantity> counts, String text, Money sum) {
    String plain = Sentences.plain(text);
    return counts.stream()
        .filter(count -> plain.contains(count.printed() + "に" + sum.printed()))
        .mapToDouble(Quantity::value)
        .max()
        .orElse(0);
  }

  private static boolean tells(List<Money> sums, long thousandYen) {
    double yen = sums.stream().mapToDouble(Money::yen).sum();
    double precision = sums.stream().mapToDouble(Money::precision).sum();
    return Stream.concat(sums.stream(), Stream.of(new Money("", yen, precision, false)))
        .anyMatch(sum ->
            sum.is(thousandYen)
                || (sum.yen() < thousandYen * 1_000.0
                    && sum.yen() >= (1 - LEFT_OVER) * thousandYen * 1_000.0));
  }
}
