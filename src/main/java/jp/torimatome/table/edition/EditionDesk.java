package jp.torimatome.table.edition;

import jp.torimatome.database.Database;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.table.OfficialStore;

/** 版の机: what is kept of editions, and the acts on them. */
public record EditionDesk(
    EditionStore editions,
    AddendaStore addenda,
    Publishing publishing,
    Withdrawing withdrawing,
    Exporting exporting) {

  /**
   * {@code yearMovesMarked}: whether a text that changed only by the year moving on (年度更新のみ) is
   * marked.
   */
  public static EditionDesk of(Database database, PlanStore plans, boolean yearMovesMarked) {
    OfficialStore official = new OfficialStore(database);
    EditionStore editions = new EditionStore(database);
    AddendaStore addenda = new AddendaStore(database);
    return new EditionDesk(
        editions,
        addenda,
        new Publishing(database, editions, addenda),
        new Withdrawing(addenda),
        new Exporting(official, editions, addenda, plans, yearMovesMarked));
  }
}
