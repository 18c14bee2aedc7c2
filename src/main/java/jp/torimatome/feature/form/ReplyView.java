package jp.torimatome.feature.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import jp.torimatome.finding.Finding;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.reply.draft.DraftStore;
import jp.torimatome.round.Item;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Run;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Filled;
import jp.torimatome.text.Text;

/** 回答票: the form of one item, with what it starts from above each field. */
public final class ReplyView {
  static final String CALLBACK = "reply_form";
  static final String SAVE = "draft_save";
  static final String OTHER = "draft_other";

  /** A form has room for so many besides the one that it shows. */
  private static final int DRAFTS = 3;

  public static final String UNCHANGED = "reply_unchanged";
  public static final String CORRECT = "correction_open";
  static final String FORWARD = "reply_year_forward";
  static final String CHOOSE = FormState.CHOICE;

  /** The lines of the short list of findings, which a text of 3,000 characters holds. */
  private static final int FINDINGS = 8;

  private static final int FINDING_LENGTH = 250;

  private static final int QUESTION_LENGTH = 1000;

  private final FormWords words;
  private final Text text;
  private final FieldView fields;
  private final LongFunction<Optional<Clarification.Word>> questions;

  /** {@code questions}: by item, what the office asked about it and waits to hear. */
  public ReplyView(FormWords words, LongFunction<Optional<Clarification.Word>> questions) {
    this.words = words;
    this.text = words.text();
    this.fields = new FieldView(words);
    this.questions = questions;
  }

  /**
   * The form, a draft beside the reply it would replace; {@code note} is one line above, such as
   * where the contents come from.
   */
  Screen form(ItemSheet sheet, List<Finding> findings, Optional<String> note) {
    return form(sheet, findings, note, Others.NONE);
  }

  /**
   * Drafts of the item besides the one that is shown; {@code turn} differs from one showing to the
   * next.
   */
  record Others(List<DraftStore.Draft> drafts, String turn) {
    static final Others NONE = new Others(List.of(), "");
  }

  /** The same, with the other drafts offered. */
  Screen form(ItemSheet sheet, List<Finding> findings, Optional<String> note, Others others) {
    return form(
        sheet,
        findings,
        note,
        sheet.reply().filter(reply -> sheet.item().draft().isPresent()),
        others);
  }

  /**
   * The form after somebody else was faster: their text beside each field that differs, one's own
   * kept in the inputs.
   */
  Screen overtaken(ItemSheet sheet, ItemSheet.StoredReply theirs) {
    String note = text.say("form.overtaken", words.person(theirs.by()), text.moment(theirs.at()));
    return form(sheet, List.of(), Optional.of(note), Optional.of(theirs), Others.NONE);
  }

  /**
   * The form with other contents than those that stand in it now; {@code turn} differs from one
   * showing to the next.
   */
  Screen afresh(ItemSheet sheet, String note, String turn) {
    return form(sheet, List.of(), Optional.of(note), Optional.empty(), new Others(List.of(), turn));
  }

  /** The form after another choice was made in one of its fields. */
  Screen chosen(Filled form, ItemSheet sheet, Field field) {
    return screen(form.carried(), form.screen().frame().title(), fields.chosen(form, sheet, field));
  }

  private Screen screen(String carried, String title, List<Part> parts) {
    Screen.Frame frame =
        new Screen.Frame(CALLBACK, carried, title, text.say("form.submit"), text.say("form.close"));
    return Screen.told(frame, parts);
  }

