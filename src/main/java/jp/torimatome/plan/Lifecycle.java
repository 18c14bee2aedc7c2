package jp.torimatome.plan;

import java.util.Locale;
import jp.torimatome.plan.cell.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Whether a project is asked: running, discontinued (廃止) with kind and fiscal year, or only in the next plan. */
public sealed interface Lifecycle {
  /** 実施中. */
  record Running() implements Lifecycle {}

  /** 廃止: {@code since} is the fiscal year from which it no longer exists, as printed. */
  record Discontinued(Kind kind, @Nullable FiscalYear since) implements Lifecycle {}

  /** 次期計画のみ: not in this plan, so it owes only the new year. */
  record NextPlanOnly() implements Lifecycle {}

  /** 終期 / 組替(別財源) / 終期(組替). */
  enum Kind {
    ENDED,
    REORGANISED,
    ENDED_BY_REORGANISATION;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** The name of the state in records and documents for machines: {@code next_plan_only}. */
  default String code() {
    return switch (this) {
      case Running running -> "running";
      case NextPlanOnly nextPlanOnly -> "next_plan_only";
      case Discontinued discontinued -> "discontinued";
    };
  }
}
