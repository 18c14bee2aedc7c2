package jp.torimatome.table.lineage;

import java.util.List;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.table.OfficialTable.Links;
import jp.torimatome.table.lineage.Lineage.YearAmount;

/**
 * What a lineage takes from a project; {@code nextName} is empty where the next plan gives it none.
 */
record Member(
    long projectId,
    int number,
    String name,
    String nextName,
    Lifecycle lifecycle,
    Links links,
    List<YearAmount> amounts) {}