  private Screen form(
      ItemSheet sheet,
      List<Finding> findings,
      Optional<String> note,
      Optional<ItemSheet.StoredReply> theirs,
      Others others) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(projectTitle(sheet)));
    String due =
        text.moment(
            sheet
                .item()
                .returned()
                .map(Item.Returned::dueAt)
                .orElse(sheet.inquiry().terms().dueAt()));
    parts.add(Part.Note.plain(text.say("form.about", sheet.inquiry().called(), due)));
    parts.add(Part.Note.plain(text.say("form.guide")));
    sheet.item().returned().ifPresent(returned -> parts.add(returned(sheet, returned)));
    questions.apply(sheet.item().id()).ifPresent(question -> parts.add(asked(question)));
    note.ifPresent(line -> parts.add(Part.Note.of(line)));
    others.drafts().stream().limit(DRAFTS).map(this::other).forEach(parts::add);
    parts.add(new Part.Controls("draft:" + sheet.item().id(), buttons(sheet)));
    if (!findings.isEmpty()) {
      parts.add(
          quote(
              text.say("form.findings", findings.size()),
              text.say("form.findings.ask"),
              standing(sheet, findings)));
    }
    for (Field field : sheet.item().fields()) {
      parts.add(new Part.Divider());
      parts.addAll(
          sheet.open().contains(field)
              ? fields.parts(
                  sheet, field, theirs.map(reply -> reply.values().get(field)), others.turn())
              : List.of(locked(sheet, field)));
    }
    int base = theirs.map(ItemSheet.StoredReply::revision).orElse(sheet.baseRevision());
    String title = text.say("form.title", sheet.item().project().printedNumber() + "");
    String carried = new FormMeta(sheet.item().id(), base, 0).print();
    return screen(carried, title, parts);
  }

  /**
   * A draft that is not shown: whose, of when, and the button that shows it; what stands in the
   * form is kept first.
   */
  private Part other(DraftStore.Draft draft) {
    String line = text.say("form.other-draft", words.person(draft.by()), text.moment(draft.at()));
    return Part.Paragraph.of(
        line, Control.Button.of(OTHER, draft.id(), text.say("form.other-draft.open")));
  }

  /** Most items stay as they are: that is said at once, before anything is typed. */
  private List<Control> buttons(ItemSheet sheet) {
    List<Control> buttons = new ArrayList<>();
    if (sheet.unchanged().isPresent()) {
      buttons.add(
          Control.Button.of(UNCHANGED, sheet.item().id(), text.say("form.unchanged.button"))
              .primary());
    }
    buttons.add(Control.Button.of(SAVE, "", text.say("form.save-draft")));
    buttons.add(Control.Button.of(CORRECT, sheet.item().id(), text.say("correction.button")));
    return buttons;
  }

  /** 差し戻し: what is to be mended, why, and that the rest stands. */
  private Part returned(ItemSheet sheet, Item.Returned returned) {
    String fields = words.fields(returned.fields(), sheet.round().ended());
    return quote(
        text.say("form.returned", fields),
        text.say("form.returned.by." + returned.stage().code()),
        returned.reason());
  }

  /** 疑義照会 without an answer: what is asked, and where it is answered. */
  private Part asked(Clarification.Word question) {
    return quote(
        text.say("form.question", text.moment(question.said().at())),
        text.say("form.question.how", text.say("clarify.button")),
        Marks.shorten(question.body(), QUESTION_LENGTH));
  }

  /** A field that cannot be written now, as the last reply has it. */
  private Part locked(ItemSheet sheet, Field field) {
    String value =
        sheet
            .reply()
            .map(reply -> reply.values().get(field))
            .map(said -> words.value(field, said))
            .orElse(text.say("form.empty"));
    return quote(words.label(field, sheet.round().ended()), text.say("form.locked"), value);
  }

  /** 確認事項: what would be asked about the contents as they are, a line for each. */
  private String standing(ItemSheet sheet, List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    findings.stream()
        .limit(FINDINGS)
        .forEach(finding -> {
          String label =
              Field.filling(finding.column())
                  .map(field -> words.label(field, sheet.round().ended()))
                  .orElse("");
          lines.add(
              text.say(
                  "form.findings.line",
                  label,
                  Marks.shorten(words.found(finding), FINDING_LENGTH)));
        });
    if (findings.size() > FINDINGS) {
      lines.add(text.say("form.findings.more", findings.size() - FINDINGS));
    }
    return String.join("\n", lines);
  }

  static String projectLine(ItemSheet sheet) {
    return Marks.escape(projectTitle(sheet));
  }

  private static String projectTitle(ItemSheet sheet) {
    return sheet.item().project().printedNumber() + " " + sheet.item().project().name();
  }

  /** A bold heading, a plain line, and people's words. */
  static Part quote(String heading, String title, String words) {
    return Part.Rich.of(
        List.of(
            Part.Rich.Line.said(List.of(Run.bold(heading), Run.of("\n" + title))),
            Part.Rich.Line.quoted(words)));
  }
}
