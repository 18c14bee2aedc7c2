package jp.torimatome.feature.signoff;

import java.util.List;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Item;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Filled;
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

  /** {@code door} takes it, {@code carried} comes back with it. */
  public Screen form(String door, String carried, Item item, FiscalYear ended) {
    List<Control.Option> fields =
        item.fields().stream()
            .map(field -> new Control.Option(field.code(), words.label(field, ended)))
            .toList();
    String project =
        text.say(
            "return.intro",
            item.project().printedNumber() + "",
            Marks.escape(item.project().called()));
    Control reason =
        Control.Entry.lines(REASON, REASON_LENGTH).before(text.say("return.reason.placeholder"));
    Screen.Frame frame =
        new Screen.Frame(
            door,
            carried,
            text.say("return.title"),
            text.say("return.submit"),
            text.say("form.close"));
    return Screen.form(
        frame,
        List.of(
            Part.Paragraph.of(Marks.shorten(project, 2900)),
            Part.Input.of(text.say("return.fields"), new Control.Checks(FIELDS, fields, List.of())),
            Part.Input.of(text.say("return.reason"), reason)));
  }

  /** The fields that were ticked. */
  public static List<Field> fields(Filled form) {
    return form.values(FIELDS).stream().map(Field::of).toList();
  }

  /** The reason as typed. */
  public static String reason(Filled form) {
    return form.text(REASON);
  }
}
