package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 2026年のブロック: charts and tables, blocks that hold others, tasks;
 * https://docs.slack.dev/reference/block-kit/blocks.
 */
final class Additions {
  /** Told by nobody but Slack's answers: https://github.com/vercel/chat/pull/696. */
  static final int MOST_IN_A_MESSAGE = 2;

  private static final int PARTS = 6;
  private static final int POINTS = 20;
  private static final Rule LABEL = Rule.string(1, 20);

  private static final Set<String> CONTAINED =
      Set.of(
          "actions",
          "context",
          "divider",
          "file",
          "header",
          "image",
          "input",
          "rich_text",
          "section",
          "table",
          "video");
  private static final Rule ICON = Elements.image(ObjectRule.typed("image"));
  private static final Rule SLACK_ICON =
      ObjectRule.typed("icon").needs("name", Rule.string(1, 255));

  private Additions() {}

  /** {@code plain} are the blocks that hold no others. */
  static Map<String, ObjectRule> all(Map<String, ObjectRule> plain) {
    Map<String, ObjectRule> all = new LinkedHashMap<>();
    ObjectRule card = card();
    all.put("card", card);
    all.put(
        "carousel",
        block("carousel").needs("elements", Rule.array(1, 10, Rule.byType(Map.of("card", card)))));
    all.put(
        "alert",
        block("alert")
            .needs("text", Texts.any(200))
            .takes("level", Rule.oneOf("default", "info", "warning", "error", "success")));
    all.put("task_card", task(block("task_card")));
    all.put(
        "plan",
        block("plan")
            .needs("title", Rule.string(1, Integer.MAX_VALUE))
            .takes(
                "tasks",
                Rule.array(
                    0,
                    50,
                    task(
                        ObjectRule.empty()
                            .takes("type", Rule.oneOf("task_card"))
                            .takes("block_id", Texts.BLOCK_ID)))));
    all.put(
        "context_actions",
        block("context_actions")
            .needs(
                "elements",
                Rule.array(
                    1,
                    5,
                    Rule.byType(
                        Map.of("feedback_buttons", feedback(), "icon_button", iconButton())))));
    Map<String, ObjectRule> contained = new LinkedHashMap<>(plain);
    contained.keySet().retainAll(CONTAINED);
    all.put("container", container(Rule.array(1, 10, Rule.byType(contained))));
    Map<String, ObjectRule> arranged = new LinkedHashMap<>(plain);
    arranged.putAll(all);
    all.put("layout", layout(Rule.byType(arranged)));
    return all;
  }

  private static ObjectRule block(String type) {
    return ObjectRule.typed(type).takes("block_id", Texts.BLOCK_ID);
  }

  private static ObjectRule card() {
    return block("card")
        .takes("hero_image", ICON)
        .takes("icon", ICON)
        .takes("slack_icon", SLACK_ICON)
        .takes("title", Texts.any(150))
        .takes("subtitle", Texts.any(150))
        .takes("body", Texts.any(200))
        .takes("subtext", Texts.any(200))
        .takes("actions", Rule.array(1, 3, Elements.BUTTON))
        .provided((value, pointer, problems) -> {
          JsonObject card = value.getAsJsonObject();
          if (Stream.of("hero_image", "title", "actions", "body").noneMatch(card::has)) {
            problems.add(
                "must define at least one of `hero_image`, `title`, `actions` or `body`", pointer);
          }
          if (card.has("icon") && card.has("slack_icon")) {
            problems.add("cannot define both `icon` and `slack_icon`", pointer);
          }
        });
  }

  private static ObjectRule task(ObjectRule rule) {
    Rule source =
        ObjectRule.typed("url")
            .needs("url", Rule.string(1, 3000))
            .needs("text", Rule.string(1, 3000));
    return rule.needs("task_id", Rule.string(1, 255))
        .needs("title", Rule.string(1, Integer.MAX_VALUE))
        .takes("status", Rule.oneOf("pending", "in_progress", "complete", "error"))
        .takes("details", RichText.BLOCK)
        .takes("output", RichText.BLOCK)
        .takes("sources", Rule.array(0, 100, source));
  }

  private static ObjectRule feedback() {
    Rule button =
        ObjectRule.empty()
            .needs("text", Texts.plain(75))
            .needs("value", Rule.string(1, 2000))
            .takes("accessibility_label", Rule.string(0, 75));
    return ObjectRule.typed("feedback_buttons")
        .takes("action_id", Texts.ACTION_ID)
        .needs("positive_button", button)
        .needs("negative_button", button);
  }

  private static ObjectRule iconButton() {
    return Elements.clicked("icon_button")
        .needs("icon", Rule.oneOf("trash"))
        .needs("text", Texts.plain(75))
        .takes("value", Rule.string(0, 2000))
        .takes("accessibility_label", Rule.string(0, 75))
        .takes("visible_to_user_ids", Rule.array(1, 10, Rule.string(1, 255)));
  }

  private static ObjectRule container(Rule children) {
    return block("container")
        .takes("title", Texts.plain(150))
        .takes("rich_text_title", RichText.BLOCK)
        .takes("subtitle", Texts.any(150))
        .takes("icon", ICON)
        .needs("child_blocks", children)
        .takes("width", Rule.oneOf("narrow", "standard", "wide", "full"))
        .takes("is_collapsible", Rule.bool())
        .takes("default_collapsed", Rule.bool())
        .takes("has_header_divider", Rule.bool())
        .provided((value, pointer, problems) -> {
          JsonObject container = value.getAsJsonObject();
          if (!container.has("title") && !container.has("rich_text_title")) {
            problems.add("must define either `title` or `rich_text_title`", pointer);
          }
          if (isTrue(container, "default_collapsed") && !isTrue(container, "is_collapsible")) {
            problems.add("requires `is_collapsible`", pointer + "/default_collapsed");
          }
        });
  }

