package jp.torimatome.reply.check;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;

/**
 * 前年の記載: what the register holds for each asked field one year earlier; issues as they stood before the item was answered.
 * Beside it what a rollover carried into the asked year itself (引継ぎ), which the form starts from and 変更なし keeps.
 */
public record LastYear(Map<Field, Amount> amounts, Map<Field, Passage> passages, Carried carried) {
  /** Without a rollover nothing is carried over. */
  public LastYear(Map<Field, Amount> amounts, Map<Field, Passage> passages) {
    this(amounts, passages, new Carried(Map.of(), Map.of()));
  }

  /** 引継ぎ: given values only. */
  public record Carried(Map<Field, Amount> amounts, Map<Field, Passage> passages) {
    boolean has(Field field) {
      return amounts.containsKey(field) || passages.containsKey(field);
    }
  }

  /** Reads the row that a round about {@code ended} is prefilled from; {@code replies} are the item's own, as sources. */
  public static LastYear of(PlanStore plans, long projectId, Iterable<Field> fields, FiscalYear ended, Set<String> replies) {
    Map<Field, Amount> amounts = new EnumMap<>(Field.class);
    Map<Field, Passage> passages = new EnumMap<>(Field.class);
    for (Field field : fields) {
      FiscalYear year = field == Field.ISSUES ? field.yearIn(ended) : field.yearIn(ended).previous();
      if (field.isAmount()) {
        amounts.put(field, plans.amount(projectId, year, field.stage()));
      } else {
        passages.put(field, plans.passageWithout(replies, projectId, field.column().passageField(), year));
      }
    }
    return new LastYear(amounts, passages, carried(plans, projectId, fields, ended));
  }

  private static Carried carried(PlanStore plans, long projectId, Iterable<Field> fields, FiscalYear ended) {
    Map<Field, Amount> amounts = new EnumMap<>(Field.class);
    Map<Field, Passage> passages = new EnumMap<>(Field.class);
    for (Field field : fields) {
      if (field.isAmount()) {
        plans.carriedAmount(projectId, field.yearIn(ended), field.stage())
            .filter(amount -> amount.nature() == Nature.GIVEN)
            .ifPresent(amount -> amounts.put(field, amount));
      } else {
        plans.carriedPassage(projectId, field.column().passageField(), field.yearIn(ended))
            .filter(passage -> passage.nature() == Nature.GIVEN)
            .ifPresent(passage -> passages.put(field, passage));
      }
    }
    return new Carried(amounts, passages);
  }

  /** What 変更なし keeps, as if it were last year's: where a rollover carried something over that, else last year's. */
  public LastYear kept() {
    Map<Field, Amount> keptAmounts = new EnumMap<>(Field.class);
    keptAmounts.putAll(amounts);
    keptAmounts.putAll(carried.amounts());
    Map<Field, Passage> keptPassages = new EnumMap<>(Field.class);
    keptPassages.putAll(passages);
    keptPassages.putAll(carried.passages());
    return new LastYear(keptAmounts, keptPassages);
  }

  /** True when a rollover carried something over that 変更なし can keep. */
  public boolean isCarried(Field field) {
    return carried.has(field);
  }

  public Amount amount(Field field) {
    return amounts.getOrDefault(field, Amount.nothing(Nature.UNANSWERED));
  }

  public Passage passage(Field field) {
    return passages.getOrDefault(field, Passage.nothing(Nature.UNANSWERED));
  }

  /** True when there was something last year; in {@link #kept()}, when there is something that 変更なし can keep. */
  public boolean has(Field field) {
    return (field.isAmount() ? amount(field).nature() : passage(field).nature()) == Nature.GIVEN;
  }

  /** How a field is answered that is to stay as it is, a blank one blank; empty where last year's table had no such cell. */
  public Optional<Choice> keeping(Field field) {
    LastYear kept = kept();
    return switch (field.isAmount() ? kept.amount(field).nature() : kept.passage(field).nature()) {
      case GIVEN -> Optional.of(Choice.NO_CHANGE);
      case UNANSWERED -> Optional.of(Choice.GIVEN);
      case NOT_APPLICABLE -> Optional.of(Choice.NOT_APPLICABLE);
      case DISCONTINUED, NOT_IN_PLAN -> Optional.empty();
    };
  }

  /** The value as a person would type it; empty where there is none. */
  public String typed(Field field) {
    if (!has(field)) {
      return "";
    }
    return field.isAmount() ? String.format(Locale.ROOT, "%,d", amount(field).thousandYenOrZero()) : passage(field).body();
  }
}
