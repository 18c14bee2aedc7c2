package jp.torimatome.feature.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.form.KeptText;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.EntryReading;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.question.QuestionOutcome;
import jp.torimatome.reply.question.QuestionSheet;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
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
  Screen reason(QuestionSheet sheet) {
    List<Part> parts = new ArrayList<>();
    parts.add(finding(sheet));
    parts.add(current(sheet));
    parts.add(reasonInput(sheet, "question.reason"));
    String metadata = new QuestionState.Meta(sheet.question().id(), sheet.base()).print();
    return Screen.form(
        new Screen.Frame(
            REASON,
            metadata,
            text.say("question.keep"),
            text.say("question.submit"),
            text.say("form.close")),
        parts);
  }

  /** 修正: another value, which starts as what stands there. */
  Screen value(QuestionSheet sheet) {
    ReplyForm.Entry current =
        new ReplyForm.Entry(sheet.cell().value().choice(), sheet.cell().value().typed());
    return value(sheet, current, List.of(), Optional.empty());
  }

  /** The same with what is noticed about the new value, and a reason to give for it. */
  Screen questioned(QuestionOutcome.Questioned questioned, ReplyForm.Entry typed) {
    return value(questioned.sheet(), typed, questioned.findings(), Optional.empty());
  }

  /**
   * The same after somebody else changed the value meanwhile: theirs above, one's own kept in the
   * input.
   */
  Screen overtaken(QuestionSheet sheet, ReplyForm.Entry typed) {
    return value(sheet, typed, List.of(), Optional.of(text.say("question.overtaken")));
  }

  private Screen value(
      QuestionSheet sheet, ReplyForm.Entry typed, List<Finding> findings, Optional<String> note) {
    String id = Long.toString(sheet.question().id());
    List<Part> parts = new ArrayList<>();
    note.ifPresent(line -> parts.add(Part.Paragraph.plain(line)));
    parts.add(finding(sheet));
    parts.add(current(sheet));
    sheet
        .cell()
        .recorded()
        .filter(QuestionSheet.Recorded::reply)
        .ifPresent(recorded ->
            parts.add(
                Part.Note.of(
                    text.say(
                        "question.replied",
                        text.say("person", recorded.by()),
                        text.moment(recorded.at())))));
    List<Control.Option> options = List.of(option(Choice.GIVEN), option(Choice.NOT_APPLICABLE));
    Control.Option chosen =
        option(typed.choice() == Choice.NOT_APPLICABLE ? Choice.NOT_APPLICABLE : Choice.GIVEN);
    parts.add(
        Part.Input.of(
                text.say("form.choice"),
                new Control.Radios(QuestionState.CHOOSE, options, Optional.of(chosen)))
            .called(QuestionState.input(QuestionState.CHOICE, id))
            .listened());
    parts.addAll(answer(sheet, id, typed));
    if (!findings.isEmpty()) {
      parts.add(new Part.Divider());
      findings.stream()
          .limit(FINDINGS)
          .forEach(finding ->
              parts.add(
                  Part.Rich.quote(
                      text.say("question.noticed"),
                      Marks.shorten(whole(finding), FINDING_LENGTH))));
      parts.add(reasonInput(sheet, "question.reason.value"));
    }
    return mending(new QuestionState.Meta(sheet.question().id(), sheet.base()).print(), parts);
  }

  private Screen mending(String metadata, List<Part> parts) {
    return Screen.form(
        new Screen.Frame(
            VALUE,
            metadata,
            text.say("question.mend"),
            text.say("question.submit"),
            text.say("form.close")),
        parts);
  }

  /**
   * The same after another choice: the input stands only where the choice asks for one, and then
   * has to be filled.
   */
  Screen chosen(Screen form, QuestionSheet sheet, ReplyForm.Entry chosen) {
    String id = Long.toString(sheet.question().id());
    String before = chosen.typed().isEmpty() ? sheet.cell().value().typed() : chosen.typed();
    List<String> gone =
        List.of(
            QuestionState.input(QuestionState.VALUE, id),
            QuestionState.input(QuestionState.KEPT, id));
    List<Part> instead = answer(sheet, id, new ReplyForm.Entry(chosen.choice(), before));
    return mending(
        form.frame().carried(),
        KeptText.replaced(form, QuestionState.input(QuestionState.CHOICE, id), gone, instead));
  }

  private List<Part> answer(QuestionSheet sheet, String id, ReplyForm.Entry typed) {
    if (typed.choice() != Choice.NOT_APPLICABLE) {
      return List.of(valueInput(sheet, id, typed));
    }
    boolean isNew = !typed.typed().isBlank() && !typed.typed().equals(sheet.cell().value().typed());
    return isNew
        ? List.of(
            KeptText.of(
                QuestionState.input(QuestionState.KEPT, id), text.say("form.kept"), typed.typed()))
        : List.of();
  }

  private Part valueInput(QuestionSheet sheet, String id, ReplyForm.Entry typed) {
    boolean amount = Column.AMOUNTS.contains(sheet.column());
    boolean fits = typed.typed().length() <= EntryReading.LIMIT_CHARACTERS;
    Control.Entry entry =
        amount
            ? Control.Entry.line(QuestionState.VALUE, EntryReading.LIMIT_CHARACTERS)
            : Control.Entry.lines(QuestionState.VALUE, EntryReading.LIMIT_CHARACTERS);
    String tooLong = fits ? "" : text.say("question.not-prefilled", EntryReading.LIMIT_CHARACTERS);
    return Part.Input.of(words.column(sheet.column()), entry.initial(fits ? typed.typed() : ""))
        .hint(amount ? text.say("form.hint.amount") : tooLong)
        .called(QuestionState.input(QuestionState.VALUE, id));
  }

  private Part reasonInput(QuestionSheet sheet, String label) {
    String id = Long.toString(sheet.question().id());
    return Part.Input.of(
            text.say(label),
            Control.Entry.lines(QuestionState.REASON, REASON_LENGTH)
                .before(text.say("question.reason.placeholder")))
        .called(QuestionState.input(QuestionState.REASON, id));
  }

  private Part finding(QuestionSheet sheet) {
    String row =
        text.say(
            "question.row.plain",
            Integer.toString(sheet.question().finding().number()),
            Marks.shorten(sheet.project().displayName(), NAME),
            words.column(sheet.column()));
    return Part.Rich.quote(row, Marks.shorten(whole(sheet.question().finding()), FINDING_LENGTH));
  }

  private Part current(QuestionSheet sheet) {
    return Part.Rich.quote(text.say("question.current"), forms.value(sheet.cell().value()));
  }

  private String whole(Finding finding) {
    return text.say("finding.whole", words.found(finding), words.why(finding), words.todo(finding));
  }

  private Control.Option option(Choice choice) {
    return new Control.Option(choice.code(), text.say("choice." + choice.code()));
  }

  /** 受付: what was taken. */
  Screen answered(FindingAnswer answer) {
    String key =
        answer.kind() == FindingAnswer.Kind.KEPT
            ? "question.answered.kept"
            : "question.answered.mended";
    return notice("receipt.title", text.say(key, text.moment(answer.at())));
  }

  /** Somebody was faster, or the cell was mended another way. */
  Screen already(Optional<FindingAnswer> theirs) {
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

  Screen refusal(String sentence) {
    return notice("refusal.title", sentence);
  }

  private Screen notice(String title, String sentence) {
    return Screen.notice(
        text.say(title), text.say("form.close"), List.of(Part.Paragraph.of(sentence)));
  }
}
