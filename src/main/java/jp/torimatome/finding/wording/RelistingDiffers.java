package jp.torimatome.finding.wording;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;

/** 再掲の相違: a cell of a relisted row that is filled in, but otherwise than its original's. */
public final class RelistingDiffers implements Look {
  private static final List<Column> COMPARED =
      List.of(Column.CONTENT, Column.STATUS, Column.PLAN, Column.NEXT_CONTENT, Column.ISSUES);

  private final Map<Integer, CheckedRow> rows;

  public RelistingDiffers(CheckedTable table) {
    this.rows =
        table.rows().stream()
            .collect(
                Collectors.toMap(CheckedRow::number, Function.identity(), (one, other) -> one));
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    CheckedRow original = row.relists() == null ? null : rows.get(row.relists());
    if (original == null) {
      return Stream.empty();
    }
    return Stream.concat(
            Column.AMOUNTS.stream()
                .filter(column ->
                    row.amount(column).nature() == Nature.GIVEN
                        && !row.amount(column).equals(original.amount(column))),
            COMPARED.stream().filter(column -> differs(row.said(column), original.said(column))))
        .map(column ->
            Finding.of(
                row,
                Rule.RELISTING_DIFFERS,
                column,
                Finding.columns(Stream.of(column)),
                Integer.toString(original.number())));
  }

  /** 番号10のとおり is a fair way to repeat. */
  private static boolean differs(String text, String original) {
    boolean refers = text.matches(".{0,20}(?:再掲|番号|No|同上|のとおり|参照).{0,20}");
    return !text.isEmpty() && !refers && !Wording.plain(text).equals(Wording.plain(original));
  }
}
