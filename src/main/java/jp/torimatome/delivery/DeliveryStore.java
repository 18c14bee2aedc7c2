package jp.torimatome.delivery;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.Outgoing;
import jp.torimatome.database.generated.tables.records.OutgoingRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;

/**
 * The outbox: one message in flight per destination, in order. Moments here are wall time, whatever
 * the clock of the domain says, because leases, waits and Retry-After are about the network, and
 * follow the clock when it is set ({@link WaitStore}); only {@code createdAt} is the workspace's
 * time.
 */
public final class DeliveryStore {
  /** Longer than any call may take; afterwards nobody knows whether the message arrived. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final Outgoing EARLIER = OUTGOING.as("earlier");

  private final Database database;

  public DeliveryStore(Database database) {
    this.database = database;
  }

  /** What is to be looked for after a restore. */
  public RecoveryStore recovery() {
    return new RecoveryStore(database);
  }

  /** A message that Slack refused for good. */
  public record Parked(long id, OutgoingKind kind, String destination, String cause) {}

  /** Where a message stands in Slack. */
  public record Place(String channel, String ts) {}

  /**
   * Takes the next message that may leave now through one of the lanes; only reads when there is
   * none.
   */
  public Optional<Claim> claimNext(Instant now, Set<Lane> lanes) {
    Condition lapsed = OUTGOING.STATE.eq("claimed").and(OUTGOING.LEASE_UNTIL.lt(now));
    Condition ready =
        OUTGOING
            .STATE
            .in("waiting", "held")
            .and(OUTGOING.NOT_BEFORE.le(now))
            .and(OUTGOING.KIND.in(OutgoingKind.codes(lanes)))
            .and(notExists(selectOne().from(EARLIER).where(blocks())));
    boolean idle = !database.<Boolean>read(db -> db.fetchExists(OUTGOING, lapsed.or(ready)));
    return idle ? Optional.empty() : database.write(db -> claim(db, lapsed, ready, now));
  }

  /**
   * A lapsed claim comes from a process that died or lost its way: nobody knows whether its message
   * arrived.
   */
  private static Optional<Claim> claim(
      DSLContext db, Condition lapsed, Condition ready, Instant now) {
    db.update(OUTGOING)
        .set(OUTGOING.STATE, "waiting")
        .set(OUTGOING.DOUBTFUL, true)
        .setNull(OUTGOING.CLAIM_TOKEN)
        .where(lapsed)
        .execute();
    Optional<OutgoingMessage> next =
        db.selectFrom(OUTGOING)
            .where(ready)
            .orderBy(OUTGOING.ID)
            .limit(1)
            .fetchOptional(DeliveryStore::read);
    return next.map(message -> {
      String token = UUID.randomUUID().toString();
      db.update(OUTGOING)
          .set(OUTGOING.STATE, "claimed")
          .set(OUTGOING.CLAIM_TOKEN, token)
          .set(OUTGOING.LEASE_UNTIL, now.plus(LEASE))
          .where(OUTGOING.ID.eq(message.id()))
          .execute();
      return new Claim(message, token);
    });
  }

  /**
   * An earlier one of the same destination comes first, and one in flight keeps all others waiting;
   * a held one does not.
   */
  private static Condition blocks() {
    return EARLIER
        .DESTINATION
        .eq(OUTGOING.DESTINATION)
        .and(
            EARLIER
                .STATE
                .eq("claimed")
                .or(EARLIER.STATE.eq("waiting").and(EARLIER.ID.lt(OUTGOING.ID))));
  }

  /**
   * Just before what cannot be undone: a whole lease is longer than any call, so that none outlives
   * its claim.
   */
  public boolean renew(Claim claim, Instant now) {
    return change(claim, "claimed", update -> update.set(OUTGOING.LEASE_UNTIL, now.plus(LEASE)));
  }

  public boolean sent(Claim claim, Place place, Instant now) {
    return change(
        claim,
        "sent",
        update ->
            update
                .set(OUTGOING.SLACK_CHANNEL, place.channel())
                .set(OUTGOING.SLACK_TS, place.ts())
                .set(OUTGOING.SETTLED_AT, now)
                .setNull(OUTGOING.CAUSE));
  }

