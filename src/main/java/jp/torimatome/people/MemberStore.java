package jp.torimatome.people;

import static jp.torimatome.database.generated.Tables.MEMBER;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.database.Database;

/** Keeps what Slack told of the people of the workspace last; nothing is known before it was first asked. */
public final class MemberStore {
  private final Database database;

  public MemberStore(Database database) {
    this.database = database;
  }

  public Optional<Member> member(String person) {
    return database.read(db ->
        db.selectFrom(MEMBER)
            .where(MEMBER.PERSON.eq(person))
            .fetchOptional(row -> new Member(row.getPerson(), row.getName(), Member.State.of(row.getState()))));
  }

  /** False once Slack said that the person is no full, active member of the own workspace; true while nothing is known. */
  public boolean isFit(String person) {
    return member(person).map(member -> member.state() == Member.State.ACTIVE).orElse(true);
  }

  /** Everybody of whom {@link #isFit} does not hold. */
  public Set<String> unfit() {
    String active = Member.State.ACTIVE.code();
    return database.read(db -> db.selectFrom(MEMBER).where(MEMBER.STATE.ne(active)).fetchSet(MEMBER.PERSON));
  }

  /** Everybody of whom Slack ever told. */
  public Map<String, Member.State> states() {
    return database.read(db -> db.selectFrom(MEMBER).fetchMap(MEMBER.PERSON, row -> Member.State.of(row.getState())));
  }

  /** True when Slack was asked at least once. */
  public boolean isKnown() {
    return database.read(db -> db.fetchExists(MEMBER));
  }

  /** What Slack tells now, by person; those that it no longer tells of are unknown from now on. */
  public void learn(Map<String, Member> members, Instant now) {
    database.change(
        db -> {
          db.update(MEMBER).set(MEMBER.STATE, Member.State.UNKNOWN.code()).where(MEMBER.PERSON.notIn(members.keySet())).execute();
          members.values().forEach(member ->
              db.insertInto(MEMBER, MEMBER.PERSON, MEMBER.NAME, MEMBER.STATE, MEMBER.CHECKED_AT)
                  .values(member.person(), member.name(), member.state().code(), now)
                  .onConflict(MEMBER.PERSON)
                  .doUpdate()
                  .set(MEMBER.NAME, member.name())
                  .set(MEMBER.STATE, member.state().code())
                  .set(MEMBER.CHECKED_AT, now)
                  .execute());
        });
  }
}
