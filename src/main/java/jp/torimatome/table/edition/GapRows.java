package jp.torimatome.table.edition;

import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.OPENING;
import static jp.torimatome.database.generated.Tables.REPLY_RETURN;
import static jp.torimatome.database.generated.Tables.ROUND;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.table.Gaps;
import jp.torimatome.table.Gaps.Gap;
import jp.torimatome.table.Gaps.Kind;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import org.jooq.DSLContext;

/**
 * 公表の前に見る欄: the cells of a table that no section has answered for good, inside the transaction that
 * reads the table.
 */
final class GapRows {
  private final Map<Long, Asked> asked;
  private final boolean imported;

  private GapRows(Map<Long, Asked> asked, boolean imported) {
    this.asked = asked;
    this.imported = imported;
  }

  /**
   * What the round about the table's year asks of a project, and how far it is; {@code returned}
   * are the fields sent back.
   */
  private record Asked(List<Field> fields, String state, List<Field> returned) {}

  /**
   * The table as it would be published now, for that reason; empty when nothing was ever imported.
   */
  static Optional<OfficialTable> published(DSLContext sql, long planId, String reason) {
    return OfficialStore.current(sql, planId)
        .map(table -> table.with(new Gaps(reason, of(sql, planId, table))));
  }

  private static List<Gap> of(DSLContext sql, long planId, OfficialTable table) {
    GapRows gaps =
        new GapRows(asked(sql, planId, table.ended()), isImported(sql, planId, table.ended()));
    return table.rows().stream().flatMap(row -> gaps.of(row, table)).toList();
  }

  /** 再掲: what the row prints again was asked of its original, and is as far as that. */
  private Stream<Gap> of(Row row, OfficialTable table) {
    Long original = row.frame().links().relistsProjectId();
    Row source = original == null ? row : table.row(original).orElse(row);
    return Stream.of(Field.values())
        .flatMap(
            field -> kind(source, row, field).stream().map(kind -> gap(row, field.column(), kind)));
  }

  private static Gap gap(Row row, Column column, Kind kind) {
    return new Gap(row.projectId(), row.number(), row.frame().section(), column, kind);
  }

  private Optional<Kind> kind(Row source, Row printed, Field field) {
    Nature nature = nature(printed, field);
    boolean blank = nature == Nature.UNANSWERED || nature == Nature.CARRIED;
    Asked item = asked.get(source.projectId());
    if (item == null || !item.fields().contains(field)) {
      return neverAsked(printed, field, nature);
    }
    return switch (item.state()) {
      case "open" -> Optional.of(Kind.OWED);
      case "returned" ->
          Optional.of(blank || item.returned().contains(field) ? Kind.RETURNED : Kind.UNACCEPTED);
      case "waiting" -> Optional.of(Kind.UNCONFIRMED);
      case "answered" -> Optional.of(blank ? Kind.OWED : Kind.UNACCEPTED);
      default -> blank ? Optional.of(Kind.OWED) : Optional.empty();
    };
  }

  /**
   * A blank that was printed in an imported table is what that table says; one of a year that
   * nobody was asked about is owed.
   */
  private Optional<Kind> neverAsked(Row row, Field field, Nature nature) {
    if (nature == Nature.CARRIED) {
      return Optional.of(Kind.CARRIED);
    }
    boolean ofNewYear = field == Field.INITIAL_BUDGET || field == Field.PLAN;
    boolean running = row.frame().lifecycle() instanceof Lifecycle.Running;
    return ofNewYear && running && !imported && nature == Nature.UNANSWERED
        ? Optional.of(Kind.OWED)
        : Optional.empty();
  }

  private static Nature nature(Row row, Field field) {
    return field.isAmount()
        ? row.amount(field.column()).nature()
        : row.text(field.column()).nature();
  }

  private static Map<Long, Asked> asked(DSLContext sql, long planId, FiscalYear ended) {
    return sql.select(ITEM.PROJECT_ID, ITEM.FIELDS, ITEM_PROGRESS.STATE, REPLY_RETURN.FIELDS)
        .from(ROUND)
        .join(OPENING)
        .on(OPENING.ROUND_ID.eq(ROUND.ID))
        .join(INQUIRY)
        .on(INQUIRY.ROUND_ID.eq(ROUND.ID))
        .join(ITEM)
        .on(ITEM.INQUIRY_ID.eq(INQUIRY.ID))
        .join(ITEM_PROGRESS)
        .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
        .leftJoin(REPLY_RETURN)
        .on(REPLY_RETURN.REPLY_ID.eq(ITEM_PROGRESS.REPLY_ID))
        .where(ROUND.PLAN_ID.eq(planId), ROUND.FISCAL_YEAR.eq(ended.startYear()))
        .fetchMap(
            row -> row.get(ITEM.PROJECT_ID),
            row ->
                new Asked(
                    Field.listOf(row.get(ITEM.FIELDS)),
                    row.get(ITEM_PROGRESS.STATE),
                    row.get(REPLY_RETURN.FIELDS) == null
                        ? List.of()
                        : Field.listOf(row.get(REPLY_RETURN.FIELDS))));
  }

  private static boolean isImported(DSLContext sql, long planId, FiscalYear ended) {
    return sql.fetchExists(
        TABLE_IMPORT,
        TABLE_IMPORT.PLAN_ID.eq(planId),
        TABLE_IMPORT.FISCAL_YEAR.eq(ended.startYear()));
  }
}
