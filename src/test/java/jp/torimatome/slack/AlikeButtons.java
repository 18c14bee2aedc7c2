package jp.torimatome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Buttons of one message, modal or Home tab that a screen reader could not tell apart. */
public final class AlikeButtons {
  private AlikeButtons() {}

  /** What they say, wherever in {@code all} lists of blocks stand. */
  public static List<String> in(JsonElement all) {
    List<String> alike = new ArrayList<>();
    look(all, alike);
    return alike;
  }

  /** Fails when anything that a workspace holds at its end has such buttons. */
  public static void refuse(Path workspace) {
    try {
      assertThat(in(JsonParser.parseString(Files.readString(workspace))))
          .as("buttons that read alike")
          .isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void look(JsonElement element, List<String> alike) {
    if (element.isJsonArray()) {
      Set<String> spoken = new HashSet<>();
      List<String> here = new ArrayList<>();
      element.getAsJsonArray().forEach(block -> buttons(block, here));
      here.stream().filter(button -> !spoken.add(button)).forEach(alike::add);
      if (here.isEmpty()) {
        element.getAsJsonArray().forEach(each -> look(each, alike));
      }
    } else if (element.isJsonObject()) {
      element.getAsJsonObject().entrySet().forEach(entry -> look(entry.getValue(), alike));
    }
  }

  /** Of a block: its accessory, or its elements. */
  private static void buttons(JsonElement block, List<String> spoken) {
    if (block.isJsonObject()
        && block.getAsJsonObject().get("accessory") instanceof JsonObject accessory) {
      add(accessory, spoken);
    } else if (block.isJsonObject() && "actions".equals(text(block.getAsJsonObject(), "type"))) {
      block
          .getAsJsonObject()
          .getAsJsonArray("elements")
          .forEach(element -> add(element.getAsJsonObject(), spoken));
    }
  }

  private static void add(JsonObject element, List<String> spoken) {
    if ("button".equals(text(element, "type"))) {
      String label = text(element, "accessibility_label");
      spoken.add(label.isEmpty() ? text(element.getAsJsonObject("text"), "text") : label);
    }
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) != null && object.get(name).isJsonPrimitive()
        ? object.get(name).getAsString()
        : "";
  }
}
