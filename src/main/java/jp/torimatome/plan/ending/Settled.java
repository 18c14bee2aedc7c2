package jp.torimatome.plan.ending;

import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about words that may end a project, or about the year which they leave out.
 */
public sealed interface Settled {
  /** It goes on: a pause, or something else ends. */
  record GoesOn() implements Settled {}

  /** It ends; {@code since} is the first year without it, null for the one that the words tell. */
  record Ended(@Nullable FiscalYear since) implements Settled {}

  /** As the register has it since somebody said so of the same words. */
  record AsBefore(Lifecycle lifecycle) implements Settled {}

  /**
   * The state of a project that was read as {@code read} in the table of the year {@code ended}.
   */
  default Lifecycle lifecycle(Lifecycle read, Endings endings, @Nullable FiscalYear ended) {
    return switch (this) {
      case AsBefore(var before) -> before;
      case Ended(var since) -> endings.ended(since, ended == null ? null : ended.next());
      case GoesOn() -> read instanceof Lifecycle.NextPlanOnly ? read : new Lifecycle.Running();
    };
  }
}
