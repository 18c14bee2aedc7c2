package jp.torimatome.delivery;

import static jp.torimatome.database.generated.Tables.TAKEN_REQUEST;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import jp.torimatome.database.Database;
import jp.torimatome.database.generated.tables.records.TakenRequestRecord;
import org.jspecify.annotations.Nullable;

/** 受付済み: what came in, so that nothing is done twice when it comes again, and what became of it. */
public final class TakenStore {
  /** Slack's signatures hold for five minutes, and a line that broke is mended by then. */
  private static final Duration KEPT = Duration.ofHours(1);

  private final Database database;

  public TakenStore(Database database) {
    this.database = database;
  }

  /**
   * A payload by its hash; {@code words} names what a person typed as a command, and is empty for
   * anything else.
   */
  public record Request(String key, String person, String words) {}

  /** What it was answered with. */
  public record Outcome(int status, String contentType, String body) {}

  /**
   * One that came in before; without an outcome it is under way, or the process ended meanwhile.
   */
  public record Taken(String key, Instant at, Optional<Outcome> outcome) {}

  /** What is done with one looks at the world once. */
  public <T> T atOneLook(Supplier<T> act) {
    return database.atOneLook(act);
  }

  /** Empty when it came in for the first time, which is remembered. */
  public Optional<Taken> take(Request request, Instant now) {
    return database.write(db -> {
      Optional<Taken> before =
          db.selectFrom(TAKEN_REQUEST)
              .where(TAKEN_REQUEST.KEY.eq(request.key()))
              .fetchOptional(TakenStore::read);
      if (before.isEmpty()) {
        db.deleteFrom(TAKEN_REQUEST).where(TAKEN_REQUEST.TAKEN_AT.lt(now.minus(KEPT))).execute();
        db.insertInto(TAKEN_REQUEST)
            .set(TAKEN_REQUEST.KEY, request.key())
            .set(TAKEN_REQUEST.PERSON, request.person())
            .set(TAKEN_REQUEST.WORDS, request.words())
            .set(TAKEN_REQUEST.TAKEN_AT, now)
            .set(TAKEN_REQUEST.UNTOLD, request.words().isEmpty() ? 0 : 1)
            .execute();
      }
      return before;
    });
  }

  /**
   * The newest other command of the same words since a moment, of which the person does not know
   * what became.
   */
  public Optional<Taken> untold(Request request, Instant since) {
    return database.read(db ->
        db.selectFrom(TAKEN_REQUEST)
            .where(
                TAKEN_REQUEST.WORDS.eq(request.words()),
                TAKEN_REQUEST.KEY.ne(request.key()),
                TAKEN_REQUEST.TAKEN_AT.ge(since),
                TAKEN_REQUEST.UNTOLD.eq(1))
            .orderBy(TAKEN_REQUEST.TAKEN_AT.desc())
            .limit(1)
            .fetchOptional(TakenStore::read));
  }

  /** It has its outcome; {@code told}: the person sees it. */
  public void finish(String key, Outcome outcome, boolean told) {
    database.change(db ->
        db.update(TAKEN_REQUEST)
            .set(TAKEN_REQUEST.STATUS, outcome.status())
            .set(TAKEN_REQUEST.CONTENT_TYPE, outcome.contentType())
            .set(TAKEN_REQUEST.BODY, outcome.body())
            .set(TAKEN_REQUEST.UNTOLD, told ? 0 : 1)
            .where(TAKEN_REQUEST.KEY.eq(key))
            .execute());
  }

  /** The person knows by now. */
  public void told(String key) {
    database.change(db ->
        db.update(TAKEN_REQUEST)
            .set(TAKEN_REQUEST.UNTOLD, 0)
            .where(TAKEN_REQUEST.KEY.eq(key))
            .execute());
  }

  /** It failed, and nothing came of it: the same request may be tried again. */
  public void forget(String key) {
    database.change(db -> db.deleteFrom(TAKEN_REQUEST).where(TAKEN_REQUEST.KEY.eq(key)).execute());
  }

  private static String known(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static Taken read(TakenRequestRecord row) {
    Optional<Outcome> outcome =
        Optional.ofNullable(row.getStatus())
            .map(status -> new Outcome(status, known(row.getContentType()), known(row.getBody())));
    return new Taken(row.getKey(), row.getTakenAt(), outcome);
  }
}
