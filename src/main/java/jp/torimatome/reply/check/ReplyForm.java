package jp.torimatome.reply.check;

import java.util.EnumMap;
import java.util.Map;
import jp.torimatome.plan.cell.Field;

/** A form as typed: nothing is judged, nothing is lost. */
public record ReplyForm(Map<Field, Entry> entries) {
  public ReplyForm {
    entries = entries.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(entries));
  }

  /** One field: the choice, and the text as typed even when the choice makes it idle. */
  public record Entry(Choice choice, String typed) {
    public static final Entry EMPTY = new Entry(Choice.GIVEN, "");
  }

  public Entry entry(Field field) {
    return entries.getOrDefault(field, Entry.EMPTY);
  }
}
