package jp.torimatome.people.place;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.database.generated.Tables.SECTION;
import static jp.torimatome.database.generated.Tables.TROUBLE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.torimatome.database.Database;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Keeps what is wrong with the directory from when until when, and in which digest the coordinators
 * were told of it.
 */
public final class TroubleStore {
  private final Database database;

  public TroubleStore(Database database) {
    this.database = database;
  }

  /**
   * What is wrong now: what was not before begins, what is no longer ends; writes only where
   * something has changed.
   */
  public void keep(List<Trouble> now, Instant at) {
    Set<Trouble> known =
        database.known(List.of("troubles"), db -> Set.copyOf(open(db, TROUBLE.ENDED_AT.isNull())));
    if (known.equals(Set.copyOf(now))) {
      return;
    }
    database.change(db -> {
      List<Trouble> before = open(db, TROUBLE.ENDED_AT.isNull());
      before.stream()
          .filter(trouble -> !now.contains(trouble))
          .forEach(trouble -> end(db, trouble, at));
      now.stream()
          .distinct()
          .filter(trouble -> !before.contains(trouble))
          .forEach(trouble -> begin(db, trouble, at));
    });
  }

  /** How many the coordinators were not told of yet. */
  public int untold() {
    return database.read(
        db -> db.fetchCount(TROUBLE, TROUBLE.ENDED_AT.isNull(), TROUBLE.DIGEST_ID.isNull()));
  }

  /** What the digest that is about to leave tells of. */
  public List<Trouble> beingTold() {
    var leaving =
        select(OUTGOING.SUBJECT_ID)
            .from(OUTGOING)
            .where(OUTGOING.KIND.eq("digest"), OUTGOING.STATE.in("waiting", "held", "claimed"));
    return database.read(
        db -> open(db, TROUBLE.ENDED_AT.isNull().and(TROUBLE.DIGEST_ID.in(leaving))));
  }

  /** Inside the transaction that makes a digest: it tells of everything that none has told of. */
  public static void tell(DSLContext db, long digest) {
    db.update(TROUBLE)
        .set(TROUBLE.DIGEST_ID, digest)
        .where(TROUBLE.ENDED_AT.isNull(), TROUBLE.DIGEST_ID.isNull())
        .execute();
  }

  private static List<Trouble> open(DSLContext db, Condition condition) {
    return db.select(coalesce(SECTION.CODE, inline("")), TROUBLE.KIND, TROUBLE.ABOUT)
        .from(TROUBLE)
        .leftJoin(SECTION)
        .on(SECTION.ID.eq(TROUBLE.SECTION_ID))
        .where(condition)
        .orderBy(TROUBLE.ID)
        .fetch(row -> new Trouble(row.value1(), Trouble.Kind.of(row.value2()), row.value3()));
  }

  private static void begin(DSLContext db, Trouble trouble, Instant at) {
    db.insertInto(TROUBLE)
        .set(
            TROUBLE.SECTION_ID,
            select(SECTION.ID).from(SECTION).where(SECTION.CODE.eq(trouble.code())).asField())
        .set(TROUBLE.KIND, trouble.kind().code())
        .set(TROUBLE.ABOUT, trouble.slackId())
        .set(TROUBLE.SINCE_AT, at)
        .execute();
  }

  private static void end(DSLContext db, Trouble trouble, Instant at) {
    Condition section =
        trouble.code().isEmpty()
            ? TROUBLE.SECTION_ID.isNull()
            : TROUBLE.SECTION_ID.eq(
                select(SECTION.ID).from(SECTION).where(SECTION.CODE.eq(trouble.code())));
    db.update(TROUBLE)
        .set(TROUBLE.ENDED_AT, at)
        .where(
            section,
            TROUBLE.KIND.eq(trouble.kind().code()),
            TROUBLE.ABOUT.eq(trouble.slackId()),
            TROUBLE.ENDED_AT.isNull())
        .execute();
  }
}
