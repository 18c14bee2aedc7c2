package jp.torimatome.table;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.plan.PlanStore;

/**
 * 略称: gives a plan what it is called beside another, unless that could be taken for another plan or
 * could not be typed.
 */
public final class CallingStore {
  /** In characters. */
  public static final int LONGEST = 20;

  private final Database database;
  private final PlanStore plans;

  public CallingStore(Database database, PlanStore plans) {
    this.database = database;
    this.plans = plans;
  }

  /** Why a short name does not fit. */
  public enum Fault {
    TOO_LONG,
    SPACE,
    TAKEN;

    /** The end of its sentence's key. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Why the plan of this name, which may not be there yet, cannot be called so. */
  public Optional<Fault> fault(String planName, String shortName) {
    if (shortName.codePointCount(0, shortName.length()) > LONGEST
        || shortName.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (shortName.matches("(?s).*[\\s\u3000].*")) {
      return Optional.of(Fault.SPACE);
    }
    boolean taken =
        plans.registered().stream()
            .anyMatch(other -> !other.isCalled(planName) && other.isCalled(shortName));
    return taken ? Optional.of(Fault.TAKEN) : Optional.empty();
  }

  /**
   * One transaction: the name, and a line of the record; empty for what follows from the plan's
   * name.
   */
  public void call(long planId, String shortName, Instant at, String by) {
    database.change(sql -> {
      PlanStore.call(sql, planId, shortName);
      AuditRows.note(
          sql, at, by, "plan.called", ("plan:" + planId + " called:" + shortName).strip());
    });
  }
}
