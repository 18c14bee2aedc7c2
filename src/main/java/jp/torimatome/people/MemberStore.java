package jp.torimatome.people;

import static jp.torimatome.database.generated.Tables.MEMBER;
import static jp.torimatome.database.generated.Tables.MEMBER_LIST;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.database.Database;
import org.jooq.DSLContext;

/** Keeps what Slack told of people last; nothing is known of one before Slack was first asked. */
public final class MemberStore {
  /** The list is read daily; after a week without one whoever comes is asked about again. */
  private static final Duration MEMBER_HOLDS = Duration.ofDays(7);

  /** Somebody who has just come into the workspace need not wait long. */
  private static final Duration UNKNOWN_HOLDS = Duration.ofMinutes(10);

  private static final long ONLY = 1;

  private final Database database;

  public MemberStore(Database database) {
    this.database = database;
  }

  /** Whether somebody may come in. */
  public enum Standing {
    MEMBER,
    OUTSIDE,
    /** Slack never told, or too long ago: it has to be asked first. */
    UNTOLD
  }

  public Optional<Member> member(String person) {
    return told(person).map(Told::member);
  }

  /** What Slack told of one person, and when; a list confirms whoever it does not change. */
  private record Told(Member member, Instant at) {}

  private Optional<Told> told(String person) {
    return database.known(
        List.of("member", person),
        db ->
            db.selectFrom(MEMBER)
                .where(MEMBER.PERSON.eq(person))
                .fetchOptional(row -> {
                  Instant at = row.getCheckedAt();
                  Member.State state = Member.State.of(row.getState());
                  return new Told(
                      new Member(row.getPerson(), row.getName(), state),
                      state == Member.State.ACTIVE
                          ? listed(db).filter(at::isBefore).orElse(at)
                          : at);
                }));
  }

  /** Of a person who wants to do something at a moment. */
  public Standing standing(String person, Instant now) {
    return told(person).map(told -> standing(told, now)).orElse(Standing.UNTOLD);
  }

  private static Standing standing(Told told, Instant now) {
    return switch (told.member().state()) {
      case ACTIVE -> told.at().plus(MEMBER_HOLDS).isAfter(now) ? Standing.MEMBER : Standing.UNTOLD;
      case UNKNOWN ->
          told.at().plus(UNKNOWN_HOLDS).isAfter(now) ? Standing.OUTSIDE : Standing.UNTOLD;
      case DEACTIVATED, GUEST, BOT, OUTSIDE -> Standing.OUTSIDE;
    };
  }

  private static Optional<Instant> listed(DSLContext db) {
    return db.select(MEMBER_LIST.READ_AT).from(MEMBER_LIST).fetchOptional(MEMBER_LIST.READ_AT);
  }

  /**
   * False once Slack said that the person is no full, active member of the own workspace; true
   * while nothing is known.
   */
  public boolean isFit(String person) {
    return member(person).map(member -> member.state() == Member.State.ACTIVE).orElse(true);
  }

  /** Everybody of whom {@link #isFit} does not hold. */
  public Set<String> unfit() {
    String active = Member.State.ACTIVE.code();
    return database.known(
        List.of("unfit"),
        db ->
            Set.copyOf(
                db.selectFrom(MEMBER).where(MEMBER.STATE.ne(active)).fetchSet(MEMBER.PERSON)));
  }

  /** Everybody of whom Slack ever told; nobody before it told of all. */
  public Map<String, Member.State> states() {
    return database.known(
        List.of("states of members"),
        db ->
            listed(db).isEmpty()
                ? Map.<String, Member.State>of()
                : Map.copyOf(
                    db.selectFrom(MEMBER)
                        .fetchMap(MEMBER.PERSON, row -> Member.State.of(row.getState()))));
  }

  /** True when Slack told of everybody at least once. */
  public boolean isKnown() {
    return database.read(db -> listed(db).isPresent());
  }

  /**
   * What Slack tells of everybody now; those that it no longer tells of are unknown from now on.
   */
  public void learn(Map<String, Member> members, Instant now) {
    learn(members.values(), now);
    learnRest(members.keySet(), now, now);
  }

  /** What Slack tells of some; only what differs is written. */
  public void learn(Collection<Member> some, Instant now) {
    List<String> people = some.stream().map(Member::person).toList();
    database.change(db -> {
      Map<String, Member> known =
          db.selectFrom(MEMBER)
              .where(MEMBER.PERSON.in(people))
              .fetchMap(
                  MEMBER.PERSON,
                  row ->
                      new Member(row.getPerson(), row.getName(), Member.State.of(row.getState())));
      some.stream()
          .filter(member -> !member.equals(known.get(member.person())))
          .forEach(member -> write(db, member, now));
    });
  }

  /** What Slack tells of one who was asked about, and when. */
  public void learn(Member member, Instant now) {
    database.change(db -> write(db, member, now));
  }

  /**
   * Slack has told of everybody, and these were all; of whom it was asked since it began, it told
   * by themselves.
   */
  public void learnRest(Set<String> listed, Instant began, Instant now) {
    database.change(db -> {
      String unknown = Member.State.UNKNOWN.code();
      db
          .selectFrom(MEMBER)
          .where(MEMBER.STATE.ne(unknown), MEMBER.CHECKED_AT.le(began))
          .fetch(MEMBER.PERSON)
          .stream()
          .filter(person -> !listed.contains(person))
          .forEach(person ->
              db.update(MEMBER)
                  .set(MEMBER.STATE, unknown)
                  .set(MEMBER.CHECKED_AT, now)
                  .where(MEMBER.PERSON.eq(person))
                  .execute());
      db.insertInto(MEMBER_LIST, MEMBER_LIST.ID, MEMBER_LIST.READ_AT)
          .values(ONLY, now)
          .onConflict(MEMBER_LIST.ID)
          .doUpdate()
          .set(MEMBER_LIST.READ_AT, now)
          .execute();
    });
  }

  private static void write(DSLContext db, Member member, Instant now) {
    db.insertInto(MEMBER, MEMBER.PERSON, MEMBER.NAME, MEMBER.STATE, MEMBER.CHECKED_AT)
        .values(member.person(), member.name(), member.state().code(), now)
        .onConflict(MEMBER.PERSON)
        .doUpdate()
        .set(MEMBER.NAME, member.name())
        .set(MEMBER.STATE, member.state().code())
        .set(MEMBER.CHECKED_AT, now)
        .execute();
  }
}
