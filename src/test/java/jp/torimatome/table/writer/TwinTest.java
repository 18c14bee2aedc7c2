package jp.torimatome.table.writer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.torimatome.plan.Succession;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.TableJson;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.marks.Marked;
import jp.torimatome.table.reading.SeedOfficialTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The twins for programs, read back by a program. */
class TwinTest {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyDatumOfTheCsvComesBack(long seed) {
    MarkedTable marked = table(seed);
    List<NamedCsvRecord> lines = lines(marked);
    assertThat(lines).hasSameSizeAs(marked.table().rows());
    for (int at = 0; at < lines.size(); at++) {
      assertLine(lines.get(at), marked.table().rows().get(at), marked);
    }
  }

  @Test
  void theCsvIsUtf8WithMarkAndCrlf() {
    String csv = csv(MarkedTable.unmarked(SeedOfficialTable.table()));
    assertThat(csv)
        .startsWith(
            BYTE_ORDER_MARK + "\"plan_name\",\"next_plan_name\",\"change\",project_id,number,")
        .endsWith(",false\r\n");
    assertThat(csv.lines()).hasSize(28);
  }

  /** An empty table has its names all the same. */
  @Test
  void anEmptyTableHasNames() {
    OfficialTable seed = SeedOfficialTable.table();
    MarkedTable empty =
        MarkedTable.unmarked(
            new OfficialTable(seed.plans(), seed.titles(), seed.ended(), List.of(), List.of()));
    assertThat(csv(empty).lines()).hasSize(1);
    assertThat(csv(empty)).contains("final_budget_thousand_yen");
  }

  @Test
  void theCsvSaysTheYearBothWaysAndTheLinks() {
    NamedCsvRecord eighth = lines(Tables.seedWithChanges()).get(7);
    assertThat(eighth.getField("final_budget_era")).isEqualTo("R5");
    assertThat(eighth.getField("final_budget_year")).isEqualTo("2023");
    assertThat(eighth.getField("plan_era")).isEqualTo("R6");
    assertThat(eighth.getField("final_budget_thousand_yen")).isEqualTo("143082");
    assertThat(eighth.getField("discontinued_kind")).isEqualTo("ended_by_reorganisation");
    assertThat(eighth.getField("predecessor_2")).isEqualTo("女性・高齢者等新規就業支援事業");
    assertThat(eighth.getField("predecessor_2_project_id")).isEqualTo("106");
    assertThat(lines(Tables.seedWithChanges()).get(17).getField("relists_number")).isEqualTo("10");
    assertThat(lines(Tables.seedWithChanges()).get(21).getField("change")).isEqualTo("new");
    assertThat(lines(Tables.seedWithChanges()).get(9).getField("final_budget_changed"))
        .isEqualTo("true");
  }

  /** Outside of quotes stand only numbers, true, false and nothing. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3})
  void numbersStandOnlyInNumberFields(long seed) {
    String lines = csv(table(seed));
    String outside = lines.substring(lines.indexOf("\r\n")).replaceAll("\"(?:[^\"]|\"\")*+\"", "");
    assertThat(outside).matches("(?:-?\\d+|true|false|,|\r\n)*+");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyDatumOfTheJsonComesBack(long seed) {
    MarkedTable marked = table(seed);
    JsonObject json = JsonParser.parseString(json(marked)).getAsJsonObject();
    assertThat(json.keySet())
        .containsExactly(
            "format",
            "table",
            "columns",
            "compared_with",
            "compared_with_years",
            "changes",
            "dropped",
            "errata",
            "withdrawn");
    assertThat(json.get("format").getAsString()).isEqualTo("torimatome.export/1");
    assertThat(TableJson.parse(json.get("table").toString())).isEqualTo(marked.table());
    assertThat(json.get("compared_with").getAsString()).isEqualTo(marked.against());
    String years = marked.against().equals("R5") ? "{\"results\":2022,\"plans\":2023}" : "null";
    assertThat(json.get("compared_with_years").toString()).isEqualTo(years);
    assertThat(json.getAsJsonArray("dropped").asList())
        .extracting(row -> row.getAsJsonObject().get("project_id").getAsLong())
        .isEqualTo(marked.dropped().stream().map(Row::projectId).toList());
    for (Row row : marked.table().rows()) {
      for (Column column : Column.values()) {
        Marked cell = marked.cell(row, column);
        assertThat(changes(json, row, column))
            .isEqualTo(cell.isChanged() ? List.of(cell.before(), cell.after()) : List.of());
      }
    }
  }

  @Test
  void theSameTableBecomesTheSameBytes() {
    assertThat(json(Tables.nasty(5))).isEqualTo(json(Tables.nasty(5)));
    assertThat(csv(Tables.nasty(5))).isEqualTo(csv(Tables.nasty(5)));
  }

  /** What the changed cell was and what it is; nothing for one that is not among the changes. */
  private static List<String> changes(JsonObject json, Row row, Column column) {
    for (JsonElement each : json.getAsJsonArray("changes")) {
      JsonObject change = each.getAsJsonObject();
      if (change.get("project_id").getAsLong() == row.projectId()
          && change.get("column").getAsString().equals(column.code())) {
        return List.of(runs(change, "added"), runs(change, "removed"));
      }
    }
    return List.of();
  }

