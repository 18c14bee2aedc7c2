package jp.torimatome.reply.check;

import jp.torimatome.characters.Controls;
import jp.torimatome.characters.Unseen;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.written.AmountText;

/**
 * 欄の読み取り: what one cell as typed means, or why it cannot be taken; 変更なし is decided by who knows
 * last year.
 */
public sealed interface EntryReading {
  /**
   * Slack's plain text input takes no more; longer texts could not be shown for correction. Slack
   * does not say what it counts; UTF-16 units, as browsers do, are never fewer than any other
   * count.
   */
  int LIMIT_CHARACTERS = 3000;

  /** What the register will hold. */
  record Read(ReplyValue value) implements EntryReading {}

  /** Shown beside the field. */
  record Refused(Fault fault) implements EntryReading {}

  /** A 千円 cell. */
  static EntryReading amount(ReplyForm.Entry entry) {
    if (entry.choice() == Choice.NOT_APPLICABLE) {
      return new Read(
          new ReplyValue.OfAmount(entry.choice(), Amount.nothing(Nature.NOT_APPLICABLE)));
    }
    return switch (AmountText.read(entry.typed())) {
      case AmountText.Reading.Refused(var why) -> new Refused(new Fault.OfAmount(why));
      case AmountText.Reading.Read(var thousandYen) ->
          new Read(new ReplyValue.OfAmount(entry.choice(), Amount.given(thousandYen)));
    };
  }

  /** A cell of text; one that nobody could see is unanswered. */
  static EntryReading text(ReplyForm.Entry entry) {
    if (entry.choice() == Choice.NOT_APPLICABLE) {
      return new Read(
          new ReplyValue.OfText(entry.choice(), Passage.nothing(Nature.NOT_APPLICABLE)));
    }
    String body = Controls.withLineBreaks(entry.typed()).strip();
    if (body.length() > LIMIT_CHARACTERS) {
      return new Refused(new Fault.TooLong(body.length(), LIMIT_CHARACTERS));
    }
    int broken = Controls.firstBroken(body);
    if (broken >= 0) {
      return new Refused(new Fault.BrokenCharacters(Controls.name(body, broken)));
    }
    Passage passage =
        Unseen.isBlank(body) ? Passage.nothing(Nature.UNANSWERED) : Passage.given(body);
    return new Read(new ReplyValue.OfText(entry.choice(), passage));
  }

  /** True for something that can be read again as the answer to a finding. */
  public static boolean isReason(String text) {
    return !Unseen.isBlank(text) && Controls.firstBroken(text) < 0;
  }
}