  private static boolean isTrue(JsonObject object, String name) {
    return object.has(name) && object.get(name).getAsBoolean();
  }

  /**
   * What an item may hold beside its blocks is taken as it comes: its page was not to be had here.
   */
  private static ObjectRule layout(Rule child) {
    Rule item =
        (value, pointer, problems) -> {
          if (value instanceof JsonObject held && held.has("blocks")) {
            Rule.array(1, Integer.MAX_VALUE, child)
                .check(held.get("blocks"), pointer + "/blocks", problems);
          } else {
            problems.add("missing required field: blocks", pointer);
          }
        };
    Rule row = ObjectRule.empty().needs("items", Rule.array(1, Integer.MAX_VALUE, item));
    return block("layout")
        .needs("label", Rule.string(1, 150))
        .needs("rows", Rule.array(1, 5, row))
        .takes("is_label_visible", Rule.bool())
        .takes("grid_lines", Rule.oneOf("none", "rows", "outer"))
        .takes("fallback", Rule.array(0, Integer.MAX_VALUE, child));
  }

  /** How many of a surface's blocks it takes: those in a layout count beside it. */
  static int counted(JsonElement block) {
    if (!(block instanceof JsonObject layout)
        || !Payload.text(layout, "type").equals("layout")
        || !(layout.has("rows") && layout.get("rows").isJsonArray())) {
      return 1;
    }
    return 1
        + layout.getAsJsonArray("rows").asList().stream()
            .flatMap(row -> held(row, "items").stream())
            .flatMap(item -> held(item, "blocks").stream())
            .mapToInt(Additions::counted)
            .sum();
  }

  private static List<JsonElement> held(JsonElement holder, String name) {
    return holder instanceof JsonObject object && object.has(name) && object.get(name).isJsonArray()
        ? object.getAsJsonArray(name).asList()
        : List.of();
  }

  static ObjectRule visualization(ObjectRule block) {
    Map<String, ObjectRule> charts = new LinkedHashMap<>();
    charts.put(
        "pie",
        ObjectRule.typed("pie")
            .needs(
                "segments",
                Rule.array(
                    1,
                    PARTS,
                    ObjectRule.empty()
                        .needs("label", LABEL)
                        .needs("value", Rule.number().and(Additions::positive)))));
    for (String type : List.of("bar", "area", "line")) {
      charts.put(type, drawn(type));
    }
    return block.needs("title", Rule.string(1, 50)).needs("chart", Rule.byType(charts));
  }

  private static ObjectRule drawn(String type) {
    ObjectRule point = ObjectRule.empty().needs("label", LABEL).needs("value", Rule.number());
    ObjectRule series =
        ObjectRule.empty().needs("name", LABEL).needs("data", Rule.array(1, POINTS, point));
    ObjectRule axes =
        ObjectRule.empty()
            .needs("categories", Rule.array(1, POINTS, LABEL))
            .takes("x_label", Rule.string(1, 50))
            .takes("y_label", Rule.string(1, 50));
    return ObjectRule.typed(type)
        .needs("series", Rule.array(1, PARTS, series))
        .needs("axis_config", axes)
        .provided(Additions::everyCategoryOnce);
  }

  private static void positive(JsonElement value, String pointer, Problems problems) {
    if (value.getAsDouble() <= 0) {
      problems.add("must be greater than 0", pointer);
    }
  }

  /** Names of series differ, and each has one point for every category. */
  private static void everyCategoryOnce(JsonElement value, String pointer, Problems problems) {
    JsonObject chart = value.getAsJsonObject();
    List<String> categories =
        chart.getAsJsonObject("axis_config").getAsJsonArray("categories").asList().stream()
            .map(JsonElement::getAsString)
            .toList();
    if (Set.copyOf(categories).size() < categories.size()) {
      problems.add("must be unique", pointer + "/axis_config/categories");
    }
    JsonArray all = chart.getAsJsonArray("series");
    Set<String> names = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      JsonObject series = all.get(i).getAsJsonObject();
      if (!names.add(Payload.text(series, "name"))) {
        problems.add("must be unique", pointer + "/series/" + i + "/name");
      }
      List<String> labels =
          series.getAsJsonArray("data").asList().stream()
              .map(point -> Payload.text(point.getAsJsonObject(), "label"))
              .toList();
      if (labels.size() != categories.size()
          || !Set.copyOf(labels).equals(Set.copyOf(categories))) {
        problems.add(
            "must provide one point for every category", pointer + "/series/" + i + "/data");
      }
    }
  }

  /**
   * https://docs.slack.dev/reference/block-kit/blocks/data-table-block: the first row is the head.
   */
  static ObjectRule table(ObjectRule block, Rule cell) {
    return block
        .needs("caption", Rule.string(1, Integer.MAX_VALUE))
        .needs("rows", Rule.array(2, 101, Rule.array(1, 20, cell)))
        .takes("page_size", Rule.integer(1, 100))
        .takes("row_header_column_index", Rule.integer(0, 19))
        .provided(Additions::rectangular);
  }

  private static void rectangular(JsonElement value, String pointer, Problems problems) {
    JsonArray rows = value.getAsJsonObject().getAsJsonArray("rows");
    int width = rows.get(0).getAsJsonArray().size();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).getAsJsonArray().size() != width) {
        problems.add("must have as many cells as the first row", pointer + "/rows/" + i);
      }
    }
    for (JsonElement head : rows.get(0).getAsJsonArray()) {
      if (Payload.text(head.getAsJsonObject(), "type").equals("rich_text")) {
        problems.add("must be a valid enum value", pointer + "/rows/0");
      }
    }
  }
}
