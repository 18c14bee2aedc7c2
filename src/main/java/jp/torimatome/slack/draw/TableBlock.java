package jp.torimatome.slack.draw;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jp.torimatome.say.Part;

/**
 * A table block, which the SDK has no class for:
 * https://docs.slack.dev/reference/block-kit/blocks/table-block.
 */
final class TableBlock {
  private TableBlock() {}

  static JsonObject of(Part.Table table) {
    JsonArray settings = new JsonArray();
    table
        .numbers()
        .forEach(number -> {
          JsonObject column = new JsonObject();
          column.addProperty("align", number ? "right" : "left");
          column.addProperty("is_wrapped", true);
          settings.add(column);
        });
    JsonArray rows = new JsonArray();
    table
        .rows()
        .forEach(cells -> {
          JsonArray row = new JsonArray();
          cells.forEach(words -> {
            JsonObject cell = new JsonObject();
            cell.addProperty("type", "raw_text");
            cell.addProperty("text", words);
            row.add(cell);
          });
          rows.add(row);
        });
    JsonObject block = new JsonObject();
    block.addProperty("type", "table");
    block.add("column_settings", settings);
    block.add("rows", rows);
    return block;
  }
}