  private static String runs(JsonObject change, String without) {
    StringBuilder text = new StringBuilder();
    for (JsonElement each : change.getAsJsonArray("runs")) {
      JsonObject run = each.getAsJsonObject();
      if (!run.get("state").getAsString().equals(without)) {
        boolean speltOtherwise = without.equals("added") && run.has("before");
        text.append(run.get(speltOtherwise ? "before" : "text").getAsString());
      }
    }
    return text.toString();
  }

  private static void assertLine(NamedCsvRecord line, Row row, MarkedTable marked) {
    assertThat(line.getField("plan_name")).isEqualTo(marked.table().plans().name());
    assertThat(line.getField("project_id")).isEqualTo("" + row.projectId());
    assertThat(line.getField("number")).isEqualTo("" + row.number());
    assertThat(line.getField("direction_title")).isEqualTo(row.frame().direction().title());
    assertThat(line.getField("next_direction_title"))
        .isEqualTo(row.frame().direction().nextTitle());
    assertThat(line.getField("section")).isEqualTo(row.frame().section());
    for (Column column : Column.TEXTS) {
      assertThat(line.getField(column.code())).isEqualTo(row.text(column).body());
      assertThat(line.getField(column.code() + "_nature"))
          .isEqualTo(row.text(column).nature().code());
    }
    for (Column column : Column.AMOUNTS) {
      assertThat(Nature.of(line.getField(column.code() + "_nature")))
          .isEqualTo(row.amount(column).nature());
      String amount =
          row.amount(column).thousandYen().isPresent()
              ? "" + row.amount(column).thousandYenOrZero()
              : "";
      assertThat(line.getField(column.code() + "_thousand_yen")).isEqualTo(amount);
    }
    for (Column column : Column.values()) {
      assertThat(line.getField(column.code() + "_changed"))
          .isEqualTo("" + marked.cell(row, column).isChanged());
    }
    List<Succession> predecessors = row.frame().links().predecessors();
    for (int at = 0; at < predecessors.size(); at++) {
      assertThat(line.getField("predecessor_" + (at + 1)))
          .isEqualTo(predecessors.get(at).predecessorName());
    }
  }

  /** The published table for 0, a made one for any other seed. */
  private static MarkedTable table(long seed) {
    return seed == 0 ? Tables.seedWithChanges() : Tables.nasty(seed);
  }

  private static String csv(MarkedTable marked) {
    return new String(
        Tables.written(new CsvTwin(), marked, MarkStyle.UNDERLINE), StandardCharsets.UTF_8);
  }

  private static String json(MarkedTable marked) {
    return new String(
        Tables.written(new JsonTwin(), marked, MarkStyle.UNDERLINE), StandardCharsets.UTF_8);
  }

  private static List<NamedCsvRecord> lines(MarkedTable marked) {
    byte[] bytes = Tables.written(new CsvTwin(), marked, MarkStyle.UNDERLINE);
    var reader = CsvReader.builder().detectBomHeader(true).skipEmptyLines(false);
    return reader.ofNamedCsvRecord(new ByteArrayInputStream(bytes)).stream().toList();
  }
}
