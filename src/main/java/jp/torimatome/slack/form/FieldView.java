package jp.torimatome.slack.form;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.check.Base;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.EntryReading;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;

/** 一つの欄: what it starts from and what was said last year, how it can be answered, and its input. */
final class FieldView {
  private final FormWords words;
  private final Text text;

  FieldView(FormWords words) {
    this.words = words;
    this.text = words.text();
  }

  /**
   * {@code theirs}: what somebody else submitted meanwhile; {@code turn} as {@link FormState#block}
   * takes it.
   */
  List<LayoutBlock> blocks(ItemSheet sheet, Field field, Optional<ReplyValue> theirs, String turn) {
    List<LayoutBlock> blocks = new ArrayList<>(before(sheet.base(), field));
    theirs
        .map(value -> words.value(field, value))
        .ifPresent(value -> blocks.add(ReplyView.quote(text.say("form.theirs"), value)));
    blocks.add(
        choice(sheet, field, FormState.block(FormState.CHOICE, field, sheet.item().id(), turn)));
    answer(sheet, field, turn).ifPresent(blocks::add);
    if (field == Field.PLAN
        && !sheet.base().movedOn(field).equals(sheet.base().cells().typed(field))) {
      blocks.add(
          actions(
              List.of(
                  button(made ->
                      made.actionId(ReplyView.FORWARD)
                          .value(field.code())
                          .text(plainText(text.say("form.forward")))))));
    }
    return blocks;
  }

  /**
   * 入力する asks for the input, which then has to be filled; beside another choice stands what was
   * typed, where that is anything new.
   */
  private Optional<LayoutBlock> answer(ItemSheet sheet, Field field, String turn) {
    ReplyForm.Entry entry = sheet.form().entry(field);
    if (entry.choice() == Choice.GIVEN) {
      return Optional.of(typedInput(sheet, field, entry, turn));
    }
    boolean isNew =
        !entry.typed().isBlank()
            && !isTooLong(entry)
            && !entry.typed().equals(sheet.base().cells().typed(field))
            && !sheet.base().kept(field).map(ReplyValue::typed).equals(Optional.of(entry.typed()));
    return isNew
        ? Optional.of(
            KeptText.of(
                FormState.block(FormState.KEPT, field, sheet.item().id()),
                text.say("form.kept"),
                entry.typed()))
        : Optional.empty();
  }

  private LayoutBlock typedInput(ItemSheet sheet, Field field, ReplyForm.Entry entry, String turn) {
    return input(input ->
        input
            .blockId(FormState.block(FormState.VALUE, field, sheet.item().id(), turn))
            .dispatchAction(true)
            .label(plainText(words.label(field, sheet.round().ended())))
            .hint(hint(field, entry))
            .element(
                plainTextInput(element -> {
                  element.actionId(FormState.VALUE);
                  element.multiline(!field.isAmount()).maxLength(EntryReading.LIMIT_CHARACTERS);
                  return entry.typed().isEmpty() || isTooLong(entry)
                      ? element
                      : element.initialValue(entry.typed());
                })));
  }

  /**
   * The blocks of a form after another choice was made in {@code field}; everything else stays as
   * it stands and as it is typed.
   */
  List<LayoutBlock> chosen(View form, ItemSheet sheet, Field field) {
    long item = sheet.item().id();
    ReplyForm.Entry entry = FormState.form(form, List.of(field), item).entry(field);
    String before = entry.typed().isEmpty() ? sheet.base().cells().typed(field) : entry.typed();
    ItemSheet now =
        sheet.with(new ReplyForm(Map.of(field, new ReplyForm.Entry(entry.choice(), before))));
    String choice = FormState.blockIn(form.getState(), FormState.CHOICE, field, item);
    String value = FormState.blockIn(form.getState(), FormState.VALUE, field, item);
    List<String> gone = List.of(value, FormState.block(FormState.KEPT, field, item));
    return KeptText.replaced(
        form, choice, gone, answer(now, field, FormState.turn(choice)).stream().toList());
  }

  /**
   * 土台 and 前年度の記載, each with its column and year; beside the results also what was meant to be
   * done.
   */
  private List<LayoutBlock> before(Base base, Field field) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String label = words.label(field, base.ended());
    Base.Place start = Base.baseOf(field, base.ended());
    Base.Place lastYear = Base.lastYearOf(field, base.ended());
    String key =
        field == Field.ISSUES
            ? "form.base.standing"
            : start.equals(lastYear) ? "form.base.last" : "form.base";
    blocks.add(
        ReplyView.quote(label, text.say(key, words.place(start)), words.cell(field, base.cells())));
    if (!start.equals(lastYear)) {
      blocks.add(
          ReplyView.quote(
              text.say("form.last", words.place(lastYear)), words.cell(field, base.lastYear())));
    }
    if (field == Field.STATUS) {
      if (base.meant().nature() == Nature.GIVEN) {
        String plan = words.place(new Base.Place(Field.PLAN, base.ended()));
        blocks.add(ReplyView.quote(text.say("form.meant", plan), words.lines(base.meant().body())));
      }
      base.kept(field)
          .ifPresent(kept ->
              blocks.add(ReplyView.quote(text.say("form.repeat"), words.lines(kept.typed()))));
    }
    return blocks;
  }

  private LayoutBlock choice(ItemSheet sheet, Field field, String block) {
    Choice chosen = sheet.form().entry(field).choice();
    boolean keeps = sheet.base().kept(field).isPresent() || chosen == Choice.NO_CHANGE;
    List<OptionObject> options =
        Arrays.stream(Choice.values())
            .filter(choice -> keeps || choice != Choice.NO_CHANGE)
            .map(choice -> option(sheet.base(), field, choice))
            .toList();
    return section(section ->
        section
            .blockId(block)
            .text(plainText(text.say("form.choice.of", words.label(field, sheet.round().ended()))))
            .accessory(
                staticSelect(select ->
                    select
                        .actionId(ReplyView.CHOOSE)
                        .options(options)
                        .initialOption(option(sheet.base(), field, chosen)))));
  }

  private OptionObject option(Base base, Field field, Choice choice) {
    return OptionObject.builder()
        .text(plainText(words.choice(choice, field, base)))
        .value(choice.code())
        .build();
  }

  /**
   * A text that the input cannot hold is not cut: the field says so, and the whole text stands
   * above it.
   */
  private @Nullable PlainTextObject hint(Field field, ReplyForm.Entry entry) {
    if (field.isAmount()) {
      return plainText(text.say("form.hint.amount"));
    }
    return isTooLong(entry)
        ? plainText(text.say("form.hint.not-prefilled", EntryReading.LIMIT_CHARACTERS))
        : null;
  }

  private static boolean isTooLong(ReplyForm.Entry entry) {
    return entry.typed().length() > EntryReading.LIMIT_CHARACTERS;
  }
}
