package jp.torimatome.table.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.reading.SeedOfficialTable;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.Test;

class TableWordsTest {
  private final TableWords words =
      new TableWords(Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo")));

  @Test
  void cells_in_which_only_the_year_moved_on_are_named_where_they_are_not_marked() {
    String sentence = "年度が進んだだけのため、更新箇所の印を付けていない欄（年度更新のみ）：番号25（計画）";
    assertThat(words.closing(marked(true), MarkStyle.UNDERLINE)).contains(sentence);
    assertThat(words.closing(marked(true), MarkStyle.NONE))
        .noneMatch(line -> line.contains("年度更新のみ"));
    assertThat(words.closing(marked(false), MarkStyle.UNDERLINE))
        .noneMatch(line -> line.contains("年度更新のみ"));
  }

  private static MarkedTable marked(boolean plainYears) {
    OfficialTable before = SeedOfficialTable.table();
    List<Row> rows = before.rows().stream().map(TableWordsTest::done).toList();
    OfficialTable after =
        new OfficialTable(before.plans(), before.titles(), before.ended(), rows, before.slots());
    return MarkedTable.between(before, "R6", after, plainYears);
  }

  private static Row done(Row row) {
    if (row.number() != 25) {
      return row;
    }
    Map<Column, Passage> texts = new EnumMap<>(row.texts());
    texts.put(Column.PLAN, row.text(Column.STATUS));
    return new Row(row.frame(), texts, row.amounts());
  }
}
