package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/** 文言: text objects, options and confirmation dialogs. */
final class Texts {
  static final Rule BLOCK_ID = Rule.string(1, 255);
  static final Rule ACTION_ID = Rule.string(1, 255);
  static final Rule CONFIRM =
      ObjectRule.empty()
          .needs("title", plain(100))
          .needs("text", any(300))
          .needs("confirm", plain(30))
          .needs("deny", plain(30))
          .takes("style", Rule.oneOf("primary", "danger"));
  static final Rule DISPATCH =
      ObjectRule.empty()
          .takes(
              "trigger_actions_on",
              Rule.array(1, 2, Rule.oneOf("on_enter_pressed", "on_character_entered")));
  static final Rule FILE =
      ObjectRule.empty()
          .takes("id", Rule.matching("^[F][A-Z0-9]{8,}$"))
          .takes("url", Rule.string())
          .provided(exactlyOne("id", "url"));

  private Texts() {}

  static Rule plain(int max) {
    return ObjectRule.typed("plain_text")
        .needs("text", Rule.string(1, max))
        .takes("emoji", Rule.bool());
  }

  static Rule any(int max) {
    Rule plain = plain(max);
    Rule mrkdwn =
        ObjectRule.typed("mrkdwn")
            .needs("text", Rule.string(1, max))
            .takes("verbatim", Rule.bool());
    Rule other =
        ObjectRule.empty()
            .needs("type", Rule.oneOf("plain_text", "mrkdwn"))
            .needs("text", Rule.string(1, max));
    return Rule.anyOf((value, pointer, problems) -> {
      Rule rule =
          switch (typeOf(value)) {
            case "plain_text" -> plain;
            case "mrkdwn" -> mrkdwn;
            default -> other;
          };
      rule.check(value, pointer, problems);
    });
  }

  /** The value limit is 75 here: Slack's own pages say 75 and 150, and 75 is safe under both. */
  static ObjectRule option(Rule text) {
    return ObjectRule.empty()
        .needs("text", text)
        .needs("value", Rule.string(1, 75))
        .takes("description", text);
  }

  static ObjectRule optionGroup(Rule option) {
    return ObjectRule.empty()
        .needs("label", plain(75))
        .needs("options", Rule.array(1, 100, option));
  }

  /** Of two fields that exclude each other, one must be there. */
  static Rule exactlyOne(String one, String other) {
    return (value, pointer, problems) -> {
      var object = value.getAsJsonObject();
      if (object.has(one) && object.has(other)) {
        problems.add("cannot define both `" + one + "` and `" + other + "`", pointer);
      }
      if (!object.has(one) && !object.has(other)) {
        problems.add("must define either `" + one + "` or `" + other + "`", pointer);
      }
    };
  }

  private static String typeOf(JsonElement value) {
    return value.isJsonObject() && value.getAsJsonObject().get("type") instanceof JsonPrimitive type
        ? type.getAsString()
        : "";
  }
}
