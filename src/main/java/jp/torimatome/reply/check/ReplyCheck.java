package jp.torimatome.reply.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;

/** 入力の検査: turns a form as typed into values, or into faults and findings; knows no store and no clock. */
public final class ReplyCheck {
  /**
   * Slack's plain text input takes no more; longer texts could not be shown for correction. Slack does not say what it counts;
   * UTF-16 units, as browsers do, are never fewer than any other count.
   */
  public static final int LIMIT_CHARACTERS = 3000;

  private final int unusualFactor;

  /** An amount that is {@code unusualFactor} times last year's, or that part of it, is asked about. */
  public ReplyCheck(int unusualFactor) {
    this.unusualFactor = unusualFactor;
  }

  /** Faults by field (then values and findings do not matter), values of all other fields, findings in order. */
  public record Result(Map<Field, Fault> faults, Map<Field, ReplyValue> values, List<Finding> findings) {}

  public Result check(List<Field> fields, ReplyForm form, LastYear lastYear) {
    Map<Field, Fault> faults = new EnumMap<>(Field.class);
    Map<Field, ReplyValue> values = new EnumMap<>(Field.class);
    List<Finding> findings = new ArrayList<>();
    for (Field field : fields) {
      ReplyForm.Entry entry = form.entry(field);
      if (entry.choice() == Choice.NO_CHANGE && !lastYear.kept().has(field)) {
        faults.put(field, new Fault.NothingToKeep());
      } else if (field.isAmount()) {
        amount(field, entry, lastYear, faults, values, findings);
      } else {
        text(field, entry, lastYear, faults, values, findings);
      }
    }
    return new Result(faults, values, findings);
  }

  private void amount(
      Field field, ReplyForm.Entry entry, LastYear lastYear, Map<Field, Fault> faults, Map<Field, ReplyValue> values,
          List<Finding> findings) {
    switch (entry.choice()) {
      case NOT_APPLICABLE -> values.put(field, new ReplyValue.OfAmount(entry.choice(), Amount.nothing(Nature.NOT_APPLICABLE)));
      case NO_CHANGE -> values.put(field, new ReplyValue.OfAmount(entry.choice(), lastYear.kept().amount(field)));
      case GIVEN -> {
        switch (AmountText.read(entry.typed())) {
          case AmountText.Reading.Refused(var fault) -> faults.put(field, fault);
          case AmountText.Reading.Read(var thousandYen) -> {
            values.put(field, new ReplyValue.OfAmount(entry.choice(), Amount.given(thousandYen)));
            compare(field, lastYear.amount(field).thousandYen(), thousandYen, findings);
          }
        }
      }
    }
  }

  private void compare(Field field, OptionalLong before, long now, List<Finding> findings) {
    if (before.isEmpty() || before.getAsLong() <= 0) {
      return;
    }
    long last = before.getAsLong();
    if (now >= last * unusualFactor) {
      findings.add(new Finding(field, Finding.Rule.MUCH_MORE, last, now));
    } else if (now * unusualFactor <= last) {
      findings.add(new Finding(field, Finding.Rule.MUCH_LESS, last, now));
    }
  }

  private static void text(
      Field field, ReplyForm.Entry entry, LastYear lastYear, Map<Field, Fault> faults, Map<Field, ReplyValue> values,
          List<Finding> findings) {
    switch (entry.choice()) {
      case NOT_APPLICABLE -> values.put(field, new ReplyValue.OfText(entry.choice(), Passage.nothing(Nature.NOT_APPLICABLE)));
      case NO_CHANGE -> values.put(field, new ReplyValue.OfText(entry.choice(), lastYear.kept().passage(field)));
      case GIVEN -> {
        String body = entry.typed().strip();
        boolean empty = isBlank(body);
        if (body.length() > LIMIT_CHARACTERS) {
          faults.put(field, new Fault.TooLong(body.length(), LIMIT_CHARACTERS));
        } else if (isBroken(body)) {
          faults.put(field, new Fault.BrokenCharacters());
        } else {
          values.put(field, new ReplyValue.OfText(entry.choice(), empty ? Passage.nothing(Nature.UNANSWERED) : Passage.given(body)));
          if (empty) {
            findings.add(new Finding(field, Finding.Rule.EMPTY_TEXT, 0, 0));
          } else if (lastYear.has(field) && sameText(body, lastYear.passage(field).body())) {
            findings.add(new Finding(field, Finding.Rule.SAME_AS_LAST_YEAR, 0, 0));
          }
        }
      }
    }
  }

  /** Widths and spaces do not make a text a new one. */
  private static boolean sameText(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  /** True for something that can be read again as the answer to a finding. */
  public static boolean isReason(String text) {
    return !isBlank(text) && !isBroken(text);
  }

  /** Nothing that anybody could see: also no-break spaces, and characters of no width. */
  static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each) || Character.getType(each) == Character.FORMAT);
  }

  /** Control characters other than line breaks and tabs, and halves of surrogate pairs: the database would change them. */
  static boolean isBroken(String text) {
    return text.codePoints().anyMatch(ReplyCheck::isBroken);
  }

  private static boolean isBroken(int codePoint) {
    boolean control = Character.getType(codePoint) == Character.CONTROL && codePoint != '\n' && codePoint != '\t' && codePoint != '\r';
    return control || Character.getType(codePoint) == Character.SURROGATE;
  }
}
