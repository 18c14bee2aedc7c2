package jp.torimatome.reply.clarification;

import static jp.torimatome.database.generated.Tables.CLARIFICATION;
import static jp.torimatome.database.generated.Tables.CLARIFICATION_CHANGE;
import static jp.torimatome.database.generated.Tables.CLARIFICATION_TURN;
import static jp.torimatome.database.generated.Tables.CLARIFICATION_WORD;
import static jp.torimatome.database.generated.Tables.OUTGOING;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.IncomingRows;
import jp.torimatome.database.generated.tables.records.ClarificationChangeRecord;
import jp.torimatome.database.generated.tables.records.ClarificationRecord;
import jp.torimatome.database.generated.tables.records.ClarificationWordRecord;
import jp.torimatome.people.Stamp;
import jp.torimatome.reply.clarification.Clarification.Fate;
import jp.torimatome.reply.clarification.Clarification.Side;
import jp.torimatome.reply.clarification.Clarification.Word;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Keeps what was asked and answered about items. The record says that something was said, never
 * what.
 */
public final class ClarificationStore {
  /** Who changed a message is not told. */
  private static final String SLACK = "slack";

  private static final String ROOT = ThreadRows.ROOT;

  private final Database database;

  public ClarificationStore(Database database) {
    this.database = database;
  }

  /** A message in Slack. */
  public record Spot(String channel, String ts) {}

  /** What was typed into a modal; {@code key} is the same for a submission that arrives twice. */
  record Typed(String key, Side side, String body, Stamp said) {}

  /** What was said in a thread, and when the bot heard of it. */
  record Heard(Spot spot, Side side, String body, Stamp said, Instant heardAt) {}

  /** A new wording, or empty: deleted; {@code ts} is that of the change. */
  record Change(String ts, Optional<String> body, Instant at) {}

  public Optional<Clarification> ofItem(long itemId) {
    return database.known(
        List.of("clarification of", itemId), db -> one(db, CLARIFICATION.ITEM_ID.eq(itemId)));
  }

  public Optional<Clarification> clarification(long id) {
    return database.read(db -> one(db, CLARIFICATION.ID.eq(id)));
  }

  /** Those of these items in which the section has not answered the office's last word. */
  public List<Clarification> awaiting(Collection<Long> itemIds) {
    String office = Clarification.Side.COORDINATOR.code();
    return database.read(db ->
        db
            .select(CLARIFICATION_TURN.ITEM_ID)
            .from(CLARIFICATION_TURN)
            .where(CLARIFICATION_TURN.ITEM_ID.in(itemIds), CLARIFICATION_TURN.SIDE.eq(office))
            .orderBy(CLARIFICATION_TURN.ITEM_ID)
            .fetch(CLARIFICATION_TURN.ITEM_ID)
            .stream()
            .flatMap(id -> one(db, CLARIFICATION.ITEM_ID.eq(id)).stream())
            .toList());
  }

  /** The clarification that a word belongs to. */
  public Optional<Clarification> ofWord(long wordId) {
    return database.read(db ->
        db.select(CLARIFICATION_WORD.CLARIFICATION_ID)
            .from(CLARIFICATION_WORD)
            .where(CLARIFICATION_WORD.ID.eq(wordId))
            .fetchOptional(CLARIFICATION_WORD.CLARIFICATION_ID)
            .flatMap(id -> one(db, CLARIFICATION.ID.eq(id))));
  }

  /** The clarification whose thread hangs below this message. */
  Optional<Clarification> below(Spot root) {
    return database.read(db ->
        db.select(OUTGOING.SUBJECT_ID)
            .from(OUTGOING)
            .where(
                OUTGOING.KIND.eq(ROOT),
                OUTGOING.SLACK_CHANNEL.eq(root.channel()),
                OUTGOING.SLACK_TS.eq(root.ts()))
            .fetchOptional(OUTGOING.SUBJECT_ID)
            .flatMap(id -> one(db, CLARIFICATION.ID.eq(id))));
  }

  /**
   * True while a question may have arrived in this channel, or in the direct messages with
   * somebody, before its place is known.
   */
  boolean isUnsettled(String channel) {
    Condition there =
        channel.startsWith("D")
            ? OUTGOING.DESTINATION.like("U%").or(OUTGOING.DESTINATION.like("W%"))
            : OUTGOING.DESTINATION.eq(channel);
    Condition onItsWay =
        OUTGOING.STATE.eq("claimed").or(OUTGOING.STATE.eq("waiting").and(OUTGOING.DOUBTFUL));
    return database.read(db -> db.fetchExists(OUTGOING, OUTGOING.KIND.eq(ROOT), there, onItsWay));
  }

  /**
   * One transaction: the word, with the thread where it is the first, its message and the audit
   * line.
   */
  Clarification type(long itemId, String destination, Typed typed) {
    return database.write(db -> {
      if (IncomingRows.remember(db, typed.key(), "", typed.said().at())) {
        boolean opens = !db.fetchExists(CLARIFICATION, CLARIFICATION.ITEM_ID.eq(itemId));
        long id =
            opens
                ? open(db, itemId, typed.said())
                : db.fetchSingle(CLARIFICATION, CLARIFICATION.ITEM_ID.eq(itemId)).getId();
        long word = insert(db, id, typed.side(), typed.body(), typed.said(), Optional.empty());
        ThreadRows.say(db, id, word, destination, typed.said().at());
        note(db, typed.side(), typed.said(), opens, itemId);
      }
      return one(db, CLARIFICATION.ITEM_ID.eq(itemId)).orElseThrow();
    });
  }

  /** Where the newest thread is, or will be. */
  public Optional<String> destination(long id) {
    return database.read(db -> ThreadRows.destination(db, id));
  }

