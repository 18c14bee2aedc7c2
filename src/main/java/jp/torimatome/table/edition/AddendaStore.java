package jp.torimatome.table.edition;

import static jp.torimatome.database.generated.Tables.EDITION;
import static jp.torimatome.database.generated.Tables.ERRATUM;
import static jp.torimatome.database.generated.Tables.WITHDRAWAL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.generated.tables.records.ErratumRecord;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.Addenda;
import jp.torimatome.table.Addenda.Withdrawal;
import jp.torimatome.table.Erratum;
import org.jooq.DSLContext;

/** Keeps what is noted beside editions: 正誤 and 取下げ. */
public final class AddendaStore {
  private final Database database;

  public AddendaStore(Database database) {
    this.database = database;
  }

  /**
   * Everything that was noted beside the editions of a plan, by the edition's id; those without are
   * absent.
   */
  public Map<Long, Addenda> ofPlan(long planId) {
    return database.read(sql -> {
      Map<Long, List<Erratum>> errata = errata(sql, planId);
      Map<Long, Withdrawal> withdrawn = withdrawn(sql, planId);
      return Stream.of(errata.keySet(), withdrawn.keySet())
          .flatMap(Set::stream)
          .distinct()
          .collect(
              Collectors.toMap(
                  edition -> edition,
                  edition ->
                      new Addenda(
                          errata.getOrDefault(edition, List.of()),
                          Optional.ofNullable(withdrawn.get(edition)))));
    });
  }

  /** In the order in which it was noted. */
  private static Map<Long, List<Erratum>> errata(DSLContext sql, long planId) {
    return sql.select(ERRATUM.fields())
        .from(ERRATUM)
        .join(EDITION)
        .on(EDITION.ID.eq(ERRATUM.EDITION_ID))
        .where(EDITION.PLAN_ID.eq(planId))
        .orderBy(ERRATUM.ID)
        .fetchGroups(
            ERRATUM.EDITION_ID,
            record -> {
              ErratumRecord row = record.into(ERRATUM);
              return new Erratum(
                  row.getPrintedNumber(),
                  Column.of(row.getField()),
                  row.getWrong(),
                  row.getCorrect(),
                  row.getReason(),
                  row.getNotedAt(),
                  row.getNotedBy());
            });
  }

  /** The editions of a plan that were withdrawn, by id. */
  public Map<Long, Withdrawal> withdrawn(long planId) {
    return database.read(sql -> withdrawn(sql, planId));
  }

  private static Map<Long, Withdrawal> withdrawn(DSLContext sql, long planId) {
    return sql.select(WITHDRAWAL.fields())
        .from(WITHDRAWAL)
        .join(EDITION)
        .on(EDITION.ID.eq(WITHDRAWAL.EDITION_ID))
        .where(EDITION.PLAN_ID.eq(planId))
        .fetchMap(
            WITHDRAWAL.EDITION_ID,
            row ->
                new Withdrawal(
                    row.get(WITHDRAWAL.REASON),
                    row.get(WITHDRAWAL.WITHDRAWN_AT),
                    row.get(WITHDRAWAL.WITHDRAWN_BY)));
  }

  void note(Edition edition, Erratum erratum) {
    database.change(sql -> {
      sql.insertInto(ERRATUM)
          .set(ERRATUM.EDITION_ID, edition.id())
          .set(ERRATUM.PRINTED_NUMBER, erratum.number())
          .set(ERRATUM.FIELD, erratum.column().code())
          .set(ERRATUM.WRONG, erratum.wrong())
          .set(ERRATUM.CORRECT, erratum.correct())
          .set(ERRATUM.REASON, erratum.reason())
          .set(ERRATUM.NOTED_AT, erratum.notedAt())
          .set(ERRATUM.NOTED_BY, erratum.notedBy())
          .execute();
      AuditRows.note(
          sql,
          erratum.notedAt(),
          erratum.notedBy(),
          "edition.corrected",
          "edition:" + edition.id());
    });
  }

  /** False when it was withdrawn already; then nothing is stored. */
  boolean withdraw(Edition edition, String reason, String by, Instant at) {
    return database.write(sql -> withdraw(sql, edition.id(), reason, by, at));
  }

  /** {@link #withdraw} inside a transaction. */
  public static boolean withdraw(
      DSLContext sql, long editionId, String reason, String by, Instant at) {
    boolean stored =
        sql.insertInto(WITHDRAWAL)
                .set(WITHDRAWAL.EDITION_ID, editionId)
                .set(WITHDRAWAL.REASON, reason)
                .set(WITHDRAWAL.WITHDRAWN_AT, at)
                .set(WITHDRAWAL.WITHDRAWN_BY, by)
                .onConflictDoNothing()
                .execute()
            == 1;
    if (stored) {
      AuditRows.note(sql, at, by, "edition.withdrawn", "edition:" + editionId);
    }
    return stored;
  }
}
