package jp.torimatome.reply.draft;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;

/** A form as typed, and reasons, as a draft's row holds them. */
final class DraftJson {
  private static final Gson GSON = new Gson();

  private DraftJson() {}

  static String print(ReplyForm form) {
    Map<String, String[]> plain = new TreeMap<>();
    form.entries()
        .forEach((field, entry) ->
            plain.put(field.code(), new String[] {entry.choice().code(), entry.typed()}));
    return GSON.toJson(plain);
  }

  static ReplyForm parse(String json) {
    Map<String, String[]> plain =
        GSON.fromJson(json, new TypeToken<Map<String, String[]>>() {}.getType());
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    plain.forEach((field, entry) ->
        entries.put(Field.of(field), new ReplyForm.Entry(Choice.of(entry[0]), entry[1])));
    return new ReplyForm(entries);
  }

  static String printReasons(Map<Field, String> reasons) {
    Map<String, String> plain = new TreeMap<>();
    reasons.forEach((field, reason) -> plain.put(field.code(), reason));
    return GSON.toJson(plain);
  }

  static Map<Field, String> parseReasons(String json) {
    Map<String, String> plain =
        GSON.fromJson(json, new TypeToken<Map<String, String>>() {}.getType());
    Map<Field, String> reasons = new EnumMap<>(Field.class);
    plain.forEach((field, reason) -> reasons.put(Field.of(field), reason));
    return reasons;
  }
}
