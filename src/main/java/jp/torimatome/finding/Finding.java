package jp.torimatome.finding;

import java.util.List;
import jp.torimatome.plan.cell.Column;

/**
 * 確認事項: what one rule noticed in one cell of one row. {@code evidence} are the plain values that its sentences name, in their
 * order (figures with commas, quotations, codes of columns); the same finding on the same values always has the same evidence.
 */
public record Finding(long projectId, int number, Rule rule, Column column, List<String> evidence) {
  public Finding {
    evidence = List.copyOf(evidence);
  }
}
