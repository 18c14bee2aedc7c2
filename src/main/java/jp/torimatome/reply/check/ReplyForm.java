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

  /**
   * With the words of an earlier state where a choice makes them idle and this one does not have
   * them.
   */
  public ReplyForm withWordsPutAside(ReplyForm before) {
    Map<Field, Entry> whole = new EnumMap<>(Field.class);
    entries.forEach((field, entry) -> {
      boolean idle = entry.choice() != Choice.GIVEN && entry.typed().isEmpty();
      whole.put(field, idle ? new Entry(entry.choice(), before.entry(field).typed()) : entry);
    });
    return new ReplyForm(whole);
  }

  /** As it is sent: without the words that a choice makes idle. */
  public ReplyForm withoutIdleWords() {
    Map<Field, Entry> sent = new EnumMap<>(Field.class);
    entries.forEach((field, entry) ->
        sent.put(field, entry.choice() == Choice.GIVEN ? entry : new Entry(entry.choice(), "")));
    return new ReplyForm(sent);
  }
}
