package jp.torimatome.people;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.people.role.Act;
import jp.torimatome.people.role.Permissions;
import jp.torimatome.people.role.Relation;
import jp.torimatome.people.role.Role;
import jp.torimatome.people.role.RoleStore;
import jp.torimatome.plan.Section;

/**
 * 権限: whether a person may do something at a moment, by roles, by the directory as it stands then,
 * and by what Slack says of them.
 */
public final class Access {
  private final DirectoryStore directory;
  private final MemberStore members;
  private final Duty duty;
  private final RoleStore roles;

  public Access(DirectoryStore directory, MemberStore members, Duty duty, RoleStore roles) {
    this.directory = directory;
    this.members = members;
    this.duty = duty;
    this.roles = roles;
  }

  /** What an act concerns: a section, and whether its inquiry is closed. */
  public record Concern(Section section, boolean closed) {}

  /**
   * At the door, where the section is not known yet: whether the person may do the act for some
   * section at all.
   */
  public boolean may(String person, Act act, Instant now) {
    return members.isFit(person)
        && everyRole(person, now).stream().anyMatch(role -> Permissions.allowSomewhere(role, act));
  }

  public boolean may(String person, Act act, Concern concern, Instant now) {
    Optional<SectionEntry> entry = directory.today(concern.section(), now);
    Relation relation = relation(person, concern, entry, now);
    return roles(person, entry, now).stream()
        .anyMatch(role -> Permissions.allow(role, act, relation));
  }

  /** How a person stands to what an act concerns. */
  public Relation relation(String person, Concern concern, Instant now) {
    return relation(person, concern, directory.today(concern.section(), now), now);
  }

  /** True when the person answers for the section itself, not for it on its behalf (代理入力). */
  public boolean belongs(String person, Section section, Instant now) {
    return relation(person, new Concern(section, false), now) == Relation.OWN;
  }

  /**
   * Guests, people of other organisations and accounts that were deactivated are outside; who Slack
   * never told of may be.
   */
  public MemberStore.Standing standing(String person, Instant now) {
    return members.standing(person, now);
  }

  public boolean isCoordinator(String person) {
    return roles.of(person).contains(Role.COORDINATOR) && members.isFit(person);
  }

  /** Coordinators, for a person who has to ask one. */
  public List<String> coordinators() {
    return roles.holders(Role.COORDINATOR);
  }

  /** Admins, for a person who has to ask one. */
  public List<String> admins() {
    return roles.holders(Role.ADMIN);
  }

  /** The people that a stranger is sent to. */
  public List<String> contacts(Section section, Instant now) {
    return directory.today(section, now).map(SectionEntry::people).orElseGet(this::coordinators);
  }

  /** The heads of a section, whether they are there or not. */
  public List<String> heads(Section section, Instant now) {
    return directory.today(section, now).map(SectionEntry::heads).orElse(List.of());
  }

  /** The heads who are there, or who stands in for them; when all are away it waits for them. */
  public List<String> headsOnDuty(Section section, Instant now) {
    Optional<SectionEntry> entry = directory.today(section, now);
    List<String> there = entry.map(known -> duty.heads(known, now)).orElse(List.of());
    return there.isEmpty() ? heads(section, now) : there;
  }

  /** Every role that a person has for some section or for the office. */
  public Set<Role> everyRole(String person, Instant now) {
    Set<Role> all = EnumSet.of(Role.READER);
    all.addAll(roles.of(person));
    Duty.Today today = duty.at(now);
    directory.at(now).sections().forEach(entry -> all.addAll(sectionRoles(person, entry, today)));
    return all;
  }

  private Set<Role> roles(String person, Optional<SectionEntry> entry, Instant now) {
    Set<Role> all = EnumSet.of(Role.READER);
    all.addAll(roles.of(person));
    entry.ifPresent(section -> all.addAll(sectionRoles(person, section, duty.at(now))));
    return all;
  }

  private static Set<Role> sectionRoles(String person, SectionEntry entry, Duty.Today today) {
    Set<Role> all = EnumSet.noneOf(Role.class);
    if (entry.responders().contains(person)) {
      all.add(Role.RESPONDER);
    }
    if (entry.deputies().contains(person) || today.standsIn(person, entry)) {
      all.add(Role.DEPUTY);
    }
    if (entry.heads().contains(person) || today.standsInForHead(person, entry)) {
      all.add(Role.HEAD);
    }
    return all;
  }

  private Relation relation(
      String person, Concern concern, Optional<SectionEntry> entry, Instant now) {
    if (!members.isFit(person)) {
      return Relation.OUTSIDE;
    }
    boolean own =
        entry
            .filter(section ->
                section.people().contains(person) || duty.at(now).standsIn(person, section))
            .isPresent();
    if (concern.closed() && (own || !roles.of(person).isEmpty())) {
      return Relation.CLOSED;
    }
    if (own) {
      return Relation.OWN;
    }
    return directory.everBelonged(concern.section().id()).contains(person)
        ? Relation.FORMER
        : Relation.OTHER;
  }
}
