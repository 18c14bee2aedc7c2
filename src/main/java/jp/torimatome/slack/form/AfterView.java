package jp.torimatome.slack.form;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
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
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.text.Text;

/**
 * What follows the form: questions with their reasons, the receipt with the next item, or a polite
 * refusal.
 */
public final class AfterView {
  static final String CALLBACK_REASON = "reply_reason";
  static final String BACK = "reply_back";
  static final String NEXT = "reply_next";

  /** As many of one field are told of; a modal holds a hundred blocks. */
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
  View questions(
      Submitting.Outcome.Questioned questioned, int baseRevision, Map<Field, String> given) {
    ItemSheet sheet = questioned.sheet();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(text.say("reason.intro", ReplyView.projectLine(sheet))));
    for (Field field : sheet.item().fields()) {
      List<Finding> findings =
          questioned.findings().stream()
              .filter(finding -> finding.column() == field.column())
              .toList();
      if (!findings.isEmpty()) {
        blocks.addAll(asked(sheet, field, findings, given.getOrDefault(field, "")));
      }
    }
    blocks.add(
        actions(
            List.of(
                button(button ->
                    button
                        .actionId(BACK)
                        .value(Long.toString(questioned.draftId()))
                        .text(plainText(text.say("reason.back")))))));
    String metadata = new FormMeta(sheet.item().id(), baseRevision, questioned.draftId()).print();
    return asking(metadata, blocks);
  }

  private List<LayoutBlock> asked(
      ItemSheet sheet, Field field, List<Finding> findings, String given) {
    String label = words.label(field, sheet.round().ended());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(divider());
    findings.stream()
        .limit(FINDINGS_OF_FIELD)
        .forEach(finding ->
            blocks.add(
                ReplyView.quote(label, Mrkdwn.shorten(words.finding(finding), FINDING_LENGTH))));
    if (findings.size() > FINDINGS_OF_FIELD) {
      blocks.add(
          section(section ->
              section.text(
                  plainText(text.say("reason.more", findings.size() - FINDINGS_OF_FIELD)))));
    }
    Reason before = Reason.of(given, options(field));
    blocks.add(picked(sheet, field, before));
    before
        .picked()
        .ifPresent(option -> blocks.add(written(sheet, field, option.getValue(), before.words())));
    return blocks;
  }

  /**
   * The blocks of the questions after a reason was picked: その他 has to be written, anything else may
   * be added to.
   */
  View chosen(View questions, ItemSheet sheet, Field field) {
    long item = sheet.item().id();
    String words = FormState.block(FormState.REASON, field, item);
    String typed = FormState.written(questions.getState(), field, item);
    List<LayoutBlock> instead =
        FormState.picked(questions.getState(), field, item)
            .map(option -> written(sheet, field, option, typed))
            .stream()
            .toList();
    String choice = FormState.block(FormState.PICKED, field, item);
    return asking(
        questions.getPrivateMetadata(),
        KeptText.replaced(questions, choice, List.of(words), instead));
  }

  private View asking(String metadata, List<LayoutBlock> blocks) {
    return Modals.told(
        new Modals.Form(
            CALLBACK_REASON,
            metadata,
            text.say("reason.title"),
            text.say("reason.submit"),
            text.say("form.close")),
        blocks);
  }

  /** A reason as it was given before: what was picked, and what was written beside it. */
  private record Reason(Optional<OptionObject> picked, String words) {
    static Reason of(String given, List<OptionObject> options) {
      for (OptionObject option : options) {
        String label = option.getText().getText();
        if (given.equals(label) || given.startsWith(label + FormState.JOINT)) {
          return new Reason(
              Optional.of(option),
              given.equals(label) ? "" : given.substring((label + FormState.JOINT).length()));
        }
      }
      return new Reason(given.isEmpty() ? Optional.empty() : Optional.of(options.getLast()), given);
    }
  }

  private LayoutBlock picked(ItemSheet sheet, Field field, Reason before) {
    return input(input ->
        input
            .blockId(FormState.block(FormState.PICKED, field, sheet.item().id()))
            .label(plainText(text.say("reason.label", words.label(field, sheet.round().ended()))))
            .dispatchAction(true)
            .element(
                staticSelect(select -> {
                  select.actionId(FormState.PICKED).options(options(field));
                  select.placeholder(plainText(text.say("reason.pick.placeholder")));
                  return before.picked().map(select::initialOption).orElse(select);
                })));
  }

  private LayoutBlock written(ItemSheet sheet, Field field, String picked, String given) {
    boolean owed = picked.equals(FormState.OTHER);
    return input(input ->
        input
            .blockId(FormState.block(FormState.REASON, field, sheet.item().id()))
            .label(
                plainText(
                    text.say(
                        owed ? "reason.words" : "reason.added",
                        words.label(field, sheet.round().ended()))))
            .optional(!owed)
            .dispatchAction(true)
            .element(
                plainTextInput(element -> {
                  element
                      .actionId(FormState.REASON)
                      .multiline(true)
                      .maxLength(REASON_LENGTH)
                      .placeholder(plainText(placeholder(field)));
                  return given.isEmpty() ? element : element.initialValue(given);
                })));
  }

  private List<OptionObject> options(Field field) {
    return (field.isAmount() ? REASONS_OF_AMOUNT : REASONS_OF_TEXT)
        .stream()
            .map(code ->
                OptionObject.builder()
                    .text(plainText(text.say("reason.pick." + code)))
                    .value(code)
                    .build())
            .toList();
  }

  /** 受付: what was stored, and the next open item of the section. */
  View receipt(ItemSheet sheet, ItemSheet.StoredReply reply, Optional<Item> next) {
    List<LayoutBlock> blocks = new ArrayList<>();
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
    blocks.add(Mrkdwn.section(head));
    reply
        .values()
        .forEach((field, value) ->
            blocks.add(
                ReplyView.quote(
                    words.label(field, sheet.round().ended()), words.value(field, value))));
    approval(sheet.inquiry())
        .ifPresent(told -> blocks.add(section(section -> section.text(plainText(told)))));
    blocks.add(divider());
    blocks.add(
        section(section ->
            section.text(
                plainText(
                    text.say(
                        next.isPresent() ? "receipt.next" : "receipt.all-done",
                        sheet.inquiry().called())))));
    next.ifPresent(item -> blocks.add(actions(List.of(nextButton(item)))));
    return Modals.notice(text.say("receipt.title"), text.say("form.close"), blocks);
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
  View refusal(String sentence) {
    return Modals.notice(
        text.say("refusal.title"), text.say("form.close"), List.of(Mrkdwn.section(sentence)));
  }

  private com.slack.api.model.block.element.ButtonElement nextButton(Item item) {
    String label =
        text.say(
            "receipt.next.button",
            item.project().printedNumber() + "",
            Mrkdwn.shorten(item.project().name(), NAME_LENGTH));
    return button(button ->
        button
            .actionId(NEXT)
            .style("primary")
            .value(Long.toString(item.id()))
            .text(plainText(Mrkdwn.shorten(label, 75))));
  }
}
