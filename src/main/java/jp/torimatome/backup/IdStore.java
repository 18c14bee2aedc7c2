package jp.torimatome.backup;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * 番号: Slack still shows buttons of rows that a restore has lost, so that no new row may get the id
 * of one of them. SQLite keeps the last id of each table in sqlite_sequence
 * (https://sqlite.org/autoinc.html).
 */
final class IdStore {
  private static final Table<Record> SEQUENCE = table(name("sqlite_sequence"));
  private static final Field<String> NAME = field(name("name"), String.class);
  private static final Field<Long> LAST = field(name("seq"), Long.class);
  private static final Field<Long> ID = field(name("id"), Long.class);

  /** More than any table gets between two nights. */
  private static final long LEAST_GAP = 1_000_000;

  private IdStore() {}

  /** The last id that each table gave, also to a row that is gone; of a database of any version. */
  static Map<String, Long> given(DSLContext db) {
    Map<String, Long> given = new TreeMap<>();
    for (Object each :
        db.fetchValues(
            "SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c"
                + " WHERE t.type = 'table' AND c.name = 'id' AND c.pk = 1")) {
      String table = each.toString();
      given.put(
          table,
          db.select(coalesce(max(ID), inline(0L))).from(table(name(table))).fetchSingle().value1());
    }
    if (db.fetchExists(table(name("sqlite_schema")), NAME.eq("sqlite_sequence"))) {
      db.select(NAME, LAST)
          .from(SEQUENCE)
          .forEach(row -> given.merge(row.value1(), row.value2(), Math::max));
    }
    return given;
  }

  /** Every table goes on after the last of these, and after its own. */
  static void goOnAfter(DSLContext db, Map<String, Long> elsewhere) {
    Map<String, Long> last = given(db);
    elsewhere.forEach(
        (table, id) -> last.computeIfPresent(table, (each, own) -> Math.max(own, id)));
    db.deleteFrom(SEQUENCE).execute();
    last.forEach((table, id) -> db.insertInto(SEQUENCE, NAME, LAST).values(table, id).execute());
  }

  /**
   * For when nobody knows what was given since: an id a millisecond is more than any table gives,
   * so that the same backup may be restored once more later.
   */
  static void goOnAfter(DSLContext db, Duration unknown) {
    long gap = Math.max(LEAST_GAP, unknown.toMillis());
    Map<String, Long> far = new TreeMap<>();
    given(db).forEach((table, id) -> far.put(table, id + gap));
    goOnAfter(db, far);
  }
}
