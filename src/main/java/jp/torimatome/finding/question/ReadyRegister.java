package jp.torimatome.finding.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.Finding;
import jp.torimatome.plan.cell.FiscalYear;

/**
 * 確認の下地: the rules made ready for a plan's table, beside which replies are looked at. What other
 * rows tell as a whole – a median, a style, how names are spelled – hardly moves while a large
 * table is answered, so that is read anew only after as many cells as it takes to make another
 * table of it, and nobody waits for it; the row that is looked at is always as it stands.
 */
public final class ReadyRegister {
  private static final int LARGE = 200;
  private static final int CELLS_A_ROW = 2;

  private final CheckedRegister register;
  private final Checking checking;
  private final FindingStore store;
  private final Executor beside;
  private final Map<Long, Kept> kept = new ConcurrentHashMap<>();
  private final ReentrantLock reading = new ReentrantLock();

  /** {@code beside} reads a large table anew, which takes seconds. */
  public ReadyRegister(
      CheckedRegister register, Checking checking, FindingStore store, Executor beside) {
    this.register = register;
    this.checking = checking;
    this.store = store;
    this.beside = beside;
  }

  /** What was made ready, for which year, and how the register stood. */
  private record Kept(Checking.Ready ready, FindingStore.Mark mark) {
    boolean isOf(FiscalYear ended, FindingStore.Mark now) {
      return ready.table().ended().equals(ended) && mark.rows() == now.rows();
    }

    boolean isLarge() {
      return ready.table().rows().size() >= LARGE;
    }

    boolean serves(FindingStore.Mark now) {
      long tolerated = isLarge() ? (long) CELLS_A_ROW * ready.table().rows().size() : 0;
      return now.cells() - mark.cells() <= tolerated;
    }
  }

  /**
   * What the rules notice in the row of a project, with last year's cell where none is recorded yet
   * and {@code filled} with other values.
   */
  public List<Finding> look(
      long planId, FiscalYear ended, long projectId, UnaryOperator<CheckedRow> filled) {
    FindingStore.Mark now = store.mark();
    Kept ready = prefilled(planId, ended, now);
    Optional<CheckedRow> row =
        ready.mark().equals(now)
            ? ready.ready().rowOf(projectId)
            : register.prefilledRow(projectId, ended);
    return row.map(filled).map(ready.ready()::row).orElse(List.of());
  }

  private Kept prefilled(long planId, FiscalYear ended, FindingStore.Mark now) {
    Kept before = kept.get(planId);
    if (before == null || !before.isOf(ended, now)) {
      return anew(planId, ended, now);
    }
    if (before.serves(now)) {
      return before;
    }
    if (!before.isLarge()) {
      return anew(planId, ended, now);
    }
    if (!reading.isLocked()) {
      beside.execute(() -> anew(planId, ended, now));
    }
    return before;
  }

  /** One reads it, for all. */
  private Kept anew(long planId, FiscalYear ended, FindingStore.Mark now) {
    reading.lock();
    try {
      Kept meanwhile = kept.get(planId);
      if (meanwhile == null || !meanwhile.isOf(ended, now) || !meanwhile.serves(now)) {
        meanwhile = new Kept(checking.ready(register.prefilled(planId, ended)), now);
        kept.put(planId, meanwhile);
      }
      return meanwhile;
    } finally {
      reading.unlock();
    }
  }
}
