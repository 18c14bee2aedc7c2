package jp.torimatome.letter;

import static jp.torimatome.database.generated.Tables.LETTER_ORDER;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.records.LetterOrderRecord;
import jp.torimatome.people.Stamp;

/** Keeps which letters were asked for in chat. */
public final class LetterOrderStore {
  private final Database database;

  public LetterOrderStore(Database database) {
    this.database = database;
  }

  /** A letter as a file; {@code section} is a part of its name, empty for all. */
  public record Wanted(
      LetterKind kind, LetterFormat format, Optional<Long> roundId, String section) {}

  /** An order as it was placed. */
  public record Placed(Wanted wanted, String by, Instant at) {}

  /**
   * {@code message} and {@code file} are the kinds of what leaves for the Slack user who orders.
   */
  public void place(Wanted wanted, Stamp stamp, String message, String file) {
    database.change(db -> {
      LetterOrderRecord row = db.newRecord(LETTER_ORDER);
      row.setKind(wanted.kind().code());
      row.setFormat(wanted.format().code());
      wanted.roundId().ifPresent(row::setRoundId);
      row.setSection(wanted.section());
      row.setOrderedAt(stamp.at());
      row.setOrderedBy(stamp.by());
      row.insert();
      OutgoingRows.enqueue(db, message, row.getId(), 0, stamp.by(), stamp.at(), Instant.EPOCH);
      OutgoingRows.enqueue(db, file, row.getId(), 0, stamp.by(), stamp.at(), Instant.EPOCH);
      String round = wanted.roundId().map(id -> "round:" + id + " ").orElse("");
      AuditRows.note(
          db, stamp.at(), stamp.by(), "letter.ordered", round + "letter:" + wanted.kind().code());
    });
  }

  public Optional<Placed> order(long id) {
    return database.read(db ->
        db.selectFrom(LETTER_ORDER)
            .where(LETTER_ORDER.ID.eq(id))
            .fetchOptional(row ->
                new Placed(
                    new Wanted(
                        LetterKind.of(row.getKind()).orElseThrow(),
                        LetterFormat.of(row.getFormat()).orElseThrow(),
                        Optional.ofNullable(row.getRoundId()),
                        row.getSection()),
                    row.getOrderedBy(),
                    row.getOrderedAt())));
  }
}
