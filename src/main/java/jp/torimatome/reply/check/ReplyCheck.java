package jp.torimatome.reply.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.torimatome.characters.Controls;
import jp.torimatome.characters.Unseen;
import jp.torimatome.plan.cell.Field;

/** 入力の検査: turns a form as typed into values or faults; knows no store and no clock. */
public final class ReplyCheck {
  private ReplyCheck() {}

  /** Faults by field (then the values do not matter), and the values of all other fields. */
  public record Result(Map<Field, Fault> faults, Map<Field, ReplyValue> values) {}

  public static Result check(List<Field> fields, ReplyForm form, Base base) {
    Map<Field, Fault> faults = new EnumMap<>(Field.class);
    Map<Field, ReplyValue> values = new EnumMap<>(Field.class);
    for (Field field : fields) {
      switch (read(field, form.entry(field), base)) {
        case EntryReading.Read(var value) -> values.put(field, value);
        case EntryReading.Refused(var fault) -> faults.put(field, fault);
      }
    }
    return new Result(faults, values);
  }

  private static EntryReading read(Field field, ReplyForm.Entry entry, Base base) {
    if (entry.choice() != Choice.GIVEN && isWritten(field, entry.typed(), base)) {
      return new EntryReading.Refused(new Fault.Idle(entry.choice()));
    }
    if (entry.choice() != Choice.NO_CHANGE) {
      return field.isAmount() ? EntryReading.amount(entry) : EntryReading.text(entry);
    }
    return base.kept(field)
        .<EntryReading>map(EntryReading.Read::new)
        .orElseGet(() -> new EntryReading.Refused(new Fault.NothingToKeep()));
  }

  /** Neither blank nor what the form itself had put there. */
  private static boolean isWritten(Field field, String typed, Base base) {
    String written = Controls.withLineBreaks(typed).strip();
    Stream<String> prefilled =
        Stream.of(
            base.cells().typed(field),
            base.lastYear().typed(field),
            base.movedOn(field),
            base.standing(field).typed());
    return !Unseen.isBlank(written) && prefilled.map(String::strip).noneMatch(written::equals);
  }
}
