package jp.torimatome.table.edition;

import static jp.torimatome.database.generated.Tables.EXPORT_ORDER;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.records.ExportOrderRecord;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.writer.ExportFormat;

/** Keeps what somebody ordered in chat, and lets the message and the file leave for them. */
public final class OrderStore {
  private final Database database;

  public OrderStore(Database database) {
    this.database = database;
  }

  /** A file for one person: an edition, or the table as it stands when it was ordered. */
  public record Order(
      long planId, Optional<Edition> edition, ExportFormat format, MarkStyle marks) {}

  /**
   * An order as it was placed; without an edition it is for the table of {@code at}: when it was
   * placed, or a moment before.
   */
  public record Placed(Order order, String by, Instant at) {}

  /** Who orders when, and the table of which moment. */
  public record Wish(String by, Instant now, Instant of) {}

  /** {@code message} and {@code file} are the kinds of what leaves; it leaves for who wishes it. */
  public long place(Order order, Wish wish, String message, String file) {
    return database.write(sql -> {
      ExportOrderRecord row = sql.newRecord(EXPORT_ORDER);
      row.setPlanId(order.planId());
      row.setFormat(order.format().code());
      order.edition().ifPresent(edition -> row.setEditionId(edition.id()));
      row.setMarks(order.marks().code());
      row.setOrderedAt(wish.of());
      row.setOrderedBy(wish.by());
      row.insert();
      OutgoingRows.enqueue(sql, message, row.getId(), 0, wish.by(), wish.now(), Instant.EPOCH);
      OutgoingRows.enqueue(sql, file, row.getId(), 0, wish.by(), wish.now(), Instant.EPOCH);
      AuditRows.note(sql, wish.now(), wish.by(), "table.exported", "export_order:" + row.getId());
      return row.getId();
    });
  }

  public Optional<Placed> order(long id) {
    EditionStore editions = new EditionStore(database);
    return database
        .read(sql -> sql.selectFrom(EXPORT_ORDER).where(EXPORT_ORDER.ID.eq(id)).fetchOptional())
        .map(row ->
            new Placed(
                new Order(
                    row.getPlanId(),
                    Optional.ofNullable(row.getEditionId()).flatMap(editions::edition),
                    ExportFormat.of(row.getFormat()).orElseThrow(),
                    MarkStyle.of(row.getMarks()).orElseThrow()),
                row.getOrderedBy(),
                row.getOrderedAt()));
  }
}
