package jp.torimatome.reply.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.round.Item;

/** 前年との比較: what is noticed about typed values beside last year's, which only a form shows; knows no store and no clock. */
public final class LastYearCheck {
  private static final int QUOTED = 40;

  private final int unusualFactor;

  /** An amount that is {@code unusualFactor} times last year's, or that part of it, is asked about. */
  public LastYearCheck(int unusualFactor) {
    this.unusualFactor = unusualFactor;
  }

  /** Findings in the order of the form. */
  public List<Finding> findings(Item.ProjectLabel project, Map<Field, ReplyValue> values, Base base) {
    List<Finding> findings = new ArrayList<>();
    values.forEach(
        (field, value) -> {
          if (value.choice() == Choice.GIVEN) {
            noticed(field, value, base)
                .ifPresent(seen ->
                    findings.add(new Finding(project.id(), project.printedNumber(), seen.rule(), field.column(), seen.evidence())));
          }
        });
    return findings;
  }

  /** A rule with what it names. */
  private record Seen(Rule rule, List<String> evidence) {}

  private Optional<Seen> noticed(Field field, ReplyValue value, Base base) {
    return switch (value) {
      case ReplyValue.OfAmount(var choice, var amount) -> compared(base.cells().amount(field).thousandYen(), amount);
      case ReplyValue.OfText(var choice, var passage) when field == Field.STATUS -> same(passage, base.cells().passage(field));
      case ReplyValue.OfText text -> Optional.empty();
    };
  }

  private Optional<Seen> compared(OptionalLong before, Amount amount) {
    if (before.isEmpty() || before.getAsLong() <= 0) {
      return Optional.empty();
    }
    long last = before.getAsLong();
    long now = amount.thousandYenOrZero();
    List<String> figures = List.of(Finding.figure(last), Finding.figure(now));
    if (now >= last * unusualFactor) {
      return Optional.of(new Seen(Rule.MUCH_MORE, figures));
    }
    return now * unusualFactor <= last ? Optional.of(new Seen(Rule.MUCH_LESS, figures)) : Optional.empty();
  }

  /** A plan or issues may well be the same again, results hardly; widths and spaces do not make a text a new one. */
  private static Optional<Seen> same(Passage now, Passage before) {
    String typed = Wording.plain(now.body());
    boolean same = now.nature() == Nature.GIVEN && before.nature() == Nature.GIVEN && typed.equals(Wording.plain(before.body()));
    return same ? Optional.of(new Seen(Rule.SAME_AS_LAST_YEAR, List.of(beginning(typed)))) : Optional.empty();
  }

  private static String beginning(String text) {
    return text.substring(0, text.offsetByCodePoints(0, Math.min(QUOTED, text.codePointCount(0, text.length()))));
  }
}
