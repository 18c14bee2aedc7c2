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
}
