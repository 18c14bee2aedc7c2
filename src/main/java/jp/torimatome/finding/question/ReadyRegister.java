package jp.torimatome.finding.question;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import jp.torimatome.finding.Checking;
import jp.torimatome.plan.cell.FiscalYear;

/**
 * 確認の下地: the rules made ready for a plan's table, beside which replies are looked at. What other
 * rows tell as a whole – a median, a style, how names are spelled – hardly moves by a few cells of
 * thousands, so a large table is read anew only after more of them.
 */
public final class ReadyRegister {
  private static final int LARGE = 200;
  private static final int PART = 2;

  private final CheckedRegister register;
  private final Checking checking;
  private final FindingStore store;
  private final Map<Long, Kept> kept = new ConcurrentHashMap<>();
  private final ReentrantLock reading = new ReentrantLock();

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
      return isOf(ended, now) && now.cells() - mark.cells() <= tolerated;
    }

    /** Whether it will do while it is read anew: of a large table only cells have changed. */
    boolean isNear(FiscalYear ended, FindingStore.Mark now) {
      return isOf(ended, now) && ready.table().rows().size() >= LARGE;
    }

    private boolean isOf(FiscalYear ended, FindingStore.Mark now) {
      return ready.table().ended().equals(ended) && mark.rows() == now.rows();
    }
  }

  /** With last year's cell where none is recorded yet; one reads it anew, for all. */
  public Checking.Ready prefilled(long planId, FiscalYear ended) {
    FindingStore.Mark now = store.mark();
    Kept before = kept.get(planId);
    if (before != null
        && (before.serves(ended, now) || before.isNear(ended, now) && reading.isLocked())) {
      return before.ready();
    }
    reading.lock();
    try {
      Kept meanwhile = kept.get(planId);
      if (meanwhile == null || !meanwhile.serves(ended, now)) {
        meanwhile = new Kept(checking.ready(register.prefilled(planId, ended)), now);
        kept.put(planId, meanwhile);
      }
      return meanwhile.ready();
    } finally {
      reading.unlock();
    }
  }
}
