package jp.torimatome.people.roster;

import java.util.List;
import java.util.Optional;
import jp.torimatome.people.Member;
import jp.torimatome.people.MemberStore;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Role;
import jp.torimatome.people.role.RoleStore;

/**
 * 権限を与える・外す: to full, active members of the own workspace only; the last admin stays, and nobody
 * raises themselves.
 */
public final class GrantingRoles {
  private final RoleStore roles;
  private final MemberStore members;

  public GrantingRoles(RoleStore roles, MemberStore members) {
    this.roles = roles;
    this.members = members;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Decided(RoleStore.Outcome outcome) implements Outcome {}

    /** Nobody that a role could be given to. */
    record Unfit(Member.State state) implements Outcome {}
  }

  public List<String> holders(Role role) {
    return roles.holders(role);
  }

  public Outcome grant(String person, Role role, Stamp stamp) {
    Optional<Member.State> state = members.member(person).map(Member::state);
    if (state.isEmpty() && members.isKnown()) {
      return new Outcome.Unfit(Member.State.UNKNOWN);
    }
    return state
        .filter(found -> found != Member.State.ACTIVE)
        .<Outcome>map(Outcome.Unfit::new)
        .orElseGet(() -> new Outcome.Decided(roles.grant(person, role, stamp.by(), stamp.at())));
  }

  /** Also from somebody who has left; an admin who has left is none that could be left alone. */
  public Outcome revoke(String person, Role role, Stamp stamp) {
    List<String> holders = roles.holders(role);
    boolean last =
        holders.contains(person)
            && holders.stream().noneMatch(other -> !other.equals(person) && members.isFit(other));
    if (role == Role.ADMIN && last) {
      return new Outcome.Decided(RoleStore.Outcome.LAST_ADMIN);
    }
    return new Outcome.Decided(roles.revoke(person, role, stamp.by(), stamp.at()));
  }
}
