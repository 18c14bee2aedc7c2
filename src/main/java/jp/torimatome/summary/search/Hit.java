package jp.torimatome.summary.search;

import jp.torimatome.plan.Plan;

/** 該当する事業, as a list names it. */
public record Hit(long projectId, int number, String name, String section) {
  /** Beside the projects of another plan. */
  Hit of(Plan plan) {
    return new Hit(projectId, number, Plan.tagged(plan.shortName(), name), section);
  }
}
