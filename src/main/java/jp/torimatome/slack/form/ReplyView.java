package jp.torimatome.slack.form;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
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
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
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
  View form(ItemSheet sheet, List<Finding> findings, Optional<String> note) {
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
  View form(ItemSheet sheet, List<Finding> findings, Optional<String> note, Others others) {
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
  View overtaken(ItemSheet sheet, ItemSheet.StoredReply theirs) {
    String note = text.say("form.overtaken", words.person(theirs.by()), text.moment(theirs.at()));
    return form(sheet, List.of(), Optional.of(note), Optional.of(theirs), Others.NONE);
  }

  /**
   * The form with other contents than those that stand in it now; {@code turn} differs from one
   * showing to the next.
   */
  View afresh(ItemSheet sheet, String note, String turn) {
    return form(sheet, List.of(), Optional.of(note), Optional.empty(), new Others(List.of(), turn));
  }

  /** The form after another choice was made in one of its fields. */
  View chosen(View form, ItemSheet sheet, Field field) {
    return Modals.told(
        new Modals.Form(
            CALLBACK,
            form.getPrivateMetadata(),
            form.getTitle().getText(),
            text.say("form.submit"),
            text.say("form.close")),
        fields.chosen(form, sheet, field));
  }

  private View form(
      ItemSheet sheet,
      List<Finding> findings,
      Optional<String> note,
      Optional<ItemSheet.StoredReply> theirs,
      Others others) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header(header -> header.text(plainText(Mrkdwn.shorten(projectTitle(sheet), 150)))));
    String due =
        text.moment(
            sheet
                .item()
                .returned()
                .map(Item.Returned::dueAt)
                .orElse(sheet.inquiry().terms().dueAt()));
    blocks.add(context(List.of(plainText(text.say("form.about", sheet.inquiry().called(), due)))));
    blocks.add(context(List.of(plainText(text.say("form.guide")))));
    sheet.item().returned().ifPresent(returned -> blocks.add(returned(sheet, returned)));
    questions.apply(sheet.item().id()).ifPresent(question -> blocks.add(asked(question)));
    note.ifPresent(line -> blocks.add(context(List.of(Mrkdwn.verbatim(line)))));
    others.drafts().stream().limit(DRAFTS).map(this::other).forEach(blocks::add);
    blocks.add(
        actions(actions -> actions.blockId("draft:" + sheet.item().id()).elements(buttons(sheet))));
    if (!findings.isEmpty()) {
      blocks.add(
          quote(
              text.say("form.findings", findings.size()),
              text.say("form.findings.ask"),
              standing(sheet, findings)));
    }
    for (Field field : sheet.item().fields()) {
      blocks.add(divider());
      blocks.addAll(
          sheet.open().contains(field)
              ? fields.blocks(
                  sheet, field, theirs.map(reply -> reply.values().get(field)), others.turn())
              : List.of(locked(sheet, field)));
    }
    int base = theirs.map(ItemSheet.StoredReply::revision).orElse(sheet.baseRevision());
    String title = text.say("form.title", sheet.item().project().printedNumber() + "");
    String metadata = new FormMeta(sheet.item().id(), base, 0).print();
    return Modals.told(
        new Modals.Form(CALLBACK, metadata, title, text.say("form.submit"), text.say("form.close")),
        blocks);
  }

  /**
   * A draft that is not shown: whose, of when, and the button that shows it; what stands in the
   * form is kept first.
   */
  private LayoutBlock other(DraftStore.Draft draft) {
    String line = text.say("form.other-draft", words.person(draft.by()), text.moment(draft.at()));
    return section(section ->
        section
            .text(Mrkdwn.verbatim(line))
            .accessory(
                button(made ->
                    made.actionId(OTHER)
                        .value(Long.toString(draft.id()))
                        .text(plainText(text.say("form.other-draft.open"))))));
  }

  /** Most items stay as they are: that is said at once, before anything is typed. */
  private List<BlockElement> buttons(ItemSheet sheet) {
    List<BlockElement> buttons = new ArrayList<>();
    if (sheet.unchanged().isPresent()) {
      buttons.add(
          button(made ->
              made.actionId(UNCHANGED)
                  .value(Long.toString(sheet.item().id()))
                  .style("primary")
                  .text(plainText(text.say("form.unchanged.button")))));
    }
    buttons.add(
        button(button -> button.actionId(SAVE).text(plainText(text.say("form.save-draft")))));
    buttons.add(
        button(button ->
            button
                .actionId(CORRECT)
                .value(Long.toString(sheet.item().id()))
                .text(plainText(text.say("correction.button")))));
    return buttons;
  }

  /** 差し戻し: what is to be mended, why, and that the rest stands. */
  private LayoutBlock returned(ItemSheet sheet, Item.Returned returned) {
    String fields = words.fields(returned.fields(), sheet.round().ended());
    return quote(
        text.say("form.returned", fields),
        text.say("form.returned.by." + returned.stage().code()),
        returned.reason());
  }

  /** 疑義照会 without an answer: what is asked, and where it is answered. */
  private LayoutBlock asked(Clarification.Word question) {
    return quote(
        text.say("form.question", text.moment(question.said().at())),
        text.say("form.question.how", text.say("clarify.button")),
        Mrkdwn.shorten(question.body(), QUESTION_LENGTH));
  }

  /** A field that cannot be written now, as the last reply has it. */
  private LayoutBlock locked(ItemSheet sheet, Field field) {
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
                  Mrkdwn.shorten(words.found(finding), FINDING_LENGTH)));
        });
    if (findings.size() > FINDINGS) {
      lines.add(text.say("form.findings.more", findings.size() - FINDINGS));
    }
    return String.join("\n", lines);
  }

  static String projectLine(ItemSheet sheet) {
    return Mrkdwn.escape(projectTitle(sheet));
  }

  private static String projectTitle(ItemSheet sheet) {
    return sheet.item().project().printedNumber() + " " + sheet.item().project().name();
  }

  /** People's words as rich text, where nothing in them can format or ping. */
  public static RichTextBlock quote(String title, String words) {
    return richText(List.of(RichTextSectionElement.Text.builder().text(title).build()), words);
  }

  /** A bold heading, a plain line, and people's words. */
  static RichTextBlock quote(String heading, String title, String words) {
    RichTextSectionElement.TextStyle bold =
        RichTextSectionElement.TextStyle.builder().bold(true).build();
    return richText(
        List.of(
            RichTextSectionElement.Text.builder().text(heading).style(bold).build(),
            RichTextSectionElement.Text.builder().text("\n" + title).build()),
        words);
  }

  private static RichTextBlock richText(List<RichTextElement> titles, String words) {
    RichTextElement quoted = RichTextSectionElement.Text.builder().text(words).build();
    return RichTextBlock.builder()
        .elements(
            List.of(
                RichTextSectionElement.builder().elements(titles).build(),
                RichTextQuoteElement.builder().elements(List.of(quoted)).build()))
        .build();
  }
}
