package jp.torimatome.feature.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.torimatome.finding.Finding;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.Submitting;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Filled;
import jp.torimatome.text.Text;

/**
 * What follows the form: questions with their reasons, the receipt with the next item, or a polite
 * refusal.
 */
public final class AfterView {
  static final String CALLBACK_REASON = "reply_reason";
  static final String BACK = "reply_back";
  static final String NEXT = "reply_next";

  /** As many of one field are told of; a modal holds a hundred parts. */
  private static final int FINDINGS_OF_FIELD = 12;

  private static final int REASON_LENGTH = 500;

  private static final List<String> REASONS_OF_AMOUNT =
      List.of("checked", "scale", "revised", "system", FormState.OTHER);
  private static final List<String> REASONS_OF_TEXT =
      List.of("unchanged", "system", "checked", "pending", FormState.OTHER);

  private static final int FINDING_LENGTH = 1500;
  private static final int NAME_LENGTH = 60;

  private final Predicate<Section> headless;
  private final FormWords words;
  private final Text text;

  /** {@code headless}: the sections that have no head to approve anything. */
  public AfterView(FormWords words, Predicate<Section> headless) {
    this.headless = headless;
    this.words = words;
    this.text = words.text();
  }

  FormWords words() {
    return words;
  }

  /**
   * 確認事項: one reason for each field that has findings, as {@code given} before, and a way back to
   * the form.
   */
  Screen questions(
      Submitting.Outcome.Questioned questioned, int baseRevision, Map<Field, String> given) {
    ItemSheet sheet = questioned.sheet();
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Paragraph.of(text.say("reason.intro", ReplyView.projectLine(sheet))));
    for (Field field : sheet.item().fields()) {
      List<Finding> findings =
          questioned.findings().stream()
              .filter(finding -> finding.column() == field.column())
              .toList();
      if (!findings.isEmpty()) {
        parts.addAll(asked(sheet, field, findings, given.getOrDefault(field, "")));
      }
    }
    parts.add(
        Part.Controls.of(Control.Button.of(BACK, questioned.draftId(), text.say("reason.back"))));
    String carried = new FormMeta(sheet.item().id(), baseRevision, questioned.draftId()).print();
    return asking(carried, parts);
  }

  private List<Part> asked(ItemSheet sheet, Field field, List<Finding> findings, String given) {
    String label = label(sheet, field);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Divider());
    findings.stream()
        .limit(FINDINGS_OF_FIELD)
        .forEach(finding ->
            parts.add(
                Part.Rich.quote(label, Marks.shorten(words.finding(finding), FINDING_LENGTH))));
    if (findings.size() > FINDINGS_OF_FIELD) {
      parts.add(Part.Paragraph.plain(text.say("reason.more", findings.size() - FINDINGS_OF_FIELD)));
    }
    Reason before = Reason.of(given, options(field));
    parts.add(picked(sheet, field, before));
    before
        .picked()
        .ifPresent(option -> parts.add(written(sheet, field, option.value(), before.words())));
    return parts;
  }

  /**
   * The questions after a reason was picked: その他 has to be written, anything else may be added to.
   */
  Screen chosen(Filled questions, ItemSheet sheet, Field field) {
    long item = sheet.item().id();
    String words = FormState.block(FormState.REASON, field, item);
    String typed = FormState.written(questions, field, item);
    List<Part> instead =
        FormState.picked(questions, field, item)
            .map(option -> written(sheet, field, option, typed))
            .stream()
            .toList();
    String choice = FormState.block(FormState.PICKED, field, item);
    return asking(
        questions.carried(),
        KeptText.replaced(questions.screen(), choice, List.of(words), instead));
  }

  private Screen asking(String carried, List<Part> parts) {
    Screen.Frame frame =
        new Screen.Frame(
            CALLBACK_REASON,
            carried,
            text.say("reason.title"),
            text.say("reason.submit"),
            text.say("form.close"));
    return Screen.told(frame, parts);
  }

  /** A reason as it was given before: what was picked, and what was written beside it. */
  private record Reason(Optional<Control.Option> picked, String words) {
    static Reason of(String given, List<Control.Option> options) {
      for (Control.Option option : options) {
        String label = option.words();
        if (given.equals(label) || given.startsWith(label + FormState.JOINT)) {
          return new Reason(
              Optional.of(option),
              given.equals(label) ? "" : given.substring((label + FormState.JOINT).length()));
        }
      }
      return new Reason(given.isEmpty() ? Optional.empty() : Optional.of(options.getLast()), given);
    }
  }

  private Part picked(ItemSheet sheet, Field field, Reason before) {
    Control.Choice reasons =
        new Control.Choice(
            FormState.PICKED,
            List.of(new Control.Group("", options(field))),
            before.picked(),
            text.say("reason.pick.placeholder"));
    return Part.Input.of(text.say("reason.label", label(sheet, field)), reasons)
        .called(FormState.block(FormState.PICKED, field, sheet.item().id()))
        .listened();
  }

  private Part written(ItemSheet sheet, Field field, String picked, String given) {
    boolean owed = picked.equals(FormState.OTHER);
    Control entry =
        Control.Entry.lines(FormState.REASON, REASON_LENGTH)
            .initial(given)
            .before(placeholder(field));
    return Part.Input.of(
            text.say(owed ? "reason.words" : "reason.added", label(sheet, field)), entry)
        .called(FormState.block(FormState.REASON, field, sheet.item().id()))
        .optional(!owed)
        .listened();
  }

  private String label(ItemSheet sheet, Field field) {
    return words.label(field, sheet.round().ended());
  }

  private List<Control.Option> options(Field field) {
    return (field.isAmount() ? REASONS_OF_AMOUNT : REASONS_OF_TEXT)
        .stream().map(code -> new Control.Option(code, text.say("reason.pick." + code))).toList();
  }

  /** 受付: what was stored, and the next open item of the section. */
  Screen receipt(ItemSheet sheet, ItemSheet.StoredReply reply, Optional<Item> next) {
    List<Part> parts = new ArrayList<>();
    String flags =
        (reply.flags().onBehalf() ? text.say("prompt.item.on-behalf") : "")
            + (reply.flags().late() ? text.say("prompt.item.late") : "");
    String head =
        text.say(
            "receipt.head",
            ReplyView.projectLine(sheet),
            text.moment(reply.at()),
            reply.revision(),
            flags);
    parts.add(Part.Paragraph.of(head));
    reply
        .values()
        .forEach((field, value) ->
            parts.add(Part.Rich.quote(label(sheet, field), words.value(field, value))));
    approval(sheet.inquiry()).map(Part.Paragraph::plain).ifPresent(parts::add);
    parts.add(new Part.Divider());
    parts.add(
        Part.Paragraph.plain(
            text.say(
                next.isPresent() ? "receipt.next" : "receipt.all-done", sheet.inquiry().called())));
    next.ifPresent(item -> parts.add(Part.Controls.of(nextButton(item))));
    return Screen.notice(text.say("receipt.title"), text.say("form.close"), parts);
  }

  /** That a reply counts once a head has approved it, where one has to. */
  Optional<String> approval(Inquiry inquiry) {
    return inquiry.terms().needsApproval()
        ? Optional.of(
            text.say(headless.test(inquiry.section()) ? "receipt.headless" : "receipt.waiting"))
        : Optional.empty();
  }

  private String placeholder(Field field) {
    return text.say(field.isAmount() ? "reason.placeholder.amount" : "reason.placeholder.text");
  }

  /** Why it is not possible, and whom to ask. */
  Screen refusal(String sentence) {
    return Screen.notice(
        text.say("refusal.title"), text.say("form.close"), List.of(Part.Paragraph.of(sentence)));
  }

  private Control nextButton(Item item) {
    String label =
        text.say(
            "receipt.next.button",
            item.project().printedNumber() + "",
            Marks.shorten(item.project().name(), NAME_LENGTH));
    return Control.Button.of(NEXT, item.id(), Marks.shorten(label, 75)).primary();
  }
}
