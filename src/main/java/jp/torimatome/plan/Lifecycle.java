package jp.torimatome.plan;

import java.util.Locale;
import java.util.Objects;
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

    /** The name in database and documents. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** The name of the state in database and documents. */
  default String code() {
    return switch (this) {
      case Running running -> "running";
      case NextPlanOnly nextPlanOnly -> "next_plan_only";
      case Discontinued discontinued -> "discontinued";
    };
  }

  /** As the columns of a row say it; the last two are those of a discontinued project. */
  static Lifecycle of(String code, @Nullable String kind, @Nullable Integer since) {
    return switch (code) {
      case "running" -> new Running();
      case "next_plan_only" -> new NextPlanOnly();
      case "discontinued" -> new Discontinued(Kind.of(Objects.requireNonNull(kind)), since == null ? null : new FiscalYear(since));
      default -> throw new IllegalArgumentException(code);
    };
  }
}
