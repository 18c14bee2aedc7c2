package jp.torimatome.table;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Succession;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.OfficialTable.Frame;
import jp.torimatome.table.OfficialTable.Links;
import jp.torimatome.table.OfficialTable.Plans;
import jp.torimatome.table.OfficialTable.Row;
import org.jspecify.annotations.Nullable;

/** Reads {@link TableJson} back. */
final class TableJsonReader {
  private TableJsonReader() {}

  static OfficialTable table(String json) {
    try {
      return table(JsonParser.parseString(json).getAsJsonObject());
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException
        | NullPointerException e) {
      throw new IllegalArgumentException("not a table", e);
    }
  }

  private static OfficialTable table(JsonObject table) {
    String format = text(table, "format");
    if (!format.equals(TableJson.FORMAT) && !format.equals(TableJson.FORMAT_WITH_GAPS)) {
      throw new IllegalArgumentException(format);
    }
    OfficialTable read =
        new OfficialTable(
            new Plans(text(table, "plan"), text(table, "next_plan")),
            titles(table.getAsJsonObject("titles")),
            year(table.get("ended")),
            list(table.getAsJsonArray("rows"), row -> row(row.getAsJsonObject())),
            list(table.getAsJsonArray("slots"), JsonElement::getAsInt));
    return table.has("gaps") ? read.with(gaps(table.getAsJsonObject("gaps"))) : read;
  }

  private static Gaps gaps(JsonObject gaps) {
    return new Gaps(
        text(gaps, "reason"),
        list(gaps.getAsJsonArray("cells"), cell -> gap(cell.getAsJsonObject())));
  }

  private static Gaps.Gap gap(JsonObject cell) {
    Column column = Column.of(text(cell, "column"));
    return new Gaps.Gap(
        cell.get("project_id").getAsLong(),
        cell.get("number").getAsInt(),
        text(cell, "section"),
        column,
        Gaps.Kind.of(text(cell, "kind")));
  }

  private static Titles titles(JsonObject titles) {
    Map<Column, String> headers =
        cells(titles.getAsJsonObject("headers"), JsonElement::getAsString);
    return new Titles(
        text(titles, "title"),
        text(titles, "note"),
        text(titles, "band"),
        text(titles, "next_band"),
        headers);
  }

  private static Row row(JsonObject row) {
    Links links =
        new Links(
            longOrNull(row, "relists_project_id"),
            list(row.getAsJsonArray("predecessors"), each -> predecessor(each.getAsJsonObject())));
    Frame frame =
        new Frame(
            row.get("project_id").getAsLong(),
            row.get("number").getAsInt(),
            direction(row.getAsJsonObject("direction")),
            text(row, "section"),
            lifecycle(row.getAsJsonObject("lifecycle")),
            links);
    return new Row(
        frame,
        cells(row.getAsJsonObject("texts"), cell -> passage(cell.getAsJsonObject())),
        cells(row.getAsJsonObject("amounts"), cell -> amount(cell.getAsJsonObject())));
  }

  private static Heading direction(JsonObject direction) {
    Long next = longOrNull(direction, "next_number");
    return new Heading(
        direction.get("number").getAsInt(),
        text(direction, "title"),
        next == null ? null : Integer.valueOf(Math.toIntExact(next)),
        text(direction, "next_title"));
  }

  private static Lifecycle lifecycle(JsonObject lifecycle) {
    JsonElement since = lifecycle.get("since");
    return Lifecycle.of(
        text(lifecycle, "state"),
        lifecycle.has("kind") ? text(lifecycle, "kind") : null,
        since == null || since.isJsonNull() ? null : Integer.valueOf(year(since).startYear()));
  }

  private static Succession predecessor(JsonObject predecessor) {
    return new Succession(
        predecessor.get("in_next_plan").getAsBoolean(),
        text(predecessor, "name"),
        longOrNull(predecessor, "project_id"));
  }

  private static Passage passage(JsonObject cell) {
    return new Passage(nature(cell), text(cell, "text"));
  }

  private static Amount amount(JsonObject cell) {
    return cell.has("thousand_yen")
        ? Amount.given(cell.get("thousand_yen").getAsLong())
        : Amount.nothing(nature(cell));
  }

  private static Nature nature(JsonObject cell) {
    return Nature.of(text(cell, "nature"));
  }

  private static FiscalYear year(JsonElement year) {
    return new FiscalYear(year.getAsJsonObject().get("start_year").getAsInt());
  }

  private static <T> Map<Column, T> cells(JsonObject cells, Function<JsonElement, T> read) {
    Map<Column, T> found = new EnumMap<>(Column.class);
    cells
        .entrySet()
        .forEach(cell -> found.put(Column.of(cell.getKey()), read.apply(cell.getValue())));
    return Collections.unmodifiableMap(found);
  }

  private static <T> List<T> list(JsonArray elements, Function<JsonElement, T> read) {
    return elements.asList().stream().map(read).toList();
  }

  private static String text(JsonObject object, String member) {
    return object.get(member).getAsString();
  }

  private static @Nullable Long longOrNull(JsonObject object, String member) {
    JsonElement value = object.get(member);
    return value.isJsonNull() ? null : Long.valueOf(value.getAsLong());
  }
}
