package jp.torimatome.delivery;

import static jp.torimatome.database.generated.Tables.MESSAGE_KEY;
import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.database.generated.Tables.RESTORATION;
import static org.jooq.impl.DSL.min;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.delivery.DeliveryStore.Place;

/**
 * 復元のあと: what was sent between a backup and its return is unknown here and stands in Slack. Such a
 * message is recognised by a key that follows from what it is about, not from ids, which begin
 * anew.
 */
public final class RecoveryStore {
  /**
   * For how long after a restore Slack is asked: longer than anything waits that was due before,
   * over any holidays.
   */
  private static final Duration REMEMBERED = Duration.ofDays(14);

  private static final int BYTES = 16;

  private final Database database;

  RecoveryStore(Database database) {
    this.database = database;
  }

  /** Empty for what only a person causes: whoever does it again is told again. */
  public String key(OutgoingMessage message) {
    String kind = message.kind().code();
    return database.read(db ->
        db.select(MESSAGE_KEY.WORDS)
            .from(MESSAGE_KEY)
            .where(MESSAGE_KEY.KIND.eq(kind), MESSAGE_KEY.SUBJECT_ID.eq(message.subjectId()))
            .fetchOptional(row -> hash(kind + "|" + row.value1()))
            .orElse(""));
  }

  /**
   * From when on it may stand in Slack without our knowing; empty when no backup was restored
   * lately.
   */
  public Optional<Instant> since(OutgoingMessage message) {
    Instant remembered = message.createdAt().minus(REMEMBERED);
    return database
        .read(db ->
            Optional.ofNullable(
                db.select(min(RESTORATION.BACKUP_AT))
                    .from(RESTORATION)
                    .where(RESTORATION.RESTORED_AT.gt(remembered))
                    .fetchSingle()
                    .value1()))
        .map(backup -> backup.isBefore(message.createdAt()) ? backup : message.createdAt());
  }

  /** Whether another row knows a message, so that this one is not it. */
  public boolean isKnown(Place place) {
    return database.read(db ->
        db.fetchExists(
            OUTGOING,
            OUTGOING.SLACK_CHANNEL.eq(place.channel()),
            OUTGOING.SLACK_TS.eq(place.ts())));
  }

  /** Whether another row knows a file. */
  public boolean isKnown(String fileId) {
    return database.read(db -> db.fetchExists(OUTGOING, OUTGOING.SLACK_FILE.eq(fileId)));
  }

  /** A message that was found shows what is lost: it is drawn again. */
  public void refresh(OutgoingMessage message, Instant now) {
    String kind = message.kind().code();
    boolean changes =
        Arrays.stream(OutgoingKind.values()).anyMatch(each -> each.code().equals(kind + "_update"));
    if (changes) {
      database.change(db ->
          OutgoingRows.enqueueUpdate(db, kind, message.subjectId(), message.destination(), now));
    }
  }

  private static String hash(String words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
