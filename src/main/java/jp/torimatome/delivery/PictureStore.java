package jp.torimatome.delivery;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.database.generated.Tables.REFUSED_BLOCK;
import static jp.torimatome.database.generated.Tables.UNFINISHED_PICTURE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.delivery.DeliveryStore.Place;

/**
 * 図: pictures that Slack took but has not finished yet, and the kinds of block that the workspace
 * does not take.
 */
public final class PictureStore {
  /** Slack brings a new block to one workspace after another. */
  static final Duration AGAIN = Duration.ofDays(28);

  private final Database database;

  public PictureStore(Database database) {
    this.database = database;
  }

  /**
   * A message that has a picture, and where it stands once it was sent; {@code over}: it never will
   * be.
   */
  public record Told(OutgoingMessage message, Optional<Place> place, boolean over) {}

  /** False for some weeks after the workspace refused this kind of block. */
  public boolean takes(String blockType, Instant now) {
    return !database.<Boolean>read(db ->
        db.fetchExists(
            REFUSED_BLOCK,
            REFUSED_BLOCK.TYPE.eq(blockType).and(REFUSED_BLOCK.REFUSED_AT.gt(now.minus(AGAIN)))));
  }

  /**
   * Remembers that the workspace does not take this kind of block; {@code problem} is Slack's
   * sentence.
   */
  public void refused(String blockType, String problem, Instant now) {
    database.change(db ->
        db.insertInto(REFUSED_BLOCK)
            .set(REFUSED_BLOCK.TYPE, blockType)
            .set(REFUSED_BLOCK.REFUSED_AT, now)
            .set(REFUSED_BLOCK.PROBLEM, problem)
            .onConflict(REFUSED_BLOCK.TYPE)
            .doUpdate()
            .set(REFUSED_BLOCK.REFUSED_AT, now)
            .set(REFUSED_BLOCK.PROBLEM, problem)
            .execute());
  }

  /** How often the message was refused because its picture was not finished. */
  public int refusals(long messageId) {
    return database.read(db ->
        db.select(UNFINISHED_PICTURE.REFUSALS)
            .from(UNFINISHED_PICTURE)
            .where(UNFINISHED_PICTURE.OUTGOING_ID.eq(messageId))
            .fetchOptional(UNFINISHED_PICTURE.REFUSALS)
            .orElse(0));
  }

  /**
   * Counts one more refusal, and says how many there were; with the one after {@code most}, the
   * message is to be sent without its picture, and the picture is ordered for later in the same
   * transaction. {@code workspaceNow} is the time by Slack's clock.
   */
  public int unfinished(Claim claim, int most, Instant workspaceNow) {
    return database.write(db -> {
      OutgoingMessage message = claim.message();
      db.insertInto(UNFINISHED_PICTURE)
          .set(UNFINISHED_PICTURE.OUTGOING_ID, message.id())
          .set(UNFINISHED_PICTURE.REFUSALS, 1)
          .onConflict(UNFINISHED_PICTURE.OUTGOING_ID)
          .doUpdate()
          .set(UNFINISHED_PICTURE.REFUSALS, UNFINISHED_PICTURE.REFUSALS.plus(1))
          .execute();
      int refusals =
          db.select(UNFINISHED_PICTURE.REFUSALS)
              .from(UNFINISHED_PICTURE)
              .where(UNFINISHED_PICTURE.OUTGOING_ID.eq(message.id()))
              .fetchSingle()
              .value1();
      if (refusals == most + 1) {
        String kind = OutgoingKind.PICTURE.code();
        OutgoingRows.enqueue(
            db, kind, message.id(), 0, message.destination(), workspaceNow, Instant.EPOCH);
      }
      return refusals;
    });
  }

  /** The message that a picture belongs to. */
  public Optional<Told> told(long messageId) {
    return database.read(db ->
        db.selectFrom(OUTGOING)
            .where(OUTGOING.ID.eq(messageId))
            .fetchOptional(row ->
                new Told(
                    DeliveryStore.read(row),
                    row.getState().equals("sent")
                        ? Optional.of(new Place(row.getSlackChannel(), row.getSlackTs()))
                        : Optional.empty(),
                    row.getState().equals("dropped"))));
  }
}
