package jp.torimatome.delivery;

import static jp.torimatome.database.generated.Tables.OUTGOING;

import java.util.List;
import java.util.Optional;
import jp.torimatome.database.Database;

/** 送信箱の行: what leaves, has left or will leave, to be looked at; nothing is changed here. */
public final class RowStore {
  private final Database database;

  public RowStore(Database database) {
    this.database = database;
  }

  /** A row and how far it is. */
  public record Row(OutgoingMessage message, String state) {}

  /** So many of the newest, newest first. */
  public List<Row> newest(int limit) {
    return database.read(db ->
        db.selectFrom(OUTGOING)
            .orderBy(OUTGOING.ID.desc())
            .limit(limit)
            .fetch(row -> new Row(DeliveryStore.read(row), row.getState())));
  }

  public Optional<OutgoingMessage> message(long id) {
    return database.read(
        db -> db.selectFrom(OUTGOING).where(OUTGOING.ID.eq(id)).fetchOptional(DeliveryStore::read));
  }
}
