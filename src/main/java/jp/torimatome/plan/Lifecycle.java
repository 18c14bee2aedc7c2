package jp.torimatome.plan;

import java.util.Locale;
import java.util.Objects;
import jp.torimatome.plan.cell.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Whether a project is asked: running, its end announced, suspended, discontinued (廃止), or only in
 * the next plan.
 */
public sealed interface Lifecycle {
  /** 実施中. */
  record Running() implements Lifecycle {}

  /** 廃止予定: asked as before until it is over; {@code since} is the first fiscal year without it. */
  record Announced(Kind kind, @Nullable FiscalYear since) implements Lifecycle {}

  /** 休止: asked, for nobody has said whether it goes on. */
  record Suspended() implements Lifecycle {}

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

  /** How and when a project ends or has ended. */
  record End(Kind kind, @Nullable FiscalYear since) {}

  /** The name of the state in database and documents. */
  default String code() {
    return switch (this) {
      case Running running -> "running";
      case Announced announced -> "announced";
      case Suspended suspended -> "suspended";
      case NextPlanOnly nextPlanOnly -> "next_plan_only";
      case Discontinued discontinued -> "discontinued";
    };
  }

  /** False once it is discontinued, and before the next plan begins it. */
  default boolean isUnderWay() {
    return switch (this) {
      case Running running -> true;
      case Announced announced -> true;
      case Suspended suspended -> true;
      case NextPlanOnly nextPlanOnly -> false;
      case Discontinued discontinued -> false;
    };
  }

  /** The end that is known of it; null for none. */
  default @Nullable End end() {
    return switch (this) {
      case Announced(var kind, var since) -> new End(kind, since);
      case Discontinued(var kind, var since) -> new End(kind, since);
      case Running running -> null;
      case Suspended suspended -> null;
      case NextPlanOnly nextPlanOnly -> null;
    };
  }

  /** As its code and its end say it; the last two are those of a project that ends. */
  static Lifecycle of(String code, @Nullable String kind, @Nullable Integer since) {
    FiscalYear year = since == null ? null : new FiscalYear(since);
    return switch (code) {
      case "running" -> new Running();
      case "suspended" -> new Suspended();
      case "next_plan_only" -> new NextPlanOnly();
      case "announced" -> new Announced(Kind.of(Objects.requireNonNull(kind)), year);
      case "discontinued" -> new Discontinued(Kind.of(Objects.requireNonNull(kind)), year);
      default -> throw new IllegalArgumentException(code);
    };
  }
}
