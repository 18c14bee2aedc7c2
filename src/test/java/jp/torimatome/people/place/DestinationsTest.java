package jp.torimatome.people.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.people.Directory;
import jp.torimatome.people.Member;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.Stamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 送り先: where a section is written to, whatever Slack says of its channel and its people. */
class DestinationsTest {
  private static final Instant NOW = Instant.parse("2025-04-15T00:00:00Z");
  private static final SectionEntry.Staff STAFF =
      new SectionEntry.Staff(List.of("UFIRST"), List.of("UDEPUTY"), List.of("UHEAD"));
  private static final SectionEntry SECTION =
      new SectionEntry("jutaku", "住宅課", List.of(), "CJUTAKU", STAFF, SignOff.SETTING);

  @TempDir Path folder;
  private Database database;
  private PeopleOffice office;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("places.db"));
    office = PeopleOffice.of(database, new Directory(List.of(SECTION)), "UCOORD");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_channel_that_nothing_is_known_of_or_that_is_usable_is_written_to() {
    assertThat(office.destinations.of(SECTION, NOW)).isEqualTo("CJUTAKU");
    becomes(Place.State.USABLE);
    assertThat(office.destinations.of(SECTION, NOW)).isEqualTo("CJUTAKU");
  }

  @ParameterizedTest
  @EnumSource(value = Place.State.class, names = "USABLE", mode = EnumSource.Mode.EXCLUDE)
  void any_other_gives_way_to_whoever_is_on_duty(Place.State state) {
    becomes(state);
    assertThat(office.destinations.of(SECTION, NOW)).isEqualTo("UFIRST");
    away("UFIRST");
    assertThat(office.destinations.of(SECTION, NOW)).isEqualTo("UDEPUTY");
  }

  @Test
  void when_all_are_away_somebody_is_written_to_and_when_all_have_left_a_coordinator() {
    becomes(Place.State.ARCHIVED);
    STAFF.all().forEach(this::away);
    assertThat(office.destinations.of(SECTION, NOW)).isEqualTo("UFIRST");
    slackTells(Map.of("UFIRST", Member.State.DEACTIVATED, "UDEPUTY", Member.State.GUEST));
    assertThat(office.destinations.of(SECTION, NOW)).isEqualTo("UHEAD");
    slackTells(
        Map.of(
            "UFIRST",
            Member.State.DEACTIVATED,
            "UDEPUTY",
            Member.State.GUEST,
            "UHEAD",
            Member.State.OUTSIDE));
    assertThat(office.destinations.of(SECTION, NOW)).isEqualTo("UCOORD");
  }

  @Test
  void a_section_without_people_and_channel_ends_with_a_coordinator_too() {
    SectionEntry.Staff none = new SectionEntry.Staff(List.of(), List.of(), List.of());
    SectionEntry nobody = new SectionEntry("x", "課", List.of(), "", none, SignOff.SETTING);
    assertThat(office.destinations.of(nobody, NOW)).isEqualTo("UCOORD");
    slackTells(Map.of("UCOORD", Member.State.DEACTIVATED));
    assertThat(office.destinations.of(nobody, NOW)).isEmpty();
  }

  @Test
  void who_is_written_to_already_stays_while_that_serves() {
    SectionEntry two =
        SECTION.with(new SectionEntry.Staff(List.of("UFIRST", "USECOND"), List.of(), List.of()));
    assertThat(office.destinations.of(two, "USECOND", NOW))
        .as("the channel first")
        .isEqualTo("CJUTAKU");
    becomes(Place.State.SHARED_OUTSIDE);
    assertThat(office.destinations.of(two, "USECOND", NOW)).isEqualTo("USECOND");
    assertThat(office.destinations.of(two, "CJUTAKU", NOW)).isEqualTo("UFIRST");
    away("USECOND");
    assertThat(office.destinations.of(two, "USECOND", NOW)).isEqualTo("UFIRST");
  }

  @Test
  void coordinators_without_their_channel_are_written_to_each() {
    assertThat(office.destinations.coordinators("COFFICE")).containsExactly("COFFICE");
    office.places.learn(new Place("COFFICE", "jimukyoku", Place.State.ARCHIVED), NOW);
    assertThat(office.destinations.coordinators("COFFICE")).containsExactly("UCOORD");
  }

  private void becomes(Place.State state) {
    office.places.learn(new Place("CJUTAKU", "jutaku", state), NOW);
  }

  private void away(String person) {
    LocalDate today = LocalDate.of(2025, 4, 15);
    office.absences.note(person, today, today, Optional.empty(), new Stamp(person, NOW));
  }

  private void slackTells(Map<String, Member.State> states) {
    Map<String, Member> all = new HashMap<>();
    STAFF.all().forEach(person -> all.put(person, new Member(person, person, Member.State.ACTIVE)));
    all.put("UCOORD", new Member("UCOORD", "UCOORD", Member.State.ACTIVE));
    states.forEach((person, state) -> all.put(person, new Member(person, person, state)));
    office.members.learn(all, NOW);
  }
}
