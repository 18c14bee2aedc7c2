package jp.torimatome.slack.question;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.EntryReading;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.question.QuestionOutcome;
import jp.torimatome.reply.question.QuestionSheet;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.form.FormWords;
import jp.torimatome.slack.form.KeptText;
import jp.torimatome.slack.form.ReplyView;
import jp.torimatome.slack.word.FindingWords;
import jp.torimatome.text.Text;

/** 確認票: the modals of a question – why it stands, another value, and what became of it. */
final class QuestionViews {
  static final String REASON = "question_reason";
  static final String VALUE = "question_value";

  private static final int REASON_LENGTH = 500;
  private static final int FINDINGS = 10;
  private static final int FINDING_LENGTH = 1500;
  private static final int NAME = 100;

  private final FindingWords words;
  private final FormWords forms;
  private final Text text;

  QuestionViews(FindingWords words, FormWords forms) {
    this.words = words;
    this.forms = forms;
    this.text = words.text();
  }

  /** このまま: the reason why the finding stands. */
  View reason(QuestionSheet sheet) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(finding(sheet));
    blocks.add(current(sheet));
    blocks.add(reasonInput(sheet, "question.reason"));
    String metadata = new QuestionState.Meta(sheet.question().id(), sheet.base()).print();
    return Modals.form(
        new Modals.Form(
            REASON,
            metadata,
            text.say("question.keep"),
            text.say("question.submit"),
            text.say("form.close")),
        blocks);
  }

  /** 修正: another value, which starts as what stands there. */
  View value(QuestionSheet sheet) {
    ReplyForm.Entry current =
        new ReplyForm.Entry(sheet.cell().value().choice(), sheet.cell().value().typed());
    return value(sheet, current, List.of(), Optional.empty());
  }

  /** The same with what is noticed about the new value, and a reason to give for it. */
  View questioned(QuestionOutcome.Questioned questioned, ReplyForm.Entry typed) {
    return value(questioned.sheet(), typed, questioned.findings(), Optional.empty());
  }

  /**
   * The same after somebody else changed the value meanwhile: theirs above, one's own kept in the
   * input.
   */
  View overtaken(QuestionSheet sheet, ReplyForm.Entry typed) {
    return value(sheet, typed, List.of(), Optional.of(text.say("question.overtaken")));
  }

  private View value(
      QuestionSheet sheet, ReplyForm.Entry typed, List<Finding> findings, Optional<String> note) {
    String id = Long.toString(sheet.question().id());
    List<LayoutBlock> blocks = new ArrayList<>();
    note.ifPresent(line -> blocks.add(section(section -> section.text(plainText(line)))));
    blocks.add(finding(sheet));
    blocks.add(current(sheet));
    sheet
        .cell()
        .recorded()
        .filter(QuestionSheet.Recorded::reply)
        .ifPresent(recorded ->
            blocks.add(
                context(
                    List.of(
                        Mrkdwn.verbatim(
                            text.say(
                                "question.replied",
                                text.say("person", recorded.by()),
                                text.moment(recorded.at())))))));
    List<OptionObject> options = List.of(option(Choice.GIVEN), option(Choice.NOT_APPLICABLE));
    OptionObject chosen =
        option(typed.choice() == Choice.NOT_APPLICABLE ? Choice.NOT_APPLICABLE : Choice.GIVEN);
    blocks.add(
        input(input ->
            input
                .blockId(QuestionState.block(QuestionState.CHOICE, id))
                .label(plainText(text.say("form.choice")))
                .dispatchAction(true)
                .element(
                    radioButtons(radio ->
                        radio
                            .actionId(QuestionState.CHOOSE)
                            .options(options)
                            .initialOption(chosen)))));
    blocks.addAll(answer(sheet, id, typed));
    if (!findings.isEmpty()) {
      blocks.add(divider());
      findings.stream()
          .limit(FINDINGS)
          .forEach(finding ->
              blocks.add(
                  ReplyView.quote(
                      text.say("question.noticed"),
                      Mrkdwn.shorten(whole(finding), FINDING_LENGTH))));
      blocks.add(reasonInput(sheet, "question.reason.value"));
    }
    return mending(new QuestionState.Meta(sheet.question().id(), sheet.base()).print(), blocks);
  }

  private View mending(String metadata, List<LayoutBlock> blocks) {
    return Modals.form(
        new Modals.Form(
            VALUE,
            metadata,
            text.say("question.mend"),
            text.say("question.submit"),
            text.say("form.close")),
        blocks);
  }

  /**
   * The same after another choice: the input stands only where the choice asks for one, and then
   * has to be filled.
   */
  View chosen(View form, QuestionSheet sheet, ReplyForm.Entry chosen) {
    String id = Long.toString(sheet.question().id());
    String before = chosen.typed().isEmpty() ? sheet.cell().value().typed() : chosen.typed();
    List<String> gone =
        List.of(
            QuestionState.block(QuestionState.VALUE, id),
            QuestionState.block(QuestionState.KEPT, id));
    List<LayoutBlock> instead = answer(sheet, id, new ReplyForm.Entry(chosen.choice(), before));
    return mending(
        form.getPrivateMetadata(),
        KeptText.replaced(form, QuestionState.block(QuestionState.CHOICE, id), gone, instead));
  }

  private List<LayoutBlock> answer(QuestionSheet sheet, String id, ReplyForm.Entry typed) {
    if (typed.choice() != Choice.NOT_APPLICABLE) {
      return List.of(valueInput(sheet, id, typed));
    }
    boolean isNew = !typed.typed().isBlank() && !typed.typed().equals(sheet.cell().value().typed());
    return isNew
        ? List.of(
            KeptText.of(
                QuestionState.block(QuestionState.KEPT, id), text.say("form.kept"), typed.typed()))
        : List.of();
  }

  private LayoutBlock valueInput(QuestionSheet sheet, String id, ReplyForm.Entry typed) {
    boolean amount = Column.AMOUNTS.contains(sheet.column());
    boolean fits = typed.typed().length() <= EntryReading.LIMIT_CHARACTERS;
    return input(input -> {
      input
          .blockId(QuestionState.block(QuestionState.VALUE, id))
          .label(plainText(words.column(sheet.column())))
          .element(
              plainTextInput(element -> {
                element
                    .actionId(QuestionState.VALUE)
                    .multiline(!amount)
                    .maxLength(EntryReading.LIMIT_CHARACTERS);
                return typed.typed().isEmpty() || !fits
                    ? element
                    : element.initialValue(typed.typed());
              }));
      if (amount) {
        input.hint(plainText(text.say("form.hint.amount")));
      } else if (!fits) {
        input.hint(plainText(text.say("question.not-prefilled", EntryReading.LIMIT_CHARACTERS)));
      }
      return input;
    });
  }

  private LayoutBlock reasonInput(QuestionSheet sheet, String label) {
    String id = Long.toString(sheet.question().id());
    return input(input ->
        input
            .blockId(QuestionState.block(QuestionState.REASON, id))
            .label(plainText(text.say(label)))
            .element(
                plainTextInput(element ->
                    element
                        .actionId(QuestionState.REASON)
                        .multiline(true)
                        .maxLength(REASON_LENGTH)
                        .placeholder(plainText(text.say("question.reason.placeholder"))))));
  }

  private LayoutBlock finding(QuestionSheet sheet) {
    String row =
        text.say(
            "question.row.plain",
            Integer.toString(sheet.question().finding().number()),
            Mrkdwn.shorten(sheet.project().displayName(), NAME),
            words.column(sheet.column()));
    return ReplyView.quote(row, Mrkdwn.shorten(whole(sheet.question().finding()), FINDING_LENGTH));
  }

  private LayoutBlock current(QuestionSheet sheet) {
    return ReplyView.quote(text.say("question.current"), forms.value(sheet.cell().value()));
  }

  private String whole(Finding finding) {
    return text.say("finding.whole", words.found(finding), words.why(finding), words.todo(finding));
  }

  private OptionObject option(Choice choice) {
    return OptionObject.builder()
        .text(plainText(text.say("choice." + choice.code())))
        .value(choice.code())
        .build();
  }

  /** 受付: what was taken. */
  View answered(FindingAnswer answer) {
    String key =
        answer.kind() == FindingAnswer.Kind.KEPT
            ? "question.answered.kept"
            : "question.answered.mended";
    return notice("receipt.title", text.say(key, text.moment(answer.at())));
  }

  /** Somebody was faster, or the cell was mended another way. */
  View already(Optional<FindingAnswer> theirs) {
    String sentence =
        theirs
            .map(answer ->
                text.say(
                    switch (answer.kind()) {
                      case KEPT -> "question.already.kept";
                      case MENDED -> "question.already.mended";
                      case WITHDRAWN -> "question.already.withdrawn";
                    },
                    text.say("person", answer.by()),
                    text.moment(answer.at())))
            .orElse(text.say("question.already.gone"));
    return notice("refusal.title", sentence);
  }

  View refusal(String sentence) {
    return notice("refusal.title", sentence);
  }

  private View notice(String title, String sentence) {
    return Modals.notice(
        text.say(title), text.say("form.close"), List.of(Mrkdwn.section(sentence)));
  }
}
