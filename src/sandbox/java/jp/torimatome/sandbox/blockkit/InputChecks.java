package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
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

  /** From block_id to the sentence beside the field, in the order of the view. */
  public static Map<String, String> faults(JsonObject view, JsonObject stateValues) {
    Map<String, String> faults = new LinkedHashMap<>();
    for (JsonElement each : view.getAsJsonArray("blocks")) {
      JsonObject block = each.getAsJsonObject();
      if (Payload.text(block, "type").equals("input")) {
        String blockId = Payload.text(block, "block_id");
        JsonObject element = block.getAsJsonObject("element");
        fault(block, InitialState.at(stateValues, blockId, Payload.text(element, "action_id")))
            .ifPresent(text -> faults.put(blockId, text));
      }
    }
    return faults;
  }

  private static Optional<String> fault(JsonObject block, JsonObject state) {
    JsonObject element = block.getAsJsonObject("element");
    JsonElement value = state.get(Stateful.of(Payload.text(element, "type")).key());
    if (isEmpty(value)) {
      boolean optional = block.has("optional") && block.get("optional").getAsBoolean();
      return optional ? Optional.empty() : Optional.of("このフィールドは必須です");
    }
    if (value instanceof JsonArray chosen) {
      return tooMany(element, chosen.size());
    }
    return value instanceof JsonPrimitive typed ? typed(element, typed.getAsString()) : Optional.empty();
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

  private static Optional<String> tooMany(JsonObject element, int chosen) {
    String limit = element.has("max_files") ? "max_files" : "max_selected_items";
    int most = number(element, limit, Integer.MAX_VALUE);
    return chosen > most ? Optional.of("選択できるのは " + most + " 件までです") : Optional.empty();
  }

  private static Optional<String> typed(JsonObject element, String value) {
    return switch (Payload.text(element, "type")) {
      case "plain_text_input" -> length(element, Rule.characters(value));
      case "number_input" -> amount(element, value);
      case "email_text_input" -> EMAIL.matcher(value).matches()
          ? Optional.empty() : Optional.of("有効なメールアドレスを入力してください");
      case "url_text_input" -> URL.matcher(value).matches()
          ? Optional.empty() : Optional.of("有効な URL を入力してください");
      default -> Optional.empty();
    };
  }

  private static Optional<String> length(JsonObject element, int length) {
    int least = number(element, "min_length", 0);
    int most = number(element, "max_length", TYPED_MOST);
    if (length < least) {
      return Optional.of(least + " 文字以上で入力してください");
    }
    return length > most ? Optional.of(most + " 文字以内で入力してください") : Optional.empty();
  }

  private static Optional<String> amount(JsonObject element, String value) {
    if (!NUMBER.matcher(value).matches()) {
      return Optional.of("数値を入力してください");
    }
    if (value.contains(".") && !element.get("is_decimal_allowed").getAsBoolean()) {
      return Optional.of("整数を入力してください");
    }
    BigDecimal amount = new BigDecimal(value);
    String least = Payload.text(element, "min_value");
    if (!least.isEmpty() && amount.compareTo(new BigDecimal(least)) < 0) {
      return Optional.of(least + " 以上の数値を入力してください");
    }
    String most = Payload.text(element, "max_value");
    return !most.isEmpty() && amount.compareTo(new BigDecimal(most)) > 0
        ? Optional.of(most + " 以下の数値を入力してください") : Optional.empty();
  }

  private static int number(JsonObject element, String name, int otherwise) {
    return element.has(name) ? element.get(name).getAsInt() : otherwise;
  }
}
