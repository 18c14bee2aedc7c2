package jp.torimatome.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import jp.torimatome.database.Database;
import jp.torimatome.people.place.Destinations;
import jp.torimatome.people.place.PlaceStore;
import jp.torimatome.people.role.RoleStore;

/** A directory in a database, and everything that follows from it. */
public final class PeopleOffice {
  public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  public final DirectoryStore directory;
  public final AbsenceStore absences;
  public final MemberStore members;
  public final PlaceStore places;
  public final RoleStore roles;
  public final Duty duty;
  public final Access access;
  public final Destinations destinations;

  private PeopleOffice(Database database) {
    directory = new DirectoryStore(database, TOKYO);
    absences = new AbsenceStore(database);
    members = new MemberStore(database);
    places = new PlaceStore(database);
    roles = new RoleStore(database);
    duty = new Duty(absences, members, TOKYO);
    access = new Access(directory, members, duty, roles);
    destinations = new Destinations(places, members, duty, roles);
  }

  /**
   * The sections are entered, unless they were before, and these people coordinate, the first of
   * them as admin too.
   */
  public static PeopleOffice of(Database database, Directory sections, String... coordinators) {
    PeopleOffice office = new PeopleOffice(database);
    if (office.directory.isEmpty()) {
      office.directory.enter(
          sections.sections(), DirectoryStore.EVER, new Stamp("settings", Instant.EPOCH));
    }
    List<String> all = List.of(coordinators);
    office.roles.begin(all.stream().limit(1).toList(), all, "settings", Instant.EPOCH);
    return office;
  }
}
