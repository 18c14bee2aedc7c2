package jp.torimatome.table.writer.page;

import java.util.Arrays;
import java.util.List;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.Titles;

/** 見出しの帯: columns that share a heading, or stand without one. */
enum Band {
  ROW(Column.NUMBER, Column.DIRECTION),
  THIS_PLAN(Column.NAME, Column.PLAN),
  NEXT_PLAN(Column.NEXT_NAME, Column.ISSUES),
  UNIT(Column.SECTION, Column.SECTION);

  private final Column first;
  private final Column last;

  Band(Column first, Column last) {
    this.first = first;
    this.last = last;
  }

  List<Column> columns() {
    return Arrays.asList(Column.values()).subList(first.index(), last.cell());
  }

  boolean isNamed() {
    return this == THIS_PLAN || this == NEXT_PLAN;
  }

  String name(Titles titles) {
    return switch (this) {
      case THIS_PLAN -> titles.band();
      case NEXT_PLAN -> titles.nextBand();
      case ROW, UNIT -> "";
    };
  }
}
