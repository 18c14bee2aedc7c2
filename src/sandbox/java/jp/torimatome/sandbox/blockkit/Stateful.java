package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/**
 * 状態の形: under which key an element keeps its value in state.values, and where its first value comes
 * from.
 */
record Stateful(String key, String initial, boolean several) {
  private static final Stateful TYPED = new Stateful("value", "initial_value", false);
  private static final Stateful OPTION = new Stateful("selected_option", "initial_option", false);
  private static final Stateful OPTIONS = new Stateful("selected_options", "initial_options", true);

  private static final Map<String, Stateful> ALL =
      Map.ofEntries(
          Map.entry("plain_text_input", TYPED),
          Map.entry("number_input", TYPED),
          Map.entry("email_text_input", TYPED),
          Map.entry("url_text_input", TYPED),
          Map.entry("static_select", OPTION),
          Map.entry("external_select", OPTION),
          Map.entry("radio_buttons", OPTION),
          Map.entry("checkboxes", OPTIONS),
          Map.entry("multi_static_select", OPTIONS),
          Map.entry("multi_external_select", OPTIONS),
          Map.entry("users_select", new Stateful("selected_user", "initial_user", false)),
          Map.entry("multi_users_select", new Stateful("selected_users", "initial_users", true)),
          Map.entry("channels_select", new Stateful("selected_channel", "initial_channel", false)),
          Map.entry(
              "multi_channels_select", new Stateful("selected_channels", "initial_channels", true)),
          Map.entry(
              "conversations_select",
              new Stateful("selected_conversation", "initial_conversation", false)),
          Map.entry(
              "multi_conversations_select",
              new Stateful("selected_conversations", "initial_conversations", true)),
          Map.entry("datepicker", new Stateful("selected_date", "initial_date", false)),
          Map.entry("timepicker", new Stateful("selected_time", "initial_time", false)),
          Map.entry(
              "datetimepicker", new Stateful("selected_date_time", "initial_date_time", false)),
          Map.entry("rich_text_input", new Stateful("rich_text_value", "initial_value", false)),
          Map.entry("file_input", new Stateful("files", "initial_files", true)));

  static boolean has(String type) {
    return ALL.containsKey(type);
  }

  static Stateful of(String type) {
    Stateful found = ALL.get(type);
    if (found == null) {
      throw new IllegalArgumentException("no state for " + type);
    }
    return found;
  }

  /**
   * What the person sees before touching anything, in a view opened from {@code channel}; an empty
   * choice is null, an empty list [].
   */
  JsonElement firstValue(JsonObject element, String channel) {
    if (element.has(initial)) {
      return element.get(initial).deepCopy();
    }
    if (element.get("default_to_current_conversation") instanceof JsonPrimitive wanted
        && wanted.getAsBoolean()
        && !channel.isEmpty()) {
      JsonArray several = new JsonArray();
      several.add(channel);
      return this.several ? several : new JsonPrimitive(channel);
    }
    return several ? new JsonArray() : JsonNull.INSTANCE;
  }
}