  /** Not sent for certain, through no fault of its own: it keeps its place and is tried again. */
  public boolean later(Claim claim, Instant notBefore, String cause) {
    return change(
        claim,
        "waiting",
        update -> waiting(update, notBefore, cause).set(OUTGOING.DOUBTFUL, false));
  }

  /**
   * Could not be told, and something about the message itself may be why; {@code doubtful}: yet it
   * may have arrived.
   */
  public boolean failed(Claim claim, Instant notBefore, String cause, boolean doubtful) {
    return change(
        claim,
        "waiting",
        update ->
            waiting(update, notBefore, cause)
                .set(OUTGOING.DOUBTFUL, doubtful)
                .set(OUTGOING.ATTEMPTS, OUTGOING.ATTEMPTS.plus(1)));
  }

  /**
   * Nothing to say yet, as after working hours; others may pass. Only a file may still be looked
   * for.
   */
  public boolean hold(Claim claim, Instant notBefore) {
    boolean doubtful = claim.message().doubtful() && claim.message().kind().lane() == Lane.FILES;
    return change(
        claim,
        "held",
        update -> update.set(OUTGOING.DOUBTFUL, doubtful).set(OUTGOING.NOT_BEFORE, notBefore));
  }

  /** Not yet possible, through nobody's fault; others may pass. */
  public boolean putOff(Claim claim, Instant notBefore, String cause) {
    return change(
        claim,
        "held",
        update ->
            waiting(update, notBefore, cause).set(OUTGOING.ATTEMPTS, OUTGOING.ATTEMPTS.plus(1)));
  }

  /** It may have arrived. */
  public boolean doubt(Claim claim, Instant notBefore, String cause) {
    return change(
        claim, "waiting", update -> waiting(update, notBefore, cause).set(OUTGOING.DOUBTFUL, true));
  }

  private static UpdateSetMoreStep<OutgoingRecord> waiting(
      UpdateSetMoreStep<OutgoingRecord> update, Instant notBefore, String cause) {
    return update.set(OUTGOING.NOT_BEFORE, notBefore).set(OUTGOING.CAUSE, cause);
  }

  /**
   * Refused for good; the coordinators are told, unless it is that notice itself. A doubt stays:
   * after {@link #unpark} Slack is asked first. {@code workspaceNow} is the time by Slack's clock.
   */
  public boolean park(
      Claim claim, String cause, Instant now, Instant workspaceNow, String coordinatorsChannel) {
    return database.write(db -> {
      Change parking = update -> update.set(OUTGOING.CAUSE, cause).set(OUTGOING.SETTLED_AT, now);
      boolean held = settle(db.update(OUTGOING).set(OUTGOING.STATE, "parked"), claim, parking);
      if (held && claim.message().kind() != OutgoingKind.NOTICE && !coordinatorsChannel.isEmpty()) {
        OutgoingMessage message = claim.message();
        OutgoingRows.enqueue(
            db,
            OutgoingKind.NOTICE.code(),
            message.id(),
            message.attempts(),
            coordinatorsChannel,
            workspaceNow,
            Instant.EPOCH);
      }
      return held;
    });
  }

  /** No longer worth saying. */
  public boolean drop(Claim claim, String reason, Instant now) {
    return change(
        claim,
        "dropped",
        update -> update.set(OUTGOING.CAUSE, reason).set(OUTGOING.SETTLED_AT, now));
  }

  /** Notes the file before it is shared; the claim goes on, renewed. */
  public boolean noteFile(Claim claim, String fileId, Instant now) {
    return change(
        claim,
        "claimed",
        update ->
            update.set(OUTGOING.SLACK_FILE, fileId).set(OUTGOING.LEASE_UNTIL, now.plus(LEASE)));
  }

