package jp.torimatome.summary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Nature;

/**
 * 合計: what was given in 千円, and how often each kind of nothing stands in its place; a missing
 * amount is never a 0, and a carried one (引継ぎ) counts as what it is printed as, 未回答.
 */
public record Tally(long thousandYen, Map<Nature, Integer> counts) {
  public Tally {
    counts =
        Collections.unmodifiableMap(
            counts.isEmpty() ? new EnumMap<>(Nature.class) : new EnumMap<>(counts));
  }

  static Tally of(List<Amount> amounts) {
    Map<Nature, Integer> counts = new EnumMap<>(Nature.class);
    amounts.forEach(amount ->
        counts.merge(
            amount.nature() == Nature.CARRIED ? Nature.UNANSWERED : amount.nature(),
            1,
            Integer::sum));
    return new Tally(amounts.stream().mapToLong(Amount::thousandYenOrZero).sum(), counts);
  }

  /** How many amounts are of this nature. */
  public int count(Nature nature) {
    return counts.getOrDefault(nature, 0);
  }
}
