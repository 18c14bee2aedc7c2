package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** ブロック: every block type, its fields and limits, and the surfaces it may stand on. */
final class Blocks {
  /** 置き場: where blocks are shown, how many of them, and of which types. */
  record Surface(int most, Set<String> types) {
    static final Surface MESSAGE =
        new Surface(
            50,
            Set.of(
                "actions",
                "context",
                "divider",
                "file",
                "header",
                "image",
                "input",
                "markdown",
                "rich_text",
                "section",
                "table",
                "video",
                "data_visualization",
                "data_table",
                "layout",
                "container",
                "card",
                "carousel",
                "plan",
                "task_card",
                "context_actions"));
    static final Surface MODAL =
        new Surface(
            100,
            Set.of(
                "actions",
                "alert",
                "container",
                "context",
                "divider",
                "header",
                "image",
                "input",
                "layout",
                "rich_text",
                "section",
                "video"));
    static final Surface HOME =
        new Surface(
            100,
            Set.of(
                "actions",
                "container",
                "context",
                "divider",
                "header",
                "image",
                "input",
                "layout",
                "rich_text",
                "section",
                "table",
                "video"));
  }

  private static final int TABLE_CHARACTERS = 10_000;
  private static final Rule CELL =
      Rule.byType(
          Map.of(
              "raw_text",
                  ObjectRule.typed("raw_text").needs("text", Rule.string(1, Integer.MAX_VALUE)),
              "raw_number",
                  ObjectRule.typed("raw_number")
                      .needs("value", Rule.number())
                      .takes("text", Rule.string(1, Integer.MAX_VALUE)),
              "rich_text", RichText.BLOCK.provided(Blocks::notEmpty)));
  private static final Map<String, ObjectRule> ALL = all();

  private Blocks() {}

  static Rule on(Surface surface) {
    Map<String, ObjectRule> allowed = new LinkedHashMap<>(ALL);
    allowed.keySet().retainAll(surface.types);
    return Rule.array(0, surface.most, Rule.byType(allowed))
        .and((value, pointer, problems) -> {
          if (value.getAsJsonArray().asList().stream().mapToInt(Additions::counted).sum()
              > surface.most) {
            problems.add("no more than " + surface.most + " items allowed", pointer);
          }
        });
  }

  private static Map<String, ObjectRule> all() {
    Map<String, ObjectRule> all = new LinkedHashMap<>();
    all.put("section", section());
    all.put(
        "header",
        block("header").needs("text", Texts.plain(150)).takes("level", Rule.integer(1, 4)));
    all.put("divider", block("divider"));
    all.put("context", block("context").needs("elements", Rule.array(1, 10, contextElement())));
    all.put("actions", block("actions").needs("elements", Rule.array(1, 25, Elements.ACTION)));
    all.put("image", Elements.image(block("image").takes("title", Texts.plain(2000))));
    all.put(
        "input",
        block("input")
            .needs("label", Texts.plain(2000))
            .needs("element", Elements.INPUT)
            .takes("hint", Texts.plain(2000))
            .takes("optional", Rule.bool())
            .takes("dispatch_action", Rule.bool()));
    all.put("rich_text", RichText.BLOCK);
    all.put("table", table());
    all.put("markdown", block("markdown").needs("text", Rule.string(1, 12_000)));
    all.put(
        "file",
        block("file")
            .needs("external_id", Rule.string(1, 255))
            .needs("source", Rule.oneOf("remote")));
    all.put("video", video());
    all.put("data_visualization", Additions.visualization(block("data_visualization")));
    all.put("data_table", Additions.table(block("data_table"), CELL));
    all.putAll(Additions.all(all));
    return all;
  }

  private static ObjectRule block(String type) {
    return ObjectRule.typed(type).takes("block_id", Texts.BLOCK_ID);
  }

  private static ObjectRule section() {
    return block("section")
        .takes("text", Texts.any(3000))
        .takes("fields", Rule.array(1, 10, Texts.any(2000)))
        .takes("accessory", Elements.ACCESSORY)
        .takes("expand", Rule.bool())
        .provided((value, pointer, problems) -> {
          if (!value.getAsJsonObject().has("text") && !value.getAsJsonObject().has("fields")) {
            problems.add("must define either `text` or `fields`", pointer + "/type");
          }
        });
  }

  private static Rule contextElement() {
    Rule text = Texts.any(3000);
    return Rule.byType(Map.of("plain_text", text, "mrkdwn", text, "image", Elements.IMAGE));
  }

  private static ObjectRule video() {
    return block("video")
        .needs("alt_text", Rule.string(1, 2000))
        .needs("title", Texts.plain(200))
        .needs("thumbnail_url", Rule.string(1, 3000))
        .needs("video_url", Rule.string(1, 3000))
        .takes("title_url", Rule.string(1, 3000))
        .takes("description", Texts.plain(200))
        .takes("author_name", Rule.string(0, 50))
        .takes("provider_name", Rule.string(0, 50))
        .takes("provider_icon_url", Rule.string(1, 3000));
  }

  private static ObjectRule table() {
    Rule column =
        ObjectRule.empty()
            .takes("align", Rule.oneOf("left", "center", "right"))
            .takes("is_wrapped", Rule.bool());
    Rule columnOrNull =
        (value, pointer, problems) -> {
          if (!value.isJsonNull()) {
            column.check(value, pointer, problems);
          }
        };
    return block("table")
        .needs("rows", Rule.array(1, 100, Rule.array(1, 20, CELL)))
        .takes("column_settings", Rule.array(0, 20, columnOrNull))
        .provided((value, pointer, problems) -> {
          if (Payload.characters(value.getAsJsonObject().get("rows")) > TABLE_CHARACTERS) {
            problems.add(
                "must be less than " + (TABLE_CHARACTERS + 1) + " characters", pointer + "/rows");
          }
        });
  }

  private static void notEmpty(JsonElement cell, String pointer, Problems problems) {
    boolean anything =
        cell.getAsJsonObject().getAsJsonArray("elements").asList().stream()
            .anyMatch(part -> !part.getAsJsonObject().getAsJsonArray("elements").isEmpty());
    if (!anything) {
      problems.add("must provide at least 1 items", pointer + "/elements/0/elements");
    }
  }
}
