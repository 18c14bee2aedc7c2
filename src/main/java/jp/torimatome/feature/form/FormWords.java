package jp.torimatome.feature.form;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.finding.Finding;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.written.AmountFault;
import jp.torimatome.reply.Refusal;
import jp.torimatome.reply.check.Base;
import jp.torimatome.reply.check.Cells;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.Fault;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.say.Marks;
import jp.torimatome.text.Text;

/** What fields, faults, findings and refusals are called when a section reads them. */
public final class FormWords {
  private final Text text;
  private final FindingWords findings;

  public FormWords(Text text) {
    this.text = text;
    this.findings = new FindingWords(text);
  }

  /** The sentences of the person's language. */
  public Text text() {
    return text;
  }

  /** R6年度 最終予算額(千円). */
  public String label(Field field, FiscalYear ended) {
    return text.say("field." + field.code(), field.yearIn(ended).era());
  }

  /** Several labels in one line. */
  public String fields(List<Field> fields, FiscalYear ended) {
    return text.list(fields.stream().map(field -> label(field, ended)));
  }

  private String choice(Choice choice) {
    return text.say("choice." + choice.code());
  }

  /** What a choice means for a field: 変更なし says what it would store. */
  String choice(Choice choice, Field field, Base base) {
    boolean says = choice == Choice.NO_CHANGE && base.cells().has(field);
    Base.Place start = Base.baseOf(field, base.ended());
    return says
        ? text.say(
            "choice.no_change." + field.code(), start.year().era(), base.cells().typed(field))
        : choice(choice);
  }

  /** R6年度 当初予算額(千円): a printed column with its year. */
  public String place(Base.Place place) {
    return text.say("field." + place.column().code(), place.year().era());
  }

  /** What a cell says, in lines. */
  public String cell(Field field, Cells cells) {
    String value = cells.typed(field);
    if (value.isEmpty()) {
      return text.say("form.last.none");
    }
    return field.isAmount() ? text.say("amount.thousand", value) : lines(value);
  }

  /** A text in the lines that the table flattened. */
  String lines(String body) {
    return String.join("\n", Passage.linesOf(body));
  }

  /** A stored value: the amount with its unit, the text, or the words for nothing. */
  public String value(ReplyValue value) {
    if (value.choice() == Choice.NOT_APPLICABLE) {
      return choice(Choice.NOT_APPLICABLE);
    }
    String typed = value.typed();
    if (typed.isEmpty()) {
      return text.say("form.empty");
    }
    return value instanceof ReplyValue.OfAmount ? text.say("amount.thousand", typed) : typed;
  }

  /** {@link #value} of a reply, which may say that nothing has changed. */
  public String value(Field field, ReplyValue value) {
    return value.choice() == Choice.NO_CHANGE
        ? text.say("form.unchanged." + field.code(), value(value))
        : value(value);
  }

  /**
   * Slack shows an error beside an input only: what is wrong with fields that have none, a line
   * each.
   */
  String faults(Collection<Fault> faults) {
    return faults.stream().map(this::fault).distinct().collect(Collectors.joining("\n"));
  }

  /** What is wrong with a field, and what to type instead. */
  public String fault(Fault fault) {
    return switch (fault) {
      case Fault.OfAmount(var why) -> amount(why);
      case Fault.NothingToKeep() -> text.say("fault.nothing-to-keep");
      case Fault.Idle(var choice) -> text.say("fault.idle", choice(choice));
      case Fault.TooLong(var characters, var limit) ->
          text.say("fault.too-long", characters, limit);
      case Fault.BrokenCharacters(var character) -> text.say("fault.broken-characters", character);
    };
  }

  private String amount(AmountFault fault) {
    return switch (fault) {
      case AmountFault.Missing() -> text.say("fault.amount-missing");
      case AmountFault.OtherUnit(var unit, var thousandYen, var exact) ->
          text.say(
              exact ? "fault.other-unit" : "fault.other-unit-rounded",
              unit,
              text.number(thousandYen));
      case AmountFault.ForeignDigits() -> text.say("fault.foreign-digits");
      case AmountFault.Decimal() -> text.say("fault.decimal");
      case AmountFault.NotSettled(var typed) -> text.say("fault.not-settled", typed);
      case AmountFault.NotANumber(var typed) -> text.say("fault.not-a-number", typed);
      case AmountFault.TooLarge() -> text.say("fault.too-large");
    };
  }

  /** What was noticed about a field, why it matters and what to do. */
  String finding(Finding finding) {
    return text.say(
        "finding.whole", findings.found(finding), findings.why(finding), findings.todo(finding));
  }

  /** What was noticed, in one line. */
  public String found(Finding finding) {
    return findings.found(finding);
  }

  /** Why somebody cannot answer, and whom to ask. */
  public String refusal(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotYours(var section, var contacts, var formKept) ->
          text.say(
              formKept ? "refusal.not-yours-kept" : "refusal.not-yours",
              Marks.escape(section),
              people(contacts));
      case Refusal.Closed(var coordinators, var formKept) ->
          text.say(formKept ? "refusal.closed-kept" : "refusal.closed", people(coordinators));
      case Refusal.NotHead(var section, var heads) ->
          text.say("refusal.not-head", Marks.escape(section), people(heads));
      case Refusal.NotCoordinator(var coordinators) ->
          text.say("coordinator.refused", people(coordinators));
      case Refusal.Unknown() -> text.say("refusal.unknown");
    };
  }

  /** 佐藤さん: a person as a sentence names them. */
  public String person(String userId) {
    return text.say("person", userId);
  }

  private String people(List<String> userIds) {
    return text.list(userIds.stream().map(this::person));
  }
}
