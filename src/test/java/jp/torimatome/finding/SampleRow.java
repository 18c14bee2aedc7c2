package jp.torimatome.finding;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.ending.Endings;
import org.jspecify.annotations.Nullable;

/** A row in which nothing is to be found, to be given one mistake. */
public final class SampleRow {
  private static final FiscalYear R5 = FiscalYear.reiwa(5);

  private final int number;
  private final Map<Column, Passage> texts = new EnumMap<>(Column.class);
  private final Map<Column, Amount> amounts = new EnumMap<>(Column.class);
  private Lifecycle lifecycle = new Lifecycle.Running();
  private @Nullable Integer relists;

  private SampleRow(int number) {
    this.number = number;
  }

  /** Running, with an amount in both years and a text in each column. */
  public static SampleRow number(int number) {
    return new SampleRow(number)
        .says(Column.NAME, name(number))
        .says(Column.CONTENT, "民生委員と協力し、高齢者の見守り活動を支援する。")
        .says(Column.STATUS, "県内7市町で研修会を開き、延べ120人が参加した。")
        .says(Column.PLAN, "研修会を各圏域で年2回開催する。")
        .says(Column.NEXT_NAME, name(number))
        .says(Column.NEXT_CONTENT, "民生委員と協力し、高齢者の見守り活動を支援する。")
        .says(Column.ISSUES, "担い手の確保が課題であり、周知の方法を検討する必要がある。")
        .costs(1_000, 1_050);
  }

  /** How the sample of this number is called. */
  public static String name(int number) {
    return "見守り活動の支援" + (char) ('あ' + number % 80);
  }

  public SampleRow says(Column column, String text) {
    boolean discontinued = column != Column.NAME && Endings.discontinuation(text).isPresent();
    texts.put(column, new Passage(discontinued ? Nature.DISCONTINUED : Nature.GIVEN, text));
    return this;
  }

  public SampleRow lacks(Column column, Nature nature) {
    if (Column.AMOUNTS.contains(column)) {
      amounts.put(column, Amount.nothing(nature));
    } else {
      texts.put(column, Passage.nothing(nature));
    }
    return this;
  }

  /** In 千円: 最終予算額 and 当初予算額. */
  public SampleRow costs(long ended, long started) {
    amounts.put(Column.FINAL_BUDGET, Amount.given(ended));
    amounts.put(Column.INITIAL_BUDGET, Amount.given(started));
    return this;
  }

  public SampleRow relists(int original) {
    this.relists = original;
    return this;
  }

  public SampleRow is(Lifecycle kind) {
    this.lifecycle = kind;
    return this;
  }

  public CheckedRow row() {
    return new CheckedRow(
        number, number, lifecycle, relists, Map.copyOf(texts), Map.copyOf(amounts));
  }

  /** The table of R5 and R6 with these rows. */
  public static CheckedTable table(SampleRow... rows) {
    return new CheckedTable(R5, Arrays.stream(rows).map(SampleRow::row).toList());
  }

  /** The same with a number of ordinary rows before them, numbered from 101. */
  public static CheckedTable amongOthers(SampleRow... rows) {
    List<SampleRow> others =
        List.of(
            number(101),
            number(102),
            number(103).costs(800, 820),
            number(104).costs(5_000, 5_100),
            number(105));
    return table(Stream.concat(others.stream(), Arrays.stream(rows)).toArray(SampleRow[]::new));
  }
}
