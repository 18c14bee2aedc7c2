package jp.torimatome.audit;

import static jp.torimatome.database.generated.Tables.RECORD_ORDER;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.records.RecordOrderRecord;

/** Keeps who asked for the record as a file. */
public final class RecordOrderStore {
  private final Database database;

  public RecordOrderStore(Database database) {
    this.database = database;
  }

  /** What was asked for, and when: the file holds the lines until then. */
  public record Placed(AuditStore.Selection selection, String by, Instant at) {}

  /**
   * {@code message} and {@code file} are the kinds of what leaves for the Slack user {@code by}.
   */
  public void place(
      AuditStore.Selection selection, String by, Instant at, String message, String file) {
    database.change(db -> {
      RecordOrderRecord row = db.newRecord(RECORD_ORDER);
      selection.sectionId().ifPresent(row::setSectionId);
      selection
          .span()
          .ifPresent(span -> {
            row.setFromAt(span.from());
            row.setUntilAt(span.until());
          });
      row.setOrderedAt(at);
      row.setOrderedBy(by);
      row.insert();
      OutgoingRows.enqueue(db, message, row.getId(), 0, by, at, Instant.EPOCH);
      OutgoingRows.enqueue(db, file, row.getId(), 0, by, at, Instant.EPOCH);
      AuditRows.note(
          db,
          at,
          by,
          "record.ordered",
          selection.sectionId().map(id -> "section:" + id).orElse("record:all"));
    });
  }

  public Optional<Placed> order(long id) {
    return database.read(db ->
        db.selectFrom(RECORD_ORDER)
            .where(RECORD_ORDER.ID.eq(id))
            .fetchOptional(row ->
                new Placed(
                    new AuditStore.Selection(Optional.ofNullable(row.getSectionId()), span(row)),
                    row.getOrderedBy(),
                    row.getOrderedAt())));
  }

  private static Optional<AuditStore.Span> span(RecordOrderRecord row) {
    return row.getFromAt() == null
        ? Optional.empty()
        : Optional.of(new AuditStore.Span(row.getFromAt(), row.getUntilAt()));
  }
}