  /** False when the section has answered, or it is taken back already. */
  boolean withdraw(long id, Stamp stamp) {
    return database.write(db -> {
      Optional<Clarification> open =
          one(db, CLARIFICATION.ID.eq(id)).filter(found -> found.unanswered().isPresent());
      open.ifPresent(found -> WithdrawnRows.withdraw(db, found, stamp));
      return open.isPresent();
    });
  }

  /** False when the message is known already. */
  boolean hear(Clarification clarification, Heard heard) {
    return database.write(db -> {
      if (db.fetchExists(CLARIFICATION_WORD, at(heard.spot()))) {
        return false;
      }
      insert(
          db,
          clarification.id(),
          heard.side(),
          heard.body(),
          heard.said(),
          Optional.of(heard.spot()));
      note(
          db,
          heard.side(),
          new Stamp(heard.said().by(), heard.heardAt()),
          false,
          clarification.itemId());
      return true;
    });
  }

  /** False when no word was said there, or it says the same already, or the change is known. */
  boolean change(Spot spot, Change change) {
    return database.write(db -> {
      Optional<ClarificationWordRecord> found = db.fetchOptional(CLARIFICATION_WORD, at(spot));
      if (found.isEmpty()) {
        return false;
      }
      Word now = word(db, found.get());
      boolean same = change.body().map(now.body()::equals).orElse(false);
      boolean known =
          db.fetchExists(
              CLARIFICATION_CHANGE,
              CLARIFICATION_CHANGE.WORD_ID.eq(now.id()),
              CLARIFICATION_CHANGE.SLACK_TS.eq(change.ts()));
      if (same || known || now.fate() == Fate.DELETED) {
        return false;
      }
      ClarificationChangeRecord row = db.newRecord(CLARIFICATION_CHANGE);
      row.setWordId(now.id());
      row.setSlackTs(change.ts());
      row.setChangedAt(change.at());
      change.body().ifPresent(row::setBody);
      row.insert();
      long item =
          db.fetchSingle(CLARIFICATION, CLARIFICATION.ID.eq(found.get().getClarificationId()))
              .getItemId();
      if (change.body().isPresent()) {
        AuditRows.note(db, change.at(), now.said().by(), "clarification.reworded", "item:" + item);
      } else {
        AuditRows.note(db, change.at(), SLACK, "clarification.deleted", "item:" + item);
      }
      return true;
    });
  }

  private static long open(DSLContext db, long itemId, Stamp stamp) {
    return db.insertInto(
            CLARIFICATION, CLARIFICATION.ITEM_ID, CLARIFICATION.OPENED_AT, CLARIFICATION.OPENED_BY)
        .values(itemId, stamp.at(), stamp.by())
        .returningResult(CLARIFICATION.ID)
        .fetchSingle()
        .value1();
  }

  private static long insert(
      DSLContext db,
      long clarificationId,
      Side side,
      String body,
      Stamp said,
      Optional<Spot> spot) {
    ClarificationWordRecord row = db.newRecord(CLARIFICATION_WORD);
    row.setClarificationId(clarificationId);
    row.setSide(side.code());
    row.setBody(body);
    row.setSaidAt(said.at());
    row.setSaidBy(said.by());
    spot.ifPresent(place -> {
      row.setSlackChannel(place.channel());
      row.setSlackTs(place.ts());
    });
    row.insert();
    return row.getId();
  }

  private static void note(DSLContext db, Side side, Stamp stamp, boolean opens, long itemId) {
    if (opens) {
      AuditRows.note(db, stamp.at(), stamp.by(), "clarification.opened", "item:" + itemId);
    } else if (side == Side.COORDINATOR) {
      AuditRows.note(db, stamp.at(), stamp.by(), "clarification.asked", "item:" + itemId);
    } else {
      AuditRows.note(db, stamp.at(), stamp.by(), "clarification.answered", "item:" + itemId);
    }
  }

  private static Condition at(Spot spot) {
    return CLARIFICATION_WORD
        .SLACK_CHANNEL
        .eq(spot.channel())
        .and(CLARIFICATION_WORD.SLACK_TS.eq(spot.ts()));
  }

  private static Optional<Clarification> one(DSLContext db, Condition which) {
    return db.fetchOptional(CLARIFICATION, which).map(row -> read(db, row));
  }

  private static Clarification read(DSLContext db, ClarificationRecord row) {
    List<Word> words =
        db.selectFrom(CLARIFICATION_WORD)
            .where(CLARIFICATION_WORD.CLARIFICATION_ID.eq(row.getId()))
            .orderBy(CLARIFICATION_WORD.ID)
            .fetch()
            .map(word -> word(db, word));
    return new Clarification(row.getId(), row.getItemId(), words);
  }

  private static Word word(DSLContext db, ClarificationWordRecord row) {
    List<Optional<String>> changes =
        db.selectFrom(CLARIFICATION_CHANGE)
            .where(CLARIFICATION_CHANGE.WORD_ID.eq(row.getId()))
            .orderBy(CLARIFICATION_CHANGE.SLACK_TS.desc())
            .fetch(change -> Optional.ofNullable(change.getBody()));
    String body = changes.stream().flatMap(Optional::stream).findFirst().orElse(row.getBody());
    Fate kept = WithdrawnRows.holds(db, row.getId()) ? Fate.WITHDRAWN : Fate.AS_SAID;
    Fate fate =
        kept == Fate.WITHDRAWN || changes.isEmpty()
            ? kept
            : changes.stream().allMatch(Optional::isPresent) ? Fate.EDITED : Fate.DELETED;
    return new Word(
        row.getId(),
        Side.of(row.getSide()),
        new Stamp(row.getSaidBy(), row.getSaidAt()),
        body,
        fate);
  }
}
