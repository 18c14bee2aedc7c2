package jp.torimatome.say.door;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.Access;
import jp.torimatome.people.role.Act;
import jp.torimatome.people.role.Permissions;
import jp.torimatome.text.Text;

/** 入れるか: why somebody may not come in at all, or may not do an act of the office. */
public final class Admission {
  private final Access access;
  private final Text text;
  private final InstantSource clock;

  public Admission(Access access, Text text, InstantSource clock) {
    this.access = access;
    this.text = text;
    this.clock = clock;
  }

  /** Empty where they may, or where that depends on the section. */
  public Optional<String> refusal(String person, Act act) {
    return switch (access.standing(person, clock.instant())) {
      case UNTOLD -> Optional.of(text.say("door.untold"));
      case OUTSIDE -> Optional.of(text.say("door.outside"));
      case MEMBER -> ofOffice(person, act);
    };
  }

  private Optional<String> ofOffice(String person, Act act) {
    if (!Permissions.isOfficeOnly(act) || access.may(person, act, clock.instant())) {
      return Optional.empty();
    }
    boolean adminOnly = act == Act.GRANT_ROLE;
    List<String> whom = adminOnly ? access.admins() : access.coordinators();
    String people = text.list(whom.stream().map(id -> text.say("person", id)));
    return Optional.of(text.say(adminOnly ? "door.admins" : "coordinator.refused", people));
  }
}
