package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 送信前の確認: what Slack's client refuses before it sends a view_submission. */
public final class InputChecks {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
  private static final Pattern URL = Pattern.compile("https?://[^\\s/]+\\S*");
  private static final int TYPED_MOST = 3000;

  private InputChecks() {}

  /** What stands beside a field. */
  private record Fault(String japanese, String english) {
    String in(Locale language) {
      return language.getLanguage().equals("en") ? english : japanese;
    }
  }

  /** From block_id to the sentence beside the field, in the order of the view. */
  public static Map<String, String> faults(
      JsonObject view, JsonObject stateValues, Locale language) {
    Map<String, String> faults = new LinkedHashMap<>();
    for (JsonElement each : view.getAsJsonArray("blocks")) {
      JsonObject block = each.getAsJsonObject();
      if (Payload.text(block, "type").equals("input")) {
        String blockId = Payload.text(block, "block_id");
        JsonObject element = block.getAsJsonObject("element");
        fault(block, InitialState.at(stateValues, blockId, Payload.text(element, "action_id")))
            .ifPresent(fault -> faults.put(blockId, fault.in(language)));
      }
    }
    return faults;
  }

  private static Optional<Fault> fault(JsonObject block, JsonObject state) {
    JsonObject element = block.getAsJsonObject("element");
    JsonElement value = state.get(Stateful.of(Payload.text(element, "type")).key());
    if (isEmpty(value)) {
      boolean optional = block.has("optional") && block.get("optional").getAsBoolean();
      return optional ? Optional.empty() : fault("このフィールドは必須です", "This is a required field");
    }
    if (value instanceof JsonArray chosen) {
      return tooMany(element, chosen.size());
    }
    return value instanceof JsonPrimitive typed
        ? typed(element, typed.getAsString())
        : Optional.empty();
  }

  /** Nothing typed, nothing chosen, or rich text without a single leaf. */
  private static boolean isEmpty(@Nullable JsonElement value) {
    return switch (value) {
      case null -> true;
      case JsonPrimitive typed -> typed.isString() && typed.getAsString().isEmpty();
      case JsonArray chosen -> chosen.isEmpty();
      case JsonObject object when object.get("elements") instanceof JsonArray parts ->
          parts.asList().stream().allMatch(InputChecks::isEmpty);
      case JsonObject object -> object.isEmpty();
      default -> value.isJsonNull();
    };
  }

  private static Optional<Fault> tooMany(JsonObject element, int chosen) {
    String limit = element.has("max_files") ? "max_files" : "max_selected_items";
    int most = number(element, limit, Integer.MAX_VALUE);
    return chosen > most
        ? fault("選択できるのは " + most + " 件までです", "Please choose no more than " + most)
        : Optional.empty();
  }

  private static Optional<Fault> typed(JsonObject element, String value) {
    return switch (Payload.text(element, "type")) {
      case "plain_text_input" -> length(element, Rule.characters(value));
      case "number_input" -> amount(element, value);
      case "email_text_input" ->
          EMAIL.matcher(value).matches()
              ? Optional.empty()
              : fault("有効なメールアドレスを入力してください", "Please enter a valid email address");
      case "url_text_input" ->
          URL.matcher(value).matches()
              ? Optional.empty()
              : fault("有効な URL を入力してください", "Please enter a valid URL");
      default -> Optional.empty();
    };
  }

  private static Optional<Fault> length(JsonObject element, int length) {
    int least = number(element, "min_length", 0);
    int most = number(element, "max_length", TYPED_MOST);
    if (length < least) {
      return fault(least + " 文字以上で入力してください", "Please enter at least " + least + " characters");
    }
    return length > most
        ? fault(most + " 文字以内で入力してください", "Please enter no more than " + most + " characters")
        : Optional.empty();
  }

  private static Optional<Fault> amount(JsonObject element, String value) {
    if (!NUMBER.matcher(value).matches()) {
      return fault("数値を入力してください", "Please enter a number");
    }
    if (value.contains(".") && !element.get("is_decimal_allowed").getAsBoolean()) {
      return fault("整数を入力してください", "Please enter a whole number");
    }
    BigDecimal amount = new BigDecimal(value);
    String least = Payload.text(element, "min_value");
    if (!least.isEmpty() && amount.compareTo(new BigDecimal(least)) < 0) {
      return fault(least + " 以上の数値を入力してください", "Please enter a number of at least " + least);
    }
    String most = Payload.text(element, "max_value");
    return !most.isEmpty() && amount.compareTo(new BigDecimal(most)) > 0
        ? fault(most + " 以下の数値を入力してください", "Please enter a number of at most " + most)
        : Optional.empty();
  }

  private static int number(JsonObject element, String name, int otherwise) {
    return element.has(name) ? element.get(name).getAsInt() : otherwise;
  }

  private static Optional<Fault> fault(String japanese, String english) {
    return Optional.of(new Fault(japanese, english));
  }
}
