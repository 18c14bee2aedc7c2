package jp.torimatome.table.writer;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.table.Addenda;
import jp.torimatome.table.EditionName;
import jp.torimatome.table.Erratum;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.TableJson;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.marks.Marked;

/**
 * 機械判読用の写し: a table for programs, whatever the marks look like. {@code table} is what {@link
 * TableJson} says; {@code columns} are the headers as printed, with year and unit; {@code changes}
 * are the cells that differ from {@code compared_with}, cut into runs that are kept, added or
 * removed, a kept one with {@code before} where the earlier table writes the same in other
 * characters; {@code dropped} are the rows that only the earlier table prints; {@code errata} and
 * {@code withdrawn} tell what was noted beside an edition.
 */
public final class JsonTwin implements TableWriter {
  /** The name and version of the form, the first member of every document. */
  public static final String FORMAT = "torimatome.export/1";

  @Override
  public void write(MarkedTable marked, MarkStyle style, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    JsonWriter json = new JsonWriter(text);
    json.setHtmlSafe(false);
    json.beginObject();
    json.name("format").value(FORMAT);
    json.name("table");
    TableJson.write(marked.table(), json);
    columns(marked.table(), json);
    json.name("compared_with");
    TableJson.write(marked.against(), json);
    comparedYears(marked.against(), json);
    json.name("changes").beginArray();
    for (Row row : marked.table().rows()) {
      changes(marked, row, json);
    }
    json.endArray();
    json.name("dropped").beginArray();
    for (Row row : marked.dropped()) {
      TableJson.write(row, json);
    }
    json.endArray();
    addenda(marked.addenda(), json);
    json.endObject();
    text.write("\n");
    text.flush();
  }

  /**
   * {@code compared_with_years}: which year's results and which year's plans the earlier edition
   * prints; null where there is none.
   */
  private static void comparedYears(String against, JsonWriter json) throws IOException {
    json.name("compared_with_years");
    Optional<FiscalYear> plans = new EditionName(against).plans();
    if (plans.isEmpty()) {
      json.nullValue();
      return;
    }
    json.beginObject();
    json.name("results").value(plans.get().previous().startYear());
    json.name("plans").value(plans.get().startYear());
    json.endObject();
  }

  /** {@code errata} and {@code withdrawn}, which is null for what stands. */
  private static void addenda(Addenda addenda, JsonWriter json) throws IOException {
    json.name("errata").beginArray();
    for (Erratum erratum : addenda.errata()) {
      json.beginObject();
      json.name("number").value(erratum.number());
      json.name("column").value(erratum.column().code());
      member("wrong", erratum.wrong(), json);
      member("correct", erratum.correct(), json);
      member("reason", erratum.reason(), json);
      json.name("noted_at").value(erratum.notedAt().toString());
      json.endObject();
    }
    json.endArray();
    json.name("withdrawn");
    if (addenda.withdrawal().isEmpty()) {
      json.nullValue();
      return;
    }
    json.beginObject();
    member("reason", addenda.withdrawal().get().reason(), json);
    json.name("withdrawn_at").value(addenda.withdrawal().get().at().toString());
    json.endObject();
  }

  private static void member(String name, String value, JsonWriter json) throws IOException {
    json.name(name);
    TableJson.write(value, json);
  }

  private static void columns(OfficialTable table, JsonWriter json) throws IOException {
    json.name("columns").beginArray();
    for (Column column : Column.values()) {
      json.beginObject();
      json.name("column").value(column.code());
      json.name("header");
      TableJson.write(table.header(column), json);
      FiscalYear year = column.yearIn(table.ended());
      if (year.startYear() != 0) {
        json.name("year");
        TableJson.write(year, json);
      }
      if (Column.AMOUNTS.contains(column)) {
        json.name("unit").value("thousand_yen");
      }
      json.endObject();
    }
    json.endArray();
  }

  private static void changes(MarkedTable marked, Row row, JsonWriter json) throws IOException {
    for (Column column : Column.values()) {
      Marked cell = marked.cell(row, column);
      if (cell.isChanged() || cell.yearOnly()) {
        json.beginObject();
        json.name("project_id").value(row.projectId());
        json.name("column").value(column.code());
        json.name("year_only").value(cell.yearOnly());
        json.name("runs").beginArray();
        for (Marked.Run run : cell.runs()) {
          json.beginObject();
          json.name("state").value(run.state().name().toLowerCase(Locale.ROOT));
          json.name("text");
          TableJson.write(run.text(), json);
          if (run.state() == Marked.State.KEPT && !run.before().equals(run.text())) {
            json.name("before");
            TableJson.write(run.before(), json);
          }
          json.endObject();
        }
        json.endArray();
        json.endObject();
      }
    }
  }
}
