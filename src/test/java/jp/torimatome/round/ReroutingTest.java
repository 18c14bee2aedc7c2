package jp.torimatome.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.place.Place;
import jp.torimatome.round.running.Rerouting;
import jp.torimatome.round.running.ReroutingStore;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where a section is written to follows its channel and its people in the middle of a round too.
 */
class ReroutingTest {
  @TempDir Path folder;
  private RoundOffice office;
  private Rerouting rerouting;

  @BeforeEach
  void open() {
    Directory staffed =
        new Directory(
            SeedTable.directory().sections().stream().map(ReroutingTest::staffed).toList());
    office = RoundOffice.open(folder, staffed, List.of());
    ReroutingStore store = new ReroutingStore(office.database, MovedItemRows::follow);
    rerouting = new Rerouting(store, office.people.directory, office.people.destinations);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static SectionEntry staffed(SectionEntry entry) {
    return entry.with(
        new SectionEntry.Staff(
            List.of("U1-" + entry.code()), List.of("U2-" + entry.code()), List.of()));
  }

  @Test
  void a_round_opens_towards_the_responder_where_the_channel_is_archived() {
    slackTells(Place.State.ARCHIVED);
    Round round = office.opened();
    assertThat(office.inquiry(round, "koyo").destination()).isEqualTo("U1-koyo");
    assertThat(office.inquiry(round, "keiyaku").destination()).isEqualTo("C-keiyaku");
    assertThat(office.outgoing("prompt"))
        .as("what a person owes stands in the message to the person")
        .doesNotContain("C-koyo", "U1-koyo");
    assertThat(office.outgoing("reminder")).contains("U1-koyo");
  }

  @Test
  void what_follows_goes_to_who_is_on_duty_while_the_channel_is_shared_and_back_to_it_afterwards() {
    Round round = office.opened();
    assertThat(destination(round)).isEqualTo("C-koyo");
    slackTells(Place.State.SHARED_OUTSIDE);
    assertThat(destination(round)).isEqualTo("U1-koyo");
    LocalDate today = LocalDate.of(2025, 4, 14);
    office.people.absences.note("U1-koyo", today, today, Optional.empty(), office.stamp());
    assertThat(destination(round)).isEqualTo("U2-koyo");
    office.clock.moveTo("2025-04-15T08:30:00+09:00");
    assertThat(destination(round)).as("back from leave").isEqualTo("U1-koyo");
    slackTells(Place.State.USABLE);
    assertThat(destination(round)).isEqualTo("C-koyo");
  }

  @Test
  void a_new_channel_of_the_directory_is_used_from_its_day_on() {
    Round round = office.opened();
    SectionEntry entry =
        office.people.directory.at(office.clock.instant()).byCode("koyo").orElseThrow();
    SectionEntry moved =
        new SectionEntry(
            "koyo", entry.name(), entry.spellings(), "C-new", entry.staff(), entry.signOff());
    office.people.directory.enter(List.of(moved), LocalDate.of(2025, 4, 16), office.stamp());
    assertThat(destination(round)).isEqualTo("C-koyo");
    office.clock.moveTo("2025-04-16T08:30:00+09:00");
    assertThat(destination(round)).isEqualTo("C-new");
  }

  private String destination(Round round) {
    rerouting.run(office.clock.instant());
    return office.inquiry(round, "koyo").destination();
  }

  private void slackTells(Place.State state) {
    office.people.places.learn(new Place("C-koyo", "koyo", state), office.clock.instant());
  }
}
