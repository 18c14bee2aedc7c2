package jp.torimatome.people.role;

import static jp.torimatome.people.role.Relation.CLOSED;
import static jp.torimatome.people.role.Relation.FORMER;
import static jp.torimatome.people.role.Relation.OTHER;
import static jp.torimatome.people.role.Relation.OWN;
import static jp.torimatome.people.role.Role.ADMIN;
import static jp.torimatome.people.role.Role.COORDINATOR;
import static jp.torimatome.people.role.Role.DEPUTY;
import static jp.torimatome.people.role.Role.HEAD;
import static jp.torimatome.people.role.Role.RESPONDER;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * 権限表: the one table of who may do what, by role and by how the person stands to the section. What
 * it does not name is denied.
 */
public final class Permissions {
  private static final Set<Role> SECTION = Set.of(HEAD, RESPONDER, DEPUTY);
  private static final Set<Role> OFFICE = Set.of(ADMIN, COORDINATOR);
  private static final Set<Relation> INSIDE = Set.of(OWN, OTHER, FORMER, CLOSED);

  private static final Map<Act, Set<Grant>> TABLE =
      Map.ofEntries(
          row(Act.READ, new Grant(Set.of(Role.values()), INSIDE)),
          row(Act.SEE_HOME, new Grant(Set.of(Role.values()), INSIDE)),
          row(Act.SEE_BOARD, new Grant(OFFICE, INSIDE)),
          row(Act.READ_RECORD, new Grant(OFFICE, INSIDE), new Grant(SECTION, Set.of(OWN, CLOSED))),
          row(
              Act.ANSWER,
              new Grant(SECTION, Set.of(OWN)),
              new Grant(Set.of(COORDINATOR), Set.of(OWN, OTHER, FORMER))),
          row(
              Act.ANSWER_QUESTION,
              new Grant(SECTION, Set.of(OWN, CLOSED)),
              new Grant(Set.of(COORDINATOR), INSIDE)),
          row(
              Act.CLARIFY,
              new Grant(SECTION, Set.of(OWN, CLOSED)),
              new Grant(Set.of(COORDINATOR), INSIDE)),
          row(Act.ASK_EXTENSION, new Grant(SECTION, Set.of(OWN))),
          row(Act.SIGN_OFF, new Grant(Set.of(HEAD), Set.of(OWN, CLOSED))),
          row(Act.STAFF, new Grant(SECTION, Set.of(OWN, CLOSED)), new Grant(OFFICE, INSIDE)),
          row(Act.NOTE_ABSENCE, new Grant(SECTION, Set.of(OWN, CLOSED)), new Grant(OFFICE, INSIDE)),
          row(Act.REVIEW, new Grant(Set.of(COORDINATOR), INSIDE)),
          row(Act.GRANT_TIME, new Grant(Set.of(COORDINATOR), INSIDE)),
          row(Act.REMIND, new Grant(Set.of(COORDINATOR), INSIDE)),
          row(Act.STEER, new Grant(Set.of(COORDINATOR), INSIDE)),
          row(Act.PUBLISH, new Grant(Set.of(COORDINATOR), INSIDE)),
          row(Act.EDIT_DIRECTORY, new Grant(OFFICE, INSIDE)),
          row(Act.RETRY, new Grant(OFFICE, INSIDE)),
          row(Act.GRANT_ROLE, new Grant(Set.of(ADMIN), INSIDE)));

  private Permissions() {}

  /** Roles that may, where they stand so. */
  private record Grant(Set<Role> roles, Set<Relation> relations) {}

  public static boolean allow(Role role, Act act, Relation relation) {
    return TABLE.getOrDefault(act, Set.of()).stream()
        .anyMatch(grant -> grant.roles().contains(role) && grant.relations().contains(relation));
  }

  /**
   * True when the role may do the act for some section at least: what a door can ask before it
   * knows which.
   */
  public static boolean allowSomewhere(Role role, Act act) {
    return TABLE.getOrDefault(act, Set.of()).stream()
        .anyMatch(grant -> grant.roles().contains(role));
  }

  /**
   * True when no role of a section may do the act: who lacks the office's role need not be told
   * which section it concerns.
   */
  public static boolean isOfficeOnly(Act act) {
    return EnumSet.complementOf(EnumSet.of(ADMIN, COORDINATOR)).stream()
        .noneMatch(role -> allowSomewhere(role, act));
  }

  private static Map.Entry<Act, Set<Grant>> row(Act act, Grant... grants) {
    return Map.entry(act, Set.of(grants));
  }
}
