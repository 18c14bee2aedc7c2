package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** 部品: every block element, and which of them fits into which block. */
final class Elements {
  private static final Map<String, ObjectRule> ALL = all();

  static final Rule ACCESSORY =
      only(
          "button",
          "checkboxes",
          "datepicker",
          "image",
          "multi_static_select",
          "multi_external_select",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select",
          "overflow",
          "radio_buttons",
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "timepicker",
          "workflow_button");
  static final Rule ACTION =
      only(
          "button",
          "checkboxes",
          "datepicker",
          "datetimepicker",
          "multi_static_select",
          "multi_external_select",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select",
          "overflow",
          "radio_buttons",
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "timepicker",
          "workflow_button",
          "rich_text_input");
  static final Rule INPUT =
      only(
          "checkboxes",
          "datepicker",
          "datetimepicker",
          "email_text_input",
          "file_input",
          "multi_static_select",
          "multi_external_select",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select",
          "number_input",
          "plain_text_input",
          "radio_buttons",
          "rich_text_input",
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "timepicker",
          "url_text_input");
  static final Rule IMAGE = known("image");
  static final Rule BUTTON = only("button");

  private Elements() {}

  private static Rule only(String... types) {
    Map<String, ObjectRule> some = new LinkedHashMap<>();
    for (String type : types) {
      some.put(type, known(type));
    }
    return Rule.byType(some);
  }

  private static ObjectRule known(String type) {
    ObjectRule rule = ALL.get(type);
    if (rule == null) {
      throw new IllegalStateException("no rule for element " + type);
    }
    return rule;
  }

  private static Map<String, ObjectRule> all() {
    Map<String, ObjectRule> all = new LinkedHashMap<>(Choices.all());
    all.put("image", image(ObjectRule.typed("image")));
    all.put(
        "button",
        button("button").takes("value", Rule.string(0, 2000)).takes("url", Rule.string(0, 3000)));
    all.put(
        "workflow_button",
        button("workflow_button")
            .needs(
                "workflow",
                ObjectRule.empty()
                    .needs(
                        "trigger",
                        ObjectRule.empty()
                            .needs("url", Rule.string())
                            .takes(
                                "customizable_input_parameters",
                                Rule.array(
                                    0,
                                    100,
                                    ObjectRule.empty()
                                        .needs("name", Rule.string())
                                        .needs("value", Rule.string()))))));
    all.put(
        "datepicker",
        asked("datepicker")
            .takes(
                "initial_date", Rule.matching("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$")));
    all.put(
        "timepicker",
        asked("timepicker")
            .takes("timezone", Rule.string(1, 255))
            .takes("initial_time", Rule.matching("^([01]\\d|2[0-3]):[0-5]\\d$")));
    all.put(
        "datetimepicker",
        clicked("datetimepicker")
            .takes("focus_on_load", Rule.bool())
            .takes("initial_date_time", Rule.integer(1_000_000_000L, 9_999_999_999L)));
    all.put(
        "plain_text_input",
        typed("plain_text_input")
            .takes("multiline", Rule.bool())
            .takes("initial_value", Rule.string(0, 3000))
            .takes("min_length", Rule.integer(0, 3000))
            .takes("max_length", Rule.integer(1, 3000))
            .provided(ordered("min_length", "max_length")));
    all.put("email_text_input", typed("email_text_input").takes("initial_value", Rule.string()));
    all.put("url_text_input", typed("url_text_input").takes("initial_value", Rule.string()));
    Rule number = Rule.matching("^-?\\d+(\\.\\d+)?$");
    all.put(
        "number_input",
        typed("number_input")
            .needs("is_decimal_allowed", Rule.bool())
            .takes("initial_value", number)
            .takes("min_value", number)
            .takes("max_value", number)
            .provided(ordered("min_value", "max_value")));
    all.put(
        "rich_text_input",
        typed("rich_text_input")
            .takes("initial_value", RichText.BLOCK)
            .takes("min_lines", Rule.integer(1, 100))
            .takes("max_lines", Rule.integer(1, 100)));
    all.put(
        "file_input",
        ObjectRule.typed("file_input")
            .takes("action_id", Texts.ACTION_ID)
            .takes("filetypes", Rule.array(1, 100, Rule.string(1, 255)))
            .takes("max_files", Rule.integer(1, 10)));
    return all;
  }

  private static ObjectRule button(String type) {
    return clicked(type)
        .needs("text", Texts.plain(75))
        .takes("style", Rule.oneOf("primary", "danger"))
        .takes("accessibility_label", Rule.string(0, 75));
  }

  /** Needs alt text and exactly one source. */
  static ObjectRule image(ObjectRule rule) {
    return rule.needs("alt_text", Rule.string(1, 2000))
        .takes("image_url", Rule.string(1, 3000))
        .takes("slack_file", Texts.FILE)
        .provided(Texts.exactlyOne("image_url", "slack_file"));
  }

  static ObjectRule clicked(String type) {
    return ObjectRule.typed(type)
        .takes("action_id", Texts.ACTION_ID)
        .takes("confirm", Texts.CONFIRM);
  }

  /** A menu or picker: clicked, with a placeholder. */
  static ObjectRule asked(String type) {
    return clicked(type).takes("placeholder", Texts.plain(150)).takes("focus_on_load", Rule.bool());
  }

  private static ObjectRule typed(String type) {
    return ObjectRule.typed(type)
        .takes("action_id", Texts.ACTION_ID)
        .takes("placeholder", Texts.plain(150))
        .takes("focus_on_load", Rule.bool())
        .takes("dispatch_action_config", Texts.DISPATCH);
  }

  private static Rule ordered(String least, String most) {
    return (JsonElement value, String pointer, Problems problems) -> {
      JsonObject element = value.getAsJsonObject();
      if (element.has(least) && element.has(most)) {
        BigDecimal bound = element.get(most).getAsBigDecimal();
        if (element.get(least).getAsBigDecimal().compareTo(bound) > 0) {
          problems.add("must be less than " + bound.toPlainString(), pointer + "/" + least);
        }
      }
    };
  }
}
