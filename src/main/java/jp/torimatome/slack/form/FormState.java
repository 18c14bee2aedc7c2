package jp.torimatome.slack.form;

import com.slack.api.model.view.ViewState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import org.jspecify.annotations.Nullable;

/** Names the inputs of the form, and reads what was typed into them; ids hold the item so that no text moves to another. */
final class FormState {
  static final String CHOICE = "choice";
  static final String VALUE = "value";
  static final String REASON = "reason";

  private FormState() {}

  /** block_id of an input; also where Slack shows an error. */
  static String block(String kind, Field field, long itemId) {
    return kind + ":" + field.code() + ":" + itemId;
  }

  /** Without the fields that the modal only shows. */
  static ReplyForm form(@Nullable ViewState state, Iterable<Field> fields, long itemId) {
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    for (Field field : fields) {
      if (value(state, CHOICE, field, itemId).isEmpty() && value(state, VALUE, field, itemId).isEmpty()) {
        continue;
      }
      Choice choice = value(state, CHOICE, field, itemId)
          .map(ViewState.Value::getSelectedOption)
          .map(option -> Choice.of(option.getValue()))
          .orElse(Choice.GIVEN);
      entries.put(field, new ReplyForm.Entry(choice, typed(state, VALUE, field, itemId)));
    }
    return new ReplyForm(entries);
  }

  static Map<Field, String> reasons(@Nullable ViewState state, Iterable<Field> fields, long itemId) {
    Map<Field, String> reasons = new EnumMap<>(Field.class);
    for (Field field : fields) {
      reasons.put(field, typed(state, REASON, field, itemId));
    }
    return reasons;
  }

  private static String typed(@Nullable ViewState state, String kind, Field field, long itemId) {
    return value(state, kind, field, itemId).map(ViewState.Value::getValue).orElse("");
  }

  private static Optional<ViewState.Value> value(@Nullable ViewState state, String kind, Field field, long itemId) {
    if (state == null || state.getValues() == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(state.getValues().get(block(kind, field, itemId))).map(inputs -> inputs.get(kind));
  }
}
