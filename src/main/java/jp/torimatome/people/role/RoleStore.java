package jp.torimatome.people.role;

import static jp.torimatome.database.generated.Tables.ROLE_GRANT;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import org.jooq.DSLContext;

/** Keeps who is 管理者 and who is 取りまとめ担当; the other roles follow from the directory. */
public final class RoleStore {
  private final Database database;

  public RoleStore(Database database) {
    this.database = database;
  }

  /** What became of giving or taking a role. */
  public enum Outcome {
    DONE,
    /** It stands so already. */
    UNCHANGED,
    /** Nobody gives a role to themselves. */
    OWN_ROLE,
    /** Somebody has to be left who can give roles. */
    LAST_ADMIN
  }

  /** The roles that were given to a person. */
  public Set<Role> of(String person) {
    return database.known(
        List.of("roles", person),
        db ->
            Set.copyOf(
                db.select(ROLE_GRANT.ROLE)
                    .from(ROLE_GRANT)
                    .where(ROLE_GRANT.PERSON.eq(person), ROLE_GRANT.REVOKED_AT.isNull())
                    .fetchSet(row -> Role.of(row.value1()))));
  }

  /** Everybody who has a role, in the order in which it was given. */
  public List<String> holders(Role role) {
    return database.known(List.of("holders", role), db -> List.copyOf(holders(db, role)));
  }

  /** At the first start: the people whom the settings name, unless roles were ever given. */
  public void begin(List<String> admins, List<String> coordinators, String by, Instant now) {
    database.change(db -> {
      if (!db.fetchExists(ROLE_GRANT)) {
        admins.forEach(person -> insert(db, person, Role.ADMIN, by, now));
        coordinators.forEach(person -> insert(db, person, Role.COORDINATOR, by, now));
      }
    });
  }

  public Outcome grant(String person, Role role, String by, Instant now) {
    return database.write(db -> {
      if (person.equals(by)) {
        return Outcome.OWN_ROLE;
      }
      if (holders(db, role).contains(person)) {
        return Outcome.UNCHANGED;
      }
      insert(db, person, role, by, now);
      return Outcome.DONE;
    });
  }

  /** Taking one's own role is allowed, as long as it is not the last admin's. */
  public Outcome revoke(String person, Role role, String by, Instant now) {
    return database.write(db -> {
      List<String> holders = holders(db, role);
      if (!holders.contains(person)) {
        return Outcome.UNCHANGED;
      }
      if (role == Role.ADMIN && holders.size() == 1) {
        return Outcome.LAST_ADMIN;
      }
      db.update(ROLE_GRANT)
          .set(ROLE_GRANT.REVOKED_AT, now)
          .set(ROLE_GRANT.REVOKED_BY, by)
          .where(
              ROLE_GRANT.PERSON.eq(person),
              ROLE_GRANT.ROLE.eq(role.code()),
              ROLE_GRANT.REVOKED_AT.isNull())
          .execute();
      AuditRows.note(db, now, by, "role.revoked", "role:" + role.code() + " person:" + person);
      return Outcome.DONE;
    });
  }

  private static void insert(DSLContext db, String person, Role role, String by, Instant now) {
    db.insertInto(
            ROLE_GRANT,
            ROLE_GRANT.PERSON,
            ROLE_GRANT.ROLE,
            ROLE_GRANT.GRANTED_AT,
            ROLE_GRANT.GRANTED_BY)
        .values(person, role.code(), now, by)
        .execute();
    AuditRows.note(db, now, by, "role.granted", "role:" + role.code() + " person:" + person);
  }

  private static List<String> holders(DSLContext db, Role role) {
    return db.select(ROLE_GRANT.PERSON)
        .from(ROLE_GRANT)
        .where(ROLE_GRANT.ROLE.eq(role.code()), ROLE_GRANT.REVOKED_AT.isNull())
        .orderBy(ROLE_GRANT.ID)
        .fetch(ROLE_GRANT.PERSON);
  }
}
