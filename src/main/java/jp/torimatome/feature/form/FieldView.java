package jp.torimatome.feature.form;

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
import jp.torimatome.say.Control;
import jp.torimatome.say.Part;
import jp.torimatome.say.Words;
import jp.torimatome.say.door.Filled;
import jp.torimatome.text.Text;

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
  List<Part> parts(ItemSheet sheet, Field field, Optional<ReplyValue> theirs, String turn) {
    List<Part> parts = new ArrayList<>(before(sheet.base(), field));
    theirs
        .map(value -> words.value(field, value))
        .ifPresent(value -> parts.add(Part.Rich.quote(text.say("form.theirs"), value)));
    parts.add(
        choice(sheet, field, FormState.block(FormState.CHOICE, field, sheet.item().id(), turn)));
    answer(sheet, field, turn).ifPresent(parts::add);
    if (field == Field.PLAN
        && !sheet.base().movedOn(field).equals(sheet.base().cells().typed(field))) {
      parts.add(
          Part.Controls.of(
              Control.Button.of(ReplyView.FORWARD, field.code(), text.say("form.forward"))));
    }
    return parts;
  }

  /**
   * 入力する asks for the input, which then has to be filled; beside another choice stands what was
   * typed, where that is anything new.
   */
  private Optional<Part> answer(ItemSheet sheet, Field field, String turn) {
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

  private Part typedInput(ItemSheet sheet, Field field, ReplyForm.Entry entry, String turn) {
    Control.Entry words =
        new Control.Entry(
            FormState.VALUE,
            !field.isAmount(),
            EntryReading.LIMIT_CHARACTERS,
            isTooLong(entry) ? "" : entry.typed(),
            "");
    return Part.Input.of(label(sheet, field), words)
        .called(FormState.block(FormState.VALUE, field, sheet.item().id(), turn))
        .hint(hint(field, entry))
        .listened();
  }

  private String label(ItemSheet sheet, Field field) {
    return words.label(field, sheet.round().ended());
  }

  /**
   * The parts of a form after another choice was made in {@code field}; everything else stays as it
   * stands and as it is typed.
   */
  List<Part> chosen(Filled form, ItemSheet sheet, Field field) {
    long item = sheet.item().id();
    ReplyForm.Entry entry = FormState.form(form, List.of(field), item).entry(field);
    String before = entry.typed().isEmpty() ? sheet.base().cells().typed(field) : entry.typed();
    ItemSheet now =
        sheet.with(new ReplyForm(Map.of(field, new ReplyForm.Entry(entry.choice(), before))));
    String choice = FormState.blockIn(form, FormState.CHOICE, field, item);
    String value = FormState.blockIn(form, FormState.VALUE, field, item);
    List<String> gone = List.of(value, FormState.block(FormState.KEPT, field, item));
    return KeptText.replaced(
        form.screen(), choice, gone, answer(now, field, FormState.turn(choice)).stream().toList());
  }

  /**
   * 土台 and 前年度の記載, each with its column and year; beside the results also what was meant to be
   * done.
   */
  private List<Part> before(Base base, Field field) {
    List<Part> parts = new ArrayList<>();
    String label = words.label(field, base.ended());
    Base.Place start = Base.baseOf(field, base.ended());
    Base.Place lastYear = Base.lastYearOf(field, base.ended());
    String key =
        field == Field.ISSUES
            ? "form.base.standing"
            : start.equals(lastYear) ? "form.base.last" : "form.base";
    parts.add(
        ReplyView.quote(label, text.say(key, words.place(start)), words.cell(field, base.cells())));
    if (!start.equals(lastYear)) {
      parts.add(
          Part.Rich.quote(
              text.say("form.last", words.place(lastYear)), words.cell(field, base.lastYear())));
    }
    if (field == Field.STATUS) {
      if (base.meant().nature() == Nature.GIVEN) {
        String plan = words.place(new Base.Place(Field.PLAN, base.ended()));
        parts.add(Part.Rich.quote(text.say("form.meant", plan), words.lines(base.meant().body())));
      }
      base.kept(field)
          .ifPresent(kept ->
              parts.add(Part.Rich.quote(text.say("form.repeat"), words.lines(kept.typed()))));
    }
    return parts;
  }

  private Part choice(ItemSheet sheet, Field field, String id) {
    Choice chosen = sheet.form().entry(field).choice();
    boolean keeps = sheet.base().kept(field).isPresent() || chosen == Choice.NO_CHANGE;
    List<Control.Option> options =
        Arrays.stream(Choice.values())
            .filter(choice -> keeps || choice != Choice.NO_CHANGE)
            .map(choice -> option(sheet.base(), field, choice))
            .toList();
    Control choices =
        Control.Choice.of(ReplyView.CHOOSE, options).chosen(option(sheet.base(), field, chosen));
    return new Part.Paragraph(
        id, Words.plain(text.say("form.choice.of", label(sheet, field))), Optional.of(choices));
  }

  private Control.Option option(Base base, Field field, Choice choice) {
    return new Control.Option(choice.code(), words.choice(choice, field, base));
  }

  /**
   * A text that the input cannot hold is not cut: the field says so, and the whole text stands
   * above it.
   */
  private String hint(Field field, ReplyForm.Entry entry) {
    if (field.isAmount()) {
      return text.say("form.hint.amount");
    }
    return isTooLong(entry)
        ? text.say("form.hint.not-prefilled", EntryReading.LIMIT_CHARACTERS)
        : "";
  }

  private static boolean isTooLong(ReplyForm.Entry entry) {
    return entry.typed().length() > EntryReading.LIMIT_CHARACTERS;
  }
}
