package jp.torimatome.reply.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.round.Item;

/**
 * 土台との比較: what is noticed about typed values beside their base and last year's; knows no store and
 * no clock.
 */
public final class LastYearCheck {
  private static final int QUOTED = 40;
  private static final long PERCENT = 100;

  private final int changePercent;
  private final int unusualFactor;

  /**
   * An amount is asked about that differs from its base by {@code changePercent} or more, and one
   * that differs from the base and is {@code unusualFactor} times last year's entry, or that part
   * of it.
   */
  public LastYearCheck(int changePercent, int unusualFactor) {
    this.changePercent = changePercent;
    this.unusualFactor = unusualFactor;
  }

  /** Findings in the order of the form. */
  public List<Finding> findings(
      Item.ProjectLabel project, Map<Field, ReplyValue> values, Base base) {
    List<Finding> findings = new ArrayList<>();
    values.forEach((field, value) -> {
      if (value.choice() == Choice.GIVEN) {
        noticed(field, value, base)
            .ifPresent(seen ->
                findings.add(
                    new Finding(
                        project.id(),
                        project.printedNumber(),
                        seen.rule(),
                        field.column(),
                        seen.evidence())));
      }
    });
    return findings;
  }

  /** A rule with what it names. */
  private record Seen(Rule rule, List<String> evidence) {}

  private Optional<Seen> noticed(Field field, ReplyValue value, Base base) {
    return switch (value) {
      case ReplyValue.OfAmount(var choice, var amount) -> compared(field, amount, base);
      case ReplyValue.OfText(var choice, var passage) when field == Field.STATUS ->
          same(passage, base.cells().passage(field));
      case ReplyValue.OfText text -> Optional.empty();
    };
  }

  private Optional<Seen> compared(Field field, Amount now, Base base) {
    Amount start = base.cells().amount(field);
    if (now.nature() != Nature.GIVEN || now.equals(start)) {
      return Optional.empty();
    }
    Base.Place place = Base.baseOf(field, base.ended());
    Base.Place lastYear = Base.lastYearOf(field, base.ended());
    if (start.nature() == Nature.GIVEN
        && isLarge(start.thousandYenOrZero(), now.thousandYenOrZero())) {
      return Optional.of(seen(place, start, now));
    }
    Amount before = base.lastYear().amount(field);
    boolean unusual = isUnusual(before.thousandYenOrZero(), now.thousandYenOrZero());
    return unusual ? Optional.of(seen(lastYear, before, now)) : Optional.empty();
  }

  private boolean isLarge(long before, long now) {
    return Math.abs(now - before) * PERCENT >= Math.abs(before) * changePercent;
  }

  private boolean isUnusual(long before, long now) {
    return before > 0 && (now >= before * unusualFactor || now * unusualFactor <= before);
  }

  private static Seen seen(Base.Place place, Amount before, Amount now) {
    Rule rule =
        now.thousandYenOrZero() > before.thousandYenOrZero() ? Rule.MUCH_MORE : Rule.MUCH_LESS;
    return new Seen(
        rule,
        List.of(
            Finding.figure(before.thousandYenOrZero()),
            Finding.figure(now.thousandYenOrZero()),
            place.year().era(),
            Finding.columns(Stream.of(place.column().column()))));
  }

  /**
   * A plan or issues may well be the same again, results hardly; widths and spaces do not make a
   * text a new one.
   */
  private static Optional<Seen> same(Passage now, Passage before) {
    String typed = Wording.plain(now.body());
    boolean same =
        now.nature() == Nature.GIVEN
            && before.nature() == Nature.GIVEN
            && typed.equals(Wording.plain(before.body()));
    return same
        ? Optional.of(new Seen(Rule.SAME_AS_LAST_YEAR, List.of(beginning(typed))))
        : Optional.empty();
  }

  /** As evidence: whole, or its beginning and a sign that it goes on. */
  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= QUOTED
        ? text
        : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
  }
}
