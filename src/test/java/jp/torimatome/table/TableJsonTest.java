package jp.torimatome.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.reading.SeedOfficialTable;
import jp.torimatome.table.writer.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A table that is frozen as text is the same table when it is thawed, and the same text when it is
 * frozen again.
 */
class TableJsonTest {
  @Test
  void thePublishedTableComesBack() {
    OfficialTable table = SeedOfficialTable.table();
    String json = TableJson.print(table);
    assertThat(TableJson.parse(json)).isEqualTo(table);
    assertThat(TableJson.print(TableJson.parse(json))).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyTableComesBackThroughBytes(long seed) {
    OfficialTable table = Tables.nasty(seed).table();
    byte[] bytes = TableJson.print(table).getBytes(StandardCharsets.UTF_8);
    assertThat(TableJson.parse(new String(bytes, StandardCharsets.UTF_8))).isEqualTo(table);
  }

  @Test
  void halfOfASurrogatePairComesBackThroughBytes() {
    OfficialTable table = with(Passage.given("\ud83d 半分 \ude00\n\"\\\u0000😀"));
    byte[] bytes = TableJson.print(table).getBytes(StandardCharsets.UTF_8);
    assertThat(TableJson.parse(new String(bytes, StandardCharsets.UTF_8))).isEqualTo(table);
  }

  /**
   * The form is a promise to every table that was ever frozen: when this fails, the form needs a
   * new number, and the old one a reader.
   */
  @Test
  void theFormIsTheOneThatWasPromised() {
    String json = TableJson.print(with(Passage.given("一行\n<二行>")));
    assertThat(json)
        .startsWith(
            "{\"format\":\"torimatome.table/1\",\"plan\":\"宮城県再犯防止推進計画\",\"next_plan\":\"第二次宮城県再犯防止推進計画\","
                + "\"ended\":{\"era\":\"R5\",\"start_year\":2023},\"titles\":{\"title\":\"")
        .endsWith(
            "\"rows\":[{\"project_id\":108,\"number\":8,"
                + "\"direction\":{\"number\":1,\"title\":\"就労の確保に関する支援\",\"next_number\":2,\"next_title\":\"就労の確保に関する支援\"},"
                + "\"section\":\"雇用対策課雇用推進班\",\"lifecycle\":{\"state\":\"discontinued\",\"kind\":\"ended_by_reorganisation\","
                + "\"since\":{\"era\":\"R5\",\"start_year\":2023}},\"relists_project_id\":null,\"predecessors\":["
                + "{\"in_next_plan\":false,\"name\":\"沿岸地域就職サポートセンター事業\",\"project_id\":103},"
                + "{\"in_next_plan\":false,\"name\":\"女性・高齢者等新規就業支援事業\",\"project_id\":106},"
                + "{\"in_next_plan\":true,\"name\":\"みやぎ人財活躍応援センター運営事業\",\"project_id\":108}],"
                + "\"texts\":{\"status\":{\"nature\":\"given\",\"text\":\"一行\\n<二行>\"}},"
                + "\"amounts\":{\"final_budget\":{\"nature\":\"given\",\"thousand_yen\":143082},"
                + "\"initial_budget\":{\"nature\":\"given\",\"thousand_yen\":143300}}}],\"slots\":[28,29]}");
  }

  @Test
  void theOrderOfAMapDoesNotMatter() {
    OfficialTable table = SeedOfficialTable.table();
    List<Row> rows =
        table.rows().stream()
            .map(row ->
                new Row(row.frame(), new HashMap<>(row.texts()), new HashMap<>(row.amounts())))
            .toList();
    OfficialTable other =
        new OfficialTable(table.plans(), table.titles(), table.ended(), rows, table.slots());
    assertThat(TableJson.print(other)).isEqualTo(TableJson.print(table));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"format\":\"torimatome.table/2\"}",
        "{\"format\":\"torimatome.table/1\"}",
        "{\"format\":"
      })
  void anythingElseIsRefused(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> TableJson.parse(json));
  }

  private static OfficialTable with(Passage status) {
    OfficialTable table = SeedOfficialTable.table();
    Row row = table.rows().get(7);
    Row only = new Row(row.frame(), Map.of(Column.STATUS, status), row.amounts());
    return new OfficialTable(
        table.plans(), table.titles(), table.ended(), List.of(only), List.of(28, 29));
  }
}
