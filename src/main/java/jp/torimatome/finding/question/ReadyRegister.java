package jp.torimatome.finding.question;

import java.util.HashMap;
import java.util.Map;
import jp.torimatome.finding.Checking;
import jp.torimatome.plan.cell.FiscalYear;

/**
 * 確認の下地: the rules made ready for a plan's table, beside which replies are looked at. What other
 * rows tell as a whole – a median, a style, how names are spelled – hardly moves by a few cells of
 * thousands, so a large table is read anew only after more of them.
 */
public final class ReadyRegister {
  private static final int LARGE = 200;
  private static final int PART = 10;

  private final CheckedRegister register;
  private final Checking checking;
  private final FindingStore store;
  private final Map<Long, Kept> kept = new HashMap<>();

  public ReadyRegister(CheckedRegister register, Checking checking, FindingStore store) {
    this.register = register;
    this.checking = checking;
    this.store = store;
  }

  /** What was made ready, for which year, and how the register stood. */
  private record Kept(Checking.Ready ready, FindingStore.Mark mark) {
    boolean serves(FiscalYear ended, FindingStore.Mark now) {
      int rows = ready.table().rows().size();
      long tolerated = rows < LARGE ? 0 : rows / PART;
      return ready.table().ended().equals(ended)
          && mark.rows() == now.rows()
          && now.cells() - mark.cells() <= tolerated;
    }
  }

  /** With last year's cell where none is recorded yet. */
  public synchronized Checking.Ready prefilled(long planId, FiscalYear ended) {
    FindingStore.Mark now = store.mark();
    Kept before = kept.get(planId);
    if (before == null || !before.serves(ended, now)) {
      before = new Kept(checking.ready(register.prefilled(planId, ended)), now);
      kept.put(planId, before);
    }
    return before.ready();
  }
}
