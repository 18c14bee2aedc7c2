package jp.torimatome.table;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Succession;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.OfficialTable.Frame;
import jp.torimatome.table.OfficialTable.Row;

/**
 * The official table as JSON, whole and in one form only: the same table is the same text in each
 * version of this program, so that it can be frozen and fingerprinted. Members stand in a fixed
 * order, cells in that of the columns, without white space; a year stands both ways ({@code era}
 * R6, {@code start_year} 2024), an amount is a number or not there. A change of the form is a new
 * {@link #FORMAT}.
 */
public final class TableJson {
  /** The name and version of the form, the first member of every document. */
  public static final String FORMAT = "torimatome.table/1";

  /**
   * The same with a last member {@code gaps}: what was not settled when the table was published,
   * and why it was published.
   */
  static final String FORMAT_WITH_GAPS = "torimatome.table/2";

  private final JsonWriter json;

  private TableJson(JsonWriter json) {
    this.json = json;
  }

  public static String print(OfficialTable table) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      write(table, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Reads what {@link #print} wrote; anything else is an {@link IllegalArgumentException}. */
  public static OfficialTable parse(String json) {
    return TableJsonReader.table(json);
  }

  /** Writes a table as a value of a larger document. */
  public static void write(OfficialTable table, JsonWriter json) throws IOException {
    new TableJson(json).table(table);
  }

  /** Writes a row as a value of a larger document. */
  public static void write(Row row, JsonWriter json) throws IOException {
    new TableJson(json).row(row);
  }

  /**
   * Writes a text as a value; half of a surrogate pair, which no encoding can hold, is written as
   * an escape.
   */
  public static void write(String text, JsonWriter json) throws IOException {
    if (text.codePoints().noneMatch(TableJson::isHalf)) {
      json.value(text);
      return;
    }
    StringBuilder escaped = new StringBuilder("\"");
    text.codePoints()
        .forEach(character -> {
          if (isHalf(character) || character < ' ' || character == '"' || character == '\\') {
            escaped.append(String.format(Locale.ROOT, "\\u%04x", character));
          } else {
            escaped.appendCodePoint(character);
          }
        });
    json.jsonValue(escaped.append('"').toString());
  }

  /** Writes a year both ways as a value. */
  public static void write(FiscalYear year, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("era").value(year.era());
    json.name("start_year").value(year.startYear());
    json.endObject();
  }

  private static boolean isHalf(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  private void table(OfficialTable table) throws IOException {
    json.setHtmlSafe(false);
    json.beginObject();
    json.name("format").value(table.gaps().isEmpty() ? FORMAT : FORMAT_WITH_GAPS);
    member("plan", table.plans().name());
    member("next_plan", table.plans().nextName());
    json.name("ended");
    write(table.ended(), json);
    titles(table.titles());
    json.name("rows").beginArray();
    for (Row row : table.rows()) {
      row(row);
    }
    json.endArray();
    json.name("slots").beginArray();
    for (int slot : table.slots()) {
      json.value(slot);
    }
    json.endArray();
    if (!table.gaps().isEmpty()) {
      gaps(table.gaps());
    }
    json.endObject();
  }

  private void gaps(Gaps gaps) throws IOException {
    json.name("gaps").beginObject();
    member("reason", gaps.reason());
    json.name("cells").beginArray();
    for (Gaps.Gap gap : gaps.cells()) {
      json.beginObject();
      json.name("project_id").value(gap.projectId());
      json.name("number").value(gap.number());
      member("section", gap.section());
      json.name("column").value(gap.column().code());
      json.name("kind").value(gap.kind().code());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private void titles(Titles titles) throws IOException {
    json.name("titles").beginObject();
    member("title", titles.title());
    member("note", titles.note());
    member("band", titles.band());
    member("next_band", titles.nextBand());
    json.name("headers").beginObject();
    for (Column column : Column.values()) {
      String header = titles.headers().get(column);
      if (header != null) {
        member(column.code(), header);
      }
    }
    json.endObject();
    json.endObject();
  }

  private void row(Row row) throws IOException {
    Frame frame = row.frame();
    json.setHtmlSafe(false);
    json.beginObject();
    json.name("project_id").value(frame.projectId());
    json.name("number").value(frame.number());
    direction(frame.direction());
    member("section", frame.section());
    lifecycle(frame.lifecycle());
    json.name("relists_project_id").value(frame.links().relistsProjectId());
    json.name("predecessors").beginArray();
    for (Succession each : frame.links().predecessors()) {
      predecessor(each);
    }
    json.endArray();
    json.name("texts").beginObject();
    for (Column column : Column.values()) {
      Passage text = row.texts().get(column);
      if (text != null) {
        json.name(column.code()).beginObject();
        json.name("nature").value(text.nature().code());
        member("text", text.body());
        json.endObject();
      }
    }
    json.endObject();
    amounts(row.amounts());
    json.endObject();
  }

  private void amounts(Map<Column, Amount> amounts) throws IOException {
    json.name("amounts").beginObject();
    for (Column column : Column.values()) {
      Amount amount = amounts.get(column);
      if (amount != null) {
        json.name(column.code()).beginObject();
        json.name("nature").value(amount.nature().code());
        if (amount.thousandYen().isPresent()) {
          json.name("thousand_yen").value(amount.thousandYenOrZero());
        }
        json.endObject();
      }
    }
    json.endObject();
  }

  private void direction(Heading direction) throws IOException {
    json.name("direction").beginObject();
    json.name("number").value(direction.number());
    member("title", direction.title());
    json.name("next_number").value(direction.nextNumber());
    member("next_title", direction.nextTitle());
    json.endObject();
  }

  private void lifecycle(Lifecycle lifecycle) throws IOException {
    json.name("lifecycle").beginObject();
    json.name("state").value(lifecycle.code());
    Lifecycle.End end = lifecycle.end();
    if (end != null) {
      json.name("kind").value(end.kind().code());
      FiscalYear since = end.since();
      json.name("since");
      if (since == null) {
        json.nullValue();
      } else {
        write(since, json);
      }
    }
    json.endObject();
  }

  private void predecessor(Succession predecessor) throws IOException {
    json.beginObject();
    json.name("in_next_plan").value(predecessor.inNextPlan());
    member("name", predecessor.predecessorName());
    json.name("project_id").value(predecessor.predecessorId());
    json.endObject();
  }

  private void member(String name, String text) throws IOException {
    json.name(name);
    write(text, json);
  }
}
