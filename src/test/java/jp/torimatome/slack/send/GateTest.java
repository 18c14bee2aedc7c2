package jp.torimatome.slack.send;

import static jp.torimatome.slack.send.SendingOffice.GENERAL;
import static jp.torimatome.slack.send.SendingOffice.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.torimatome.people.Directory;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.place.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The last look before something leaves: nothing goes into a channel that is archived or shared
 * outside.
 */
class GateTest {
  @TempDir Path folder;
  private SendingOffice office;
  private PeopleOffice people;

  @BeforeEach
  void open() {
    office = new SendingOffice(folder);
    people = PeopleOffice.of(office.database, new Directory(List.of()));
    SectionEntry.Staff staff = new SectionEntry.Staff(List.of(PERSON), List.of(), List.of());
    people.directory.enter(
        List.of(new SectionEntry("koyo", "雇用対策課", List.of(), GENERAL, staff, SignOff.SETTING)),
        DirectoryStore.EVER,
        new Stamp("settings", office.wall.instant()));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void what_concerns_a_section_goes_to_its_responder_instead() {
    slackTells(Place.State.SHARED_OUTSIDE);
    inquiry(1);
    office.write("returned", 1, GENERAL);
    office.settle();
    assertThat(office.texts(GENERAL)).isEmpty();
    assertThat(office.texts(PERSON)).containsExactly("returned 1");
    assertThat(office.state(1)).isEqualTo("sent");
  }

  @Test
  void it_waits_for_nothing_when_we_are_not_in_the_channel_either() {
    slackTells(Place.State.WITHOUT_US);
    inquiry(1);
    office.write("returned", 1, GENERAL);
    office.settle();
    assertThat(office.texts(PERSON)).containsExactly("returned 1");
  }

  @Test
  void what_concerns_no_section_is_parked_and_leaves_when_the_channel_serves_again() {
    slackTells(Place.State.SHARED_OUTSIDE);
    office.write("summary", 1, GENERAL);
    office.settle();
    assertThat(office.texts(GENERAL)).isEmpty();
    assertThat(office.store.parked())
        .extracting(parked -> parked.cause())
        .containsExactly("shared_outside");
    slackTells(Place.State.USABLE);
    office.store.unpark(1);
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("summary 1");
  }

  @Test
  void what_stands_in_a_channel_is_not_changed_there_any_more() {
    office.write("prompt", 1, GENERAL);
    office.settle();
    slackTells(Place.State.ARCHIVED);
    office.write("prompt_update", 1, GENERAL);
    office.settle();
    assertThat(office.texts(GENERAL)).containsExactly("prompt 1");
    assertThat(office.state(2)).isEqualTo("dropped");
    assertThat(office.store.parked()).as("nobody is bothered").isEmpty();
  }

  @Test
  void a_file_is_not_put_there_either() {
    office.write("summary", 1, GENERAL);
    office.settle();
    slackTells(Place.State.ARCHIVED);
    office.write("summary_file", 1, GENERAL);
    office.settle();
    assertThat(office.store.parked())
        .extracting(parked -> parked.cause())
        .containsExactly("is_archived");
  }

  private void slackTells(Place.State state) {
    people.places.learn(new Place(GENERAL, "general", state), office.wall.instant());
  }

  /** As bare rows: a section's part of a round. */
  private void inquiry(long id) {
    office.database.change(db -> {
      db.execute("insert into plan (id, name) values (1, 'p')");
      db.execute(
          "insert into round (id, plan_id, fiscal_year, title, instructions, fields, opens_at,"
              + " due_at, closes_at, created_at, created_by) values (1, 1, 2024, 't', '', '', 1, 2,"
              + " 3, 0, 'U1')");
      db.execute(
          "insert into inquiry (id, round_id, section_id, destination, responders) select "
              + id
              + ", 1, id, 'C', '' from section where code = 'koyo'");
    });
  }
}