  /** A coordinator has mended the cause: try again. */
  public boolean unpark(long id) {
    return database.write(db ->
        db.update(OUTGOING)
                .set(OUTGOING.STATE, "waiting")
                .set(OUTGOING.NOT_BEFORE, Instant.EPOCH)
                .set(OUTGOING.ATTEMPTS, OUTGOING.ATTEMPTS.plus(1))
                .where(OUTGOING.ID.eq(id), OUTGOING.STATE.eq("parked"))
                .execute()
            == 1);
  }

  /** Gives a claim back at a regular end, untried. */
  public void release(Claim claim) {
    change(claim, "waiting", update -> update.setNull(OUTGOING.LEASE_UNTIL));
  }

  /** What waits for a coordinator, newest first. */
  public List<Parked> parked() {
    return database.known(
        List.of("parked"),
        db ->
            List.copyOf(
                db.selectFrom(OUTGOING)
                    .where(OUTGOING.STATE.eq("parked"))
                    .orderBy(OUTGOING.ID.desc())
                    .fetch(DeliveryStore::readParked)));
  }

  /** One row that was parked once, whatever became of it. */
  public Optional<Parked> formerlyParked(long id) {
    return database.read(db ->
        db.selectFrom(OUTGOING).where(OUTGOING.ID.eq(id)).fetchOptional(DeliveryStore::readParked));
  }

  /** Where the message about a subject stands, once it was sent. */
  public Optional<Place> sentMessage(OutgoingKind kind, long subjectId) {
    return sentMessage(OUTGOING.KIND.eq(kind.code()).and(OUTGOING.SUBJECT_ID.eq(subjectId)));
  }

  /** {@link #sentMessage(OutgoingKind, long)} to one of several who got one. */
  public Optional<Place> sentMessage(OutgoingKind kind, long subjectId, String destination) {
    return sentMessage(
        OUTGOING
            .KIND
            .eq(kind.code())
            .and(OUTGOING.SUBJECT_ID.eq(subjectId))
            .and(OUTGOING.DESTINATION.eq(destination)));
  }

  private Optional<Place> sentMessage(Condition about) {
    return database.read(db ->
        db.select(OUTGOING.SLACK_CHANNEL, OUTGOING.SLACK_TS)
            .from(OUTGOING)
            .where(about, OUTGOING.STATE.eq("sent"))
            .orderBy(OUTGOING.ID.desc())
            .limit(1)
            .fetchOptional(row -> new Place(row.value1(), row.value2())));
  }

  /** How many rows are in each state, for metrics and the status page. */
  public Map<String, Integer> counts() {
    return database.read(db ->
        db.select(OUTGOING.STATE, count())
            .from(OUTGOING)
            .groupBy(OUTGOING.STATE)
            .fetchMap(OUTGOING.STATE, count()));
  }

  /** What a settling adds to the change of state. */
  private interface Change {
    UpdateSetMoreStep<OutgoingRecord> on(UpdateSetMoreStep<OutgoingRecord> update);
  }

  private boolean change(Claim claim, String state, Change change) {
    return database.write(
        db -> settle(db.update(OUTGOING).set(OUTGOING.STATE, state), claim, change));
  }

  private static boolean settle(
      UpdateSetMoreStep<OutgoingRecord> update, Claim claim, Change change) {
    return change
            .on(update)
            .where(
                OUTGOING.ID.eq(claim.message().id()),
                OUTGOING.CLAIM_TOKEN.eq(claim.token()),
                OUTGOING.STATE.eq("claimed"))
            .execute()
        == 1;
  }

  private static Parked readParked(OutgoingRecord row) {
    return new Parked(
        row.getId(),
        OutgoingKind.of(row.getKind()),
        row.getDestination(),
        Optional.ofNullable(row.getCause()).orElse(""));
  }

  static OutgoingMessage read(OutgoingRecord row) {
    return new OutgoingMessage(
        row.getId(),
        row.getMarker(),
        OutgoingKind.of(row.getKind()),
        row.getSubjectId(),
        row.getDestination(),
        row.getCreatedAt(),
        row.getAttempts(),
        row.getDoubtful(),
        row.getSlackFile());
  }
}
