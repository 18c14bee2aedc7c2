package jp.torimatome.feature.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.say.door.Filled;

/**
 * Names the inputs of the form, and reads what was typed into them; ids hold the item so that no
 * text moves to another.
 */
final class FormState {
  static final String CHOICE = "choice";
  static final String VALUE = "value";
  static final String REASON = "reason";

  /** The select of reasons, and its option that needs words. */
  static final String PICKED = "picked";

  static final String OTHER = "other";

  /** Between a reason that was picked and the words beside it. */
  static final String JOINT = "：";

  /** What was typed into an input that a choice has taken away. */
  static final String KEPT = "kept";

  private static final String TURN = "~";

  private FormState() {}

  /** Id of an input. */
  static String block(String kind, Field field, long itemId) {
    return kind + ":" + field.code() + ":" + itemId;
  }

  /**
   * Id of an input that is to show its contents anew: under the old name Slack would keep what was
   * chosen before (https://docs.slack.dev/reference/methods/views.update). {@code turn} differs
   * from one showing to the next; empty at first.
   */
  static String block(String kind, Field field, long itemId, String turn) {
    return turn.isEmpty() ? block(kind, field, itemId) : block(kind, field, itemId) + TURN + turn;
  }

  /** The id under which an input stands in a form, where an error is shown. */
  static String blockIn(Filled form, String kind, Field field, long itemId) {
    String plain = block(kind, field, itemId);
    return form.given().keySet().stream()
        .filter(id -> id.startsWith(plain + TURN))
        .findFirst()
        .orElse(plain);
  }

  /** The turn of an id, as {@link #block} takes it. */
  static String turn(String blockId) {
    int at = blockId.indexOf(TURN);
    return at < 0 ? "" : blockId.substring(at + 1);
  }

  /** The field of a choice, by the id of the part in which it stands. */
  static Optional<Field> chosen(String kind, String blockId) {
    return Arrays.stream(Field.values())
        .filter(field -> blockId.startsWith(kind + ":" + field.code() + ":"))
        .findFirst();
  }

  /** Whether each of the fields shows an input now. */
  static boolean haveInputs(Filled form, Collection<Field> fields, long itemId) {
    return fields.stream().allMatch(field -> value(form, VALUE, field, itemId).isPresent());
  }

  /**
   * As it is sent: what a choice has taken away, and only stands there to be read, is no part of
   * the answer.
   */
  static ReplyForm submitted(Filled form, Iterable<Field> fields, long itemId) {
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    form(form, fields, itemId)
        .entries()
        .forEach((field, entry) ->
            entries.put(
                field,
                haveInputs(form, List.of(field), itemId)
                    ? entry
                    : new ReplyForm.Entry(entry.choice(), "")));
    return new ReplyForm(entries);
  }

  /** Without the fields that the modal only shows. */
  static ReplyForm form(Filled form, Iterable<Field> fields, long itemId) {
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    for (Field field : fields) {
      if (value(form, CHOICE, field, itemId).isEmpty()
          && value(form, VALUE, field, itemId).isEmpty()) {
        continue;
      }
      Choice choice =
          value(form, CHOICE, field, itemId)
              .flatMap(Filled.Given::value)
              .map(Choice::of)
              .orElse(Choice.GIVEN);
      String typed =
          value(form, VALUE, field, itemId).isPresent()
              ? typed(form, VALUE, field, itemId)
              : KeptText.in(form.screen(), block(KEPT, field, itemId)).orElse("");
      entries.put(field, new ReplyForm.Entry(choice, typed));
    }
    return new ReplyForm(entries);
  }

  static Map<Field, String> reasons(Filled form, Iterable<Field> fields, long itemId) {
    Map<Field, String> reasons = new EnumMap<>(Field.class);
    for (Field field : fields) {
      reasons.put(field, reason(form, field, itemId));
    }
    return reasons;
  }

  /** What was picked, and what was written beside it; その他 is what was written alone. */
  private static String reason(Filled form, Field field, long itemId) {
    String written = typed(form, REASON, field, itemId).strip();
    return value(form, PICKED, field, itemId)
        .flatMap(given -> given.chosen().stream().findFirst())
        .filter(option -> !option.value().equals(OTHER))
        .map(option -> option.words() + (written.isEmpty() ? "" : JOINT + written))
        .orElse(written);
  }

  /** What was picked of the reasons: the value of an option. */
  static Optional<String> picked(Filled form, Field field, long itemId) {
    return value(form, PICKED, field, itemId).flatMap(Filled.Given::value);
  }

  /** What was written beside what was picked. */
  static String written(Filled form, Field field, long itemId) {
    return typed(form, REASON, field, itemId);
  }

  private static String typed(Filled form, String kind, Field field, long itemId) {
    return value(form, kind, field, itemId).flatMap(Filled.Given::value).orElse("");
  }

  private static Optional<Filled.Given> value(Filled form, String kind, Field field, long itemId) {
    return form.in(blockIn(form, kind, field, itemId), kind);
  }
}
