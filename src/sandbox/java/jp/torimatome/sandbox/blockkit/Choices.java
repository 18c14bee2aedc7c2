package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** 選ぶ部品: menus, checkboxes, radio buttons and the overflow menu. */
final class Choices {
  private static final Rule PLAIN_OPTION = Texts.option(Texts.plain(75));
  private static final Rule ANY_OPTION = Texts.option(Texts.any(75));
  private static final Rule ID = Rule.string(1, 255);
  private static final Rule IDS = Rule.array(0, Integer.MAX_VALUE, ID);
  private static final Rule FILTER =
      ObjectRule.empty()
          .takes("include", Rule.array(1, 4, Rule.oneOf("im", "mpim", "private", "public")))
          .takes("exclude_external_shared_channels", Rule.bool())
          .takes("exclude_bot_users", Rule.bool());

  /** What an app answers for an external menu: as in a menu of its own, but nothing may fit. */
  static final Rule OFFER =
      ObjectRule.empty()
          .takes("options", Rule.array(0, 100, PLAIN_OPTION))
          .takes("option_groups", Rule.array(0, 100, Texts.optionGroup(PLAIN_OPTION)))
          .provided(Texts.exactlyOne("options", "option_groups"));

  private Choices() {}

  static Map<String, ObjectRule> all() {
    Map<String, ObjectRule> all = new LinkedHashMap<>();
    add(all, "static_select", rule -> menu(rule).takes("initial_option", PLAIN_OPTION));
    add(
        all,
        "multi_static_select",
        rule -> several(menu(rule)).takes("initial_options", Rule.array(0, 100, PLAIN_OPTION)));
    add(all, "external_select", rule -> external(rule).takes("initial_option", PLAIN_OPTION));
    add(
        all,
        "multi_external_select",
        rule -> several(external(rule)).takes("initial_options", Rule.array(0, 100, PLAIN_OPTION)));
    add(all, "users_select", rule -> rule.takes("initial_user", ID));
    add(all, "multi_users_select", rule -> several(rule).takes("initial_users", IDS));
    add(
        all,
        "channels_select",
        rule -> rule.takes("initial_channel", ID).takes("response_url_enabled", Rule.bool()));
    add(all, "multi_channels_select", rule -> several(rule).takes("initial_channels", IDS));
    add(
        all,
        "conversations_select",
        rule ->
            conversations(rule)
                .takes("initial_conversation", ID)
                .takes("response_url_enabled", Rule.bool()));
    add(
        all,
        "multi_conversations_select",
        rule -> conversations(several(rule)).takes("initial_conversations", IDS));
    all.put(
        "checkboxes",
        few("checkboxes")
            .takes("initial_options", Rule.array(0, 10, ANY_OPTION))
            .provided(Choices::initialAmongOptions));
    all.put(
        "radio_buttons",
        few("radio_buttons")
            .takes("initial_option", ANY_OPTION)
            .provided(Choices::initialAmongOptions));
    all.put(
        "overflow",
        Elements.clicked("overflow")
            .needs(
                "options",
                Rule.array(
                    1, 5, Texts.option(Texts.plain(75)).takes("url", Rule.string(0, 3000)))));
    return all;
  }

  private static void add(
      Map<String, ObjectRule> all, String type, UnaryOperator<ObjectRule> more) {
    all.put(type, more.apply(Elements.asked(type)).provided(Choices::initialAmongOptions));
  }

  private static ObjectRule menu(ObjectRule rule) {
    return rule.takes("options", Rule.array(1, 100, PLAIN_OPTION))
        .takes("option_groups", Rule.array(1, 100, Texts.optionGroup(PLAIN_OPTION)))
        .provided(Texts.exactlyOne("options", "option_groups"));
  }

  private static ObjectRule external(ObjectRule rule) {
    return rule.takes("min_query_length", Rule.integer(0, Integer.MAX_VALUE));
  }

  private static ObjectRule few(String type) {
    return Elements.clicked(type)
        .takes("focus_on_load", Rule.bool())
        .needs("options", Rule.array(1, 10, ANY_OPTION));
  }

  private static ObjectRule several(ObjectRule rule) {
    return rule.takes("max_selected_items", Rule.integer(1, Integer.MAX_VALUE));
  }

  private static ObjectRule conversations(ObjectRule rule) {
    return rule.takes("default_to_current_conversation", Rule.bool()).takes("filter", FILTER);
  }

  private static void initialAmongOptions(JsonElement value, String pointer, Problems problems) {
    JsonObject element = value.getAsJsonObject();
    List<String> offered = offered(element);
    if (offered.isEmpty()) {
      return;
    }
    if (element.has("initial_option")
        && !offered.contains(essence(element.getAsJsonObject("initial_option")))) {
      problems.add("must be one of the provided options", pointer + "/initial_option");
    }
    if (element.has("initial_options")) {
      JsonArray initial = element.getAsJsonArray("initial_options");
      List<String> chosen = new ArrayList<>();
      initial.forEach(option -> chosen.add(essence(option.getAsJsonObject())));
      if (chosen.isEmpty() || !offered.containsAll(chosen)) {
        problems.add("must be one of the provided options", pointer + "/initial_options");
      }
    }
  }

  private static List<String> offered(JsonObject element) {
    List<String> all = new ArrayList<>();
    if (element.has("options")) {
      element
          .getAsJsonArray("options")
          .forEach(option -> all.add(essence(option.getAsJsonObject())));
    }
    if (element.has("option_groups")) {
      element
          .getAsJsonArray("option_groups")
          .forEach(group -> all.addAll(offered(group.getAsJsonObject())));
    }
    return all;
  }

  /**
   * Two options are the same when value, text and description are; emoji and verbatim do not
   * matter.
   */
  private static String essence(JsonObject option) {
    String description =
        option.has("description")
            ? option.getAsJsonObject("description").get("text").getAsString()
            : "";
    JsonObject text = option.getAsJsonObject("text");
    return String.join(
        "\n",
        option.get("value").getAsString(),
        text.get("type").getAsString(),
        text.get("text").getAsString(),
        description);
  }
}
