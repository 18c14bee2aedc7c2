package jp.torimatome.people.place;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.people.Duty;
import jp.torimatome.people.MemberStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.role.Role;
import jp.torimatome.people.role.RoleStore;

/**
 * 送り先: the one place that says where a section is told something: its channel; where there is none,
 * or it is archived, shared with others or without us, whoever of the section is asked on the day;
 * where nobody of it can be, a coordinator.
 */
public final class Destinations {
  private final PlaceStore places;
  private final MemberStore members;
  private final Duty duty;
  private final RoleStore roles;

  public Destinations(PlaceStore places, MemberStore members, Duty duty, RoleStore roles) {
    this.places = places;
    this.members = members;
    this.duty = duty;
    this.roles = roles;
  }

  /**
   * The Slack id that a section is written to now; empty only where not even a coordinator is left.
   */
  public String of(SectionEntry section, Instant now) {
    return hasChannel(section) ? section.channel() : inPerson(section, now).findFirst().orElse("");
  }

  /**
   * {@link #of}, yet whoever was written to until now still is while that serves as well: one
   * conversation, not several.
   */
  public String of(SectionEntry section, String before, Instant now) {
    if (hasChannel(section)) {
      return section.channel();
    }
    List<String> people = inPerson(section, now).toList();
    return people.contains(before) ? before : people.stream().findFirst().orElse("");
  }

  /** True when the section has a channel that it can be written to. */
  public boolean hasChannel(SectionEntry section) {
    return !section.channel().isEmpty() && places.isFit(section.channel());
  }

  /** True when somebody of the section is there at all, today or after an absence. */
  public boolean hasAnybody(SectionEntry section) {
    return fit(section.people()).findAny().isPresent();
  }

  /**
   * Where what concerns all coordinators is told: their channel, or each of them where it cannot be
   * used.
   */
  public List<String> coordinators(String channel) {
    return channel.isEmpty() || places.isFit(channel)
        ? List.of(channel)
        : fit(roles.holders(Role.COORDINATOR)).toList();
  }

  /** Those who serve: on duty, else of the section at all, else those who coordinate. */
  private Stream<String> inPerson(SectionEntry section, Instant now) {
    List<String> asked = duty.asked(section, now);
    List<String> there = asked.isEmpty() ? fit(section.people()).toList() : asked;
    return there.isEmpty()
        ? fit(
            Stream.concat(
                    roles.holders(Role.COORDINATOR).stream(), roles.holders(Role.ADMIN).stream())
                .toList())
        : there.stream();
  }

  private Stream<String> fit(List<String> people) {
    return people.stream().filter(members::isFit);
  }
}
