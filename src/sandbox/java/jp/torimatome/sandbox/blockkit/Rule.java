package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 規則: what one JSON value must be; the sentences are those of slackhq/hack-json-schema, which Slack
 * runs on.
 */
@FunctionalInterface
interface Rule {
  void check(JsonElement value, String pointer, Problems problems);

  static Rule string() {
    return string(0, Integer.MAX_VALUE);
  }

  static Rule string(int min, int max) {
    return (value, pointer, problems) -> {
      if (!(value instanceof JsonPrimitive primitive) || !primitive.isString()) {
        problems.add("must provide a string", pointer);
        return;
      }
      int length = characters(primitive.getAsString());
      if (length > max) {
        problems.add("must be less than " + (max + 1) + " characters", pointer);
      }
      if (length < min) {
        problems.add("must be more than " + (min - 1) + " characters", pointer);
      }
    };
  }

  static Rule matching(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return string()
        .and((value, pointer, problems) -> {
          if (!pattern.matcher(value.getAsString()).find()) {
            problems.add("input must match regex pattern: " + regex, pointer);
          }
        });
  }

  static Rule oneOf(String... names) {
    Set<String> allowed = Set.of(names);
    return string()
        .and((value, pointer, problems) -> {
          if (!allowed.contains(value.getAsString())) {
            problems.add("must be a valid enum value", pointer);
          }
        });
  }

  static Rule bool() {
    return (value, pointer, problems) -> {
      if (!(value instanceof JsonPrimitive primitive) || !primitive.isBoolean()) {
        problems.add("must be a boolean", pointer);
      }
    };
  }

  static Rule integer(long min, long max) {
    return (value, pointer, problems) -> {
      if (!(value instanceof JsonPrimitive primitive)
          || !primitive.isNumber()
          || primitive.getAsDouble() % 1 != 0) {
        problems.add("must provide an integer", pointer);
        return;
      }
      if (primitive.getAsLong() > max) {
        problems.add("must be less than " + max, pointer);
      }
      if (primitive.getAsLong() < min) {
        problems.add("must be greater than " + min, pointer);
      }
    };
  }

  static Rule number() {
    return (value, pointer, problems) -> {
      if (!(value instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
        problems.add("must provide a number", pointer);
      }
    };
  }

  static Rule array(int min, int max, Rule item) {
    return (value, pointer, problems) -> {
      if (!value.isJsonArray()) {
        problems.add("must provide an array", pointer);
        return;
      }
      var items = value.getAsJsonArray();
      if (items.size() > max) {
        problems.add("no more than " + max + " items allowed", pointer);
      }
      if (items.size() < min) {
        problems.add("must provide at least " + min + " items", pointer);
      }
      for (int i = 0; i < items.size(); i++) {
        item.check(items.get(i), pointer + "/" + i, problems);
      }
    };
  }

  /**
   * Chooses the rule by the field {@code type}, as Slack does for blocks, elements and rich text.
   */
  static Rule byType(Map<String, ? extends Rule> rules) {
    return (value, pointer, problems) -> {
      if (!(value instanceof JsonObject object)) {
        problems.add("must provide an object", pointer);
      } else if (!object.has("type")) {
        problems.add("missing required field: type", pointer);
      } else if (!(object.get("type") instanceof JsonPrimitive type) || !type.isString()) {
        problems.add("must provide a string", pointer + "/type");
      } else {
        Rule rule = rules.get(type.getAsString());
        if (rule == null) {
          problems.add("unsupported type: " + type.getAsString(), pointer + "/type");
        } else {
          rule.check(value, pointer, problems);
        }
      }
    };
  }

  /** Slack announces an anyOf before it says what failed inside. */
  static Rule anyOf(Rule inside) {
    return (value, pointer, problems) -> {
      Problems found = new Problems();
      inside.check(value, pointer, found);
      if (found.count() > 0) {
        problems.add("failed to match all allowed schemas", pointer);
        problems.addAll(found);
      }
    };
  }

  /** The second rule is asked only about a value that the first has passed. */
  default Rule and(Rule second) {
    return (value, pointer, problems) -> {
      int before = problems.count();
      check(value, pointer, problems);
      if (problems.count() == before) {
        second.check(value, pointer, problems);
      }
    };
  }

  /** Slack counts characters, not UTF-16 units: 𠮷 is one. */
  static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
