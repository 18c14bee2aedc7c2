package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** 全体: what Slack asks of all blocks of one message or view together. */
final class Payload {
  private Payload() {}

  static void checkIds(JsonArray blocks, String pointer, Problems problems) {
    Set<String> blockIds = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      JsonObject block = blocks.get(i).getAsJsonObject();
      String id = text(block, "block_id");
      if (!id.isEmpty() && !blockIds.add(id)) {
        problems.add("`block_id` \"" + id + "\" already exists", pointer + "/" + i + "/block_id");
      }
      if (text(block, "type").equals("actions")) {
        checkActionIds(block.getAsJsonArray("elements"), pointer + "/" + i + "/elements", problems);
      }
    }
  }

  private static void checkActionIds(JsonArray elements, String pointer, Problems problems) {
    Set<String> actionIds = new HashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      String id = text(elements.get(i).getAsJsonObject(), "action_id");
      if (!id.isEmpty() && !actionIds.add(id)) {
        problems.add("`action_id` \"" + id + "\" already exists", pointer + "/" + i + "/action_id");
      }
    }
  }

  static void checkOneTable(JsonArray blocks, String pointer, Problems problems) {
    boolean seen = false;
    for (int i = 0; i < blocks.size(); i++) {
      if (text(blocks.get(i).getAsJsonObject(), "type").equals("table")) {
        if (seen) {
          problems.add("only_one_table_allowed", pointer + "/" + i);
        }
        seen = true;
      }
    }
  }

  static void checkCharts(JsonArray blocks, String pointer, Problems problems) {
    int charts = 0;
    for (int i = 0; i < blocks.size(); i++) {
      charts += text(blocks.get(i).getAsJsonObject(), "type").equals("data_visualization") ? 1 : 0;
      if (charts > Additions.MOST_IN_A_MESSAGE) {
        problems.add(
            "no more than " + Additions.MOST_IN_A_MESSAGE + " data_visualization blocks allowed",
            pointer + "/" + i);
      }
    }
  }

  static void checkSubmit(JsonObject modal, Problems problems) {
    JsonArray blocks = modal.getAsJsonArray("blocks");
    for (int i = 0; i < blocks.size() && !modal.has("submit"); i++) {
      if (text(blocks.get(i).getAsJsonObject(), "type").equals("input")) {
        problems.add(
            "must define `submit` to use an `input` block in modals",
            "/view/blocks/" + i + "/input");
      }
    }
  }

  /** All the words in it: every string under a key "text", however deep. */
  static int characters(JsonElement value) {
    return switch (value) {
      case JsonArray array -> array.asList().stream().mapToInt(Payload::characters).sum();
      case JsonObject object -> object.entrySet().stream().mapToInt(Payload::characters).sum();
      default -> 0;
    };
  }

  private static int characters(Map.Entry<String, JsonElement> field) {
    return field.getKey().equals("text") && field.getValue() instanceof JsonPrimitive words
        ? Rule.characters(words.getAsString())
        : characters(field.getValue());
  }

  /** The elements of a block that a person can act on, in order. */
  static List<JsonObject> elementsOf(JsonObject block) {
    return switch (text(block, "type")) {
      case "input" -> List.of(block.getAsJsonObject("element"));
      case "section" ->
          block.has("accessory") ? List.of(block.getAsJsonObject("accessory")) : List.of();
      case "actions" ->
          StreamSupport.stream(block.getAsJsonArray("elements").spliterator(), false)
              .map(JsonElement::getAsJsonObject)
              .toList();
      default -> List.of();
    };
  }

  static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive words ? words.getAsString() : "";
  }
}
