package jp.torimatome.table.lineage;

import java.util.List;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Succession;
import jp.torimatome.table.lineage.Lineage.YearAmount;
import org.jspecify.annotations.Nullable;

/** What a lineage takes from a project; {@code nextName} is empty where the next plan gives it none. */
record Member(long projectId, int number, String name, String nextName, Lifecycle lifecycle, Links links, List<YearAmount> amounts) {

  /** 再掲 and 後継事業. */
  record Links(@Nullable Long relistsProjectId, List<Succession> predecessors) {}
}
