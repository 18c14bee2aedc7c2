package jp.torimatome.plan.ending;

import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.FiscalYear;
import org.jspecify.annotations.Nullable;

/** What a cell says about the end of its project. */
public sealed interface Ending {
  /** 廃止: {@code since} is the first fiscal year without the project. */
  record Over(Lifecycle.Kind kind, @Nullable FiscalYear since) implements Ending {}

  /** 廃止予定: the end lies ahead, so it is asked as before. */
  record Announced(Lifecycle.Kind kind, @Nullable FiscalYear since) implements Ending {}

  /** 休止: it may go on, so somebody has to say whether it does. */
  record Suspended() implements Ending {}

  /** Something ends, and the words do not tell whether that is the project. */
  record Unclear() implements Ending {}
}
