package jp.torimatome.table.reading;

import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.SUCCESSION;

import java.util.List;
import java.util.Map;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.reading.ReadTable.Row;
import org.jooq.DSLContext;

/**
 * 再掲 and 後継事業: the links between projects that the names of a table tell, in the transaction of its
 * import.
 */
final class LinkRows {
  private final DSLContext sql;
  private final Map<Row, Long> ids;

  LinkRows(DSLContext sql, Map<Row, Long> ids) {
    this.sql = sql;
    this.ids = ids;
  }

  void link(ReadTable table) {
    linkRelistings(table);
    linkSuccessions(table);
  }

  private void linkRelistings(ReadTable table) {
    Map<String, Row> byName = table.byBaseName();
    sql.update(PROJECT)
        .setNull(PROJECT.RELISTS_PROJECT_ID)
        .where(PROJECT.RELISTS_PROJECT_ID.isNotNull(), PROJECT.ID.in(ids.values()))
        .execute();
    for (Row row : table.rows()) {
      Row original = row.isRelisting() ? byName.get(Wording.baseName(row.displayName())) : null;
      if (original != null) {
        sql.update(PROJECT)
            .set(PROJECT.RELISTS_PROJECT_ID, ids.get(original))
            .where(PROJECT.ID.eq(ids.get(row)))
            .execute();
      }
    }
  }

  private void linkSuccessions(ReadTable table) {
    Map<String, Row> byName = table.byBaseName();
    sql.deleteFrom(SUCCESSION).where(SUCCESSION.SUCCESSOR_ID.in(ids.values())).execute();
    for (Row row : table.rows()) {
      for (Column column : List.of(Column.NAME, Column.NEXT_NAME)) {
        for (String predecessor :
            Wording.predecessors(row.cells().text(column).body()).stream().distinct().toList()) {
          sql.insertInto(SUCCESSION)
              .set(SUCCESSION.SUCCESSOR_ID, ids.get(row))
              .set(SUCCESSION.IN_NEXT_PLAN, column == Column.NEXT_NAME)
              .set(SUCCESSION.PREDECESSOR_NAME, predecessor)
              .set(SUCCESSION.PREDECESSOR_ID, ids.get(byName.get(Wording.baseName(predecessor))))
              .execute();
        }
      }
    }
  }
}
