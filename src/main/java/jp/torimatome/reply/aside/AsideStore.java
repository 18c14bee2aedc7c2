package jp.torimatome.reply.aside;

import static jp.torimatome.database.generated.Tables.ASIDE;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.database.generated.Tables.PROMPT;
import static jp.torimatome.database.generated.Tables.SECTION;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.records.AsideRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Keeps where people wrote beside the buttons, and has them told so. */
public final class AsideStore {
  private static final String ASIDE_KIND = "aside";

  private final Database database;

  public AsideStore(Database database) {
    this.database = database;
  }

  /**
   * A message of ours below which somebody wrote; it concerns one section's part of a round, or
   * several.
   */
  record Parent(Optional<Long> inquiryId) {}

  /**
   * What an aside is about when the coordinators are told of it: the section, and where it stands.
   */
  public record Told(String section, Aside aside) {}

  Optional<Parent> parent(String channel, String thread) {
    return database.read(db ->
        db.select(OUTGOING.KIND, OUTGOING.SUBJECT_ID)
            .from(OUTGOING)
            .where(OUTGOING.SLACK_CHANNEL.eq(channel), OUTGOING.SLACK_TS.eq(thread))
            .limit(1)
            .fetchOptional(row -> new Parent(inquiry(db, row.value1(), row.value2()))));
  }

  private static Optional<Long> inquiry(DSLContext db, String kind, long subject) {
    return switch (kind) {
      case "prompt", "channel_reminder" ->
          db.select(PROMPT.INQUIRY_ID)
              .from(PROMPT)
              .where(PROMPT.ID.eq(subject))
              .fetchOptional(PROMPT.INQUIRY_ID);
      case "returned", "sign_off" -> Optional.of(subject);
      default -> Optional.empty();
    };
  }

  /**
   * One transaction: the row and, where one is wanted, the note to its writer; {@code since}: where
   * one that was given then is enough. False for a message that is known already.
   */
  boolean keep(Aside aside, Optional<Instant> since) {
    return database.write(db -> {
      boolean given =
          since.isPresent() && db.fetchExists(ASIDE, noted(aside.person(), since.get()));
      Optional<Long> id =
          db.insertInto(ASIDE)
              .set(ASIDE.CHANNEL, aside.spot().channel())
              .set(ASIDE.TS, aside.spot().ts())
              .set(ASIDE.THREAD_TS, aside.spot().thread())
              .set(ASIDE.PERSON, aside.person())
              .set(ASIDE.KIND, aside.kind().code())
              .set(ASIDE.INQUIRY_ID, aside.inquiryId().orElse(null))
              .set(ASIDE.HEARD_AT, aside.at())
              .onConflictDoNothing()
              .returningResult(ASIDE.ID)
              .fetchOptional(ASIDE.ID);
      id.filter(_ -> !given)
          .ifPresent(made -> {
            String destination = aside.spot().direct() ? aside.person() : aside.spot().channel();
            OutgoingRows.enqueue(db, ASIDE_KIND, made, 0, destination, aside.at(), Instant.EPOCH);
          });
      return id.isPresent();
    });
  }

  /** A note was given to the person since then; answers to what they asked do not count. */
  private static Condition noted(String person, Instant since) {
    return ASIDE
        .PERSON
        .eq(person)
        .and(ASIDE.HEARD_AT.ge(since))
        .and(
            ASIDE
                .KIND
                .eq(Aside.Kind.WORDS.code())
                .or(ASIDE.KIND.eq(Aside.Kind.QUESTION.code()).and(ASIDE.INQUIRY_ID.isNotNull())))
        .and(
            ASIDE.ID.in(
                select(OUTGOING.SUBJECT_ID).from(OUTGOING).where(OUTGOING.KIND.eq(ASIDE_KIND))));
  }

  public Optional<Aside> aside(long id) {
    return database.read(
        db -> db.selectFrom(ASIDE).where(ASIDE.ID.eq(id)).fetchOptional(AsideStore::read));
  }

  /** How many of those about a section's part the coordinators were not told of yet. */
  public int untold() {
    return database.read(
        db -> db.fetchCount(ASIDE, ASIDE.INQUIRY_ID.isNotNull(), ASIDE.DIGEST_ID.isNull()));
  }

  /** What the digest that is about to leave tells of, oldest first. */
  public List<Told> beingTold() {
    var leaving =
        select(OUTGOING.SUBJECT_ID)
            .from(OUTGOING)
            .where(OUTGOING.KIND.eq("digest"), OUTGOING.STATE.in("waiting", "held", "claimed"));
    return database.read(db ->
        db.select(ASIDE.fields())
            .select(SECTION.NAME)
            .from(ASIDE)
            .join(INQUIRY)
            .on(INQUIRY.ID.eq(ASIDE.INQUIRY_ID))
            .join(SECTION)
            .on(SECTION.ID.eq(INQUIRY.SECTION_ID))
            .where(ASIDE.DIGEST_ID.in(leaving))
            .orderBy(ASIDE.ID)
            .fetch(row -> new Told(row.get(SECTION.NAME), read(row.into(ASIDE)))));
  }

  /** Inside the transaction that makes a digest: it tells of everything that none has told of. */
  public static void tell(DSLContext db, long digest) {
    db.update(ASIDE)
        .set(ASIDE.DIGEST_ID, digest)
        .where(ASIDE.INQUIRY_ID.isNotNull(), ASIDE.DIGEST_ID.isNull())
        .execute();
  }

  private static Aside read(AsideRecord row) {
    return new Aside(
        row.getId(),
        new Aside.Spot(row.getChannel(), row.getTs(), row.getThreadTs()),
        row.getPerson(),
        Aside.Kind.of(row.getKind()),
        Optional.ofNullable(row.getInquiryId()),
        row.getHeardAt());
  }
}
