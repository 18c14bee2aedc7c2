package jp.torimatome.finding;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.Column;

/**
 * 重なり: one fault that a row repeats in another column (the next plan's content after this one's) is
 * one finding, which names both.
 */
final class Repeats {
  /**
   * What they quote first is the place itself; the others compare a cell with something, each for
   * itself.
   */
  private static final Set<Rule> QUOTING =
      EnumSet.of(
          Rule.PAST_PLANNED,
          Rule.MIXED_STYLE,
          Rule.MIXED_WIDTH,
          Rule.POINTING_NAME,
          Rule.TERM_MISCOUNTED,
          Rule.IDENTIFIABLE_PERSON,
          Rule.NO_SUCH_DAY,
          Rule.ERA_MISMATCH,
          Rule.SUM_MISMATCH,
          Rule.SIGN_DIFFERS,
          Rule.COUNTS_EXCEED,
          Rule.PLACEHOLDER,
          Rule.SAME_AS_ABOVE,
          Rule.UNBALANCED_BRACKET,
          Rule.DOUBLED_PARTICLE);

  private static final String WHOLE = "100";

  private Repeats() {}

  /** A rule with what it quotes, which makes two findings of a row the same fault. */
  private record Fault(Rule rule, List<String> quoted) {}

  /** The findings of one row in their order, each fault at the first column that has it. */
  static Stream<Finding> once(List<Finding> found) {
    if (found.size() < 2) {
      return found.stream();
    }
    Map<Object, Finding> faults = new LinkedHashMap<>();
    found.stream()
        .filter(finding -> finding.rule() != Rule.TENSE || !isCopied(found, finding.column()))
        .forEach(finding -> faults.merge(key(finding), finding, Repeats::joined));
    return faults.values().stream();
  }

  /** A text that stands word for word in another column has that one's tense too. */
  private static boolean isCopied(List<Finding> found, Column column) {
    return found.stream()
        .anyMatch(finding ->
            finding.rule() == Rule.COPIED
                && finding.column() == column
                && finding.evidence().getLast().equals(WHOLE));
  }

  private static Object key(Finding finding) {
    return QUOTING.contains(finding.rule()) ? new Fault(finding.rule(), quoted(finding)) : finding;
  }

  private static List<String> quoted(Finding finding) {
    return finding.evidence().subList(1, finding.evidence().size());
  }

  private static Finding joined(Finding first, Finding again) {
    String columns =
        first.evidence().getFirst()
            + ","
            + again.evidence().getFirst().substring(Finding.COLUMNS.length());
    List<String> evidence = Stream.concat(Stream.of(columns), quoted(first).stream()).toList();
    return new Finding(first.projectId(), first.number(), first.rule(), first.column(), evidence);
  }
}
