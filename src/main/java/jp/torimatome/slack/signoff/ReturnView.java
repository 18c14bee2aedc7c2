package jp.torimatome.slack.signoff;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Optional;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Item;
import jp.torimatome.say.door.Filled;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.door.Held;
import jp.torimatome.slack.form.FormWords;
import jp.torimatome.text.Text;

/** 差し戻しの画面: which fields are to be mended, and why; both have to be said. */
public final class ReturnView {
  static final String FIELDS = "return_fields";
  static final String REASON = "return_reason";

  private static final int REASON_LENGTH = 500;

  private final FormWords words;
  private final Text text;

  public ReturnView(FormWords words) {
    this.words = words;
    this.text = words.text();
  }

  /** {@code callback} names the listener, {@code metadata} comes back with the submission. */
  public View form(String callback, String metadata, Item item, FiscalYear ended) {
    List<OptionObject> options =
        item.fields().stream()
            .map(field ->
                OptionObject.builder()
                    .text(plainText(words.label(field, ended)))
                    .value(field.code())
                    .build())
            .toList();
    String project =
        text.say(
            "return.intro",
            item.project().printedNumber() + "",
            Mrkdwn.escape(item.project().called()));
    return Modals.form(
        new Modals.Form(
            callback,
            metadata,
            text.say("return.title"),
            text.say("return.submit"),
            text.say("form.close")),
        List.of(
            Mrkdwn.section(Mrkdwn.shorten(project, 2900)),
            input(input ->
                input
                    .blockId(FIELDS)
                    .label(plainText(text.say("return.fields")))
                    .element(
                        CheckboxesElement.builder().actionId(FIELDS).options(options).build())),
            input(input ->
                input
                    .blockId(REASON)
                    .label(plainText(text.say("return.reason")))
                    .element(
                        plainTextInput(element ->
                            element
                                .actionId(REASON)
                                .multiline(true)
                                .maxLength(REASON_LENGTH)
                                .placeholder(plainText(text.say("return.reason.placeholder"))))))));
  }

  /** The fields that were ticked. */
  public static List<Field> fields(ViewState state) {
    return value(state, FIELDS)
        .map(ViewState.Value::getSelectedOptions)
        .map(options -> options.stream().map(option -> Field.of(option.getValue())).toList())
        .orElse(List.of());
  }

  /** The reason as typed. */
  public static String reason(ViewState state) {
    return Held.text(state, REASON);
  }

  /** The fields that were ticked. */
  public static List<Field> fields(Filled form) {
    return form.values(FIELDS).stream().map(Field::of).toList();
  }

  /** The reason as typed. */
  public static String reason(Filled form) {
    return form.text(REASON);
  }

  private static Optional<ViewState.Value> value(ViewState state, String id) {
    return Held.in(state, id);
  }
}
