package jp.torimatome.people.place;

import static jp.torimatome.database.generated.Tables.DIGEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.database.OutgoingRows;
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

/** 名簿の不具合: noticed while it lasts, told in one digest, and again when it comes again. */
class TroublesTest {
  private static final Instant NOW = Instant.parse("2025-04-15T00:00:00Z");
  private static final SectionEntry SECTION =
      new SectionEntry(
          "jutaku",
          "住宅課",
          List.of(),
          "CJUTAKU",
          new SectionEntry.Staff(List.of("UFIRST"), List.of("UDEPUTY"), List.of()),
          SignOff.SETTING);

  @TempDir Path folder;
  private Database database;
  private PeopleOffice office;
  private Troubles troubles;
  private TroubleStore store;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("troubles.db"));
    office = PeopleOffice.of(database, new Directory(List.of(SECTION)), "UCOORD");
    Troubles.Work work = new Troubles.Work(office.duty, () -> Set.of("jutaku"), Set::of);
    troubles =
        new Troubles(
            office.directory,
            office.members,
            office.places,
            List.of("COFFICE", "", "COFFICE"),
            work);
    store = new TroubleStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nothing_is_wrong_while_slack_has_told_nothing() {
    assertThat(troubles.at(NOW)).isEmpty();
    assertThat(troubles.channels(NOW)).containsExactly("COFFICE", "CJUTAKU");
  }

  @Test
  void a_section_that_owes_something_with_nobody_there_is_named_until_somebody_is() {
    Stamp stamp = new Stamp("UCOORD", NOW);
    LocalDate today = NOW.atZone(PeopleOffice.TOKYO).toLocalDate();
    office.absences.note("UFIRST", today, today, Optional.of("UHELPER"), stamp);
    office.absences.note("UDEPUTY", today, today, Optional.empty(), stamp);
    assertThat(troubles.at(NOW)).as("the stand-in is there").isEmpty();
    office.absences.note("UHELPER", today, today, Optional.of("UFIRST"), stamp);
    assertThat(troubles.at(NOW))
        .containsExactly(new Trouble("jutaku", Trouble.Kind.NOBODY_THERE, ""));
    office.absences.note("UHELPER", today, today, Optional.of("ULAST"), stamp);
    assertThat(troubles.at(NOW)).as("the end of the chain is there").isEmpty();
  }

  @Test
  void who_has_left_is_no_member_or_unknown_is_wrong_and_a_new_name_is_not() {
    slackTells("UFIRST", "新しい 氏名", Member.State.ACTIVE);
    assertThat(troubles.at(NOW))
        .containsExactly(new Trouble("jutaku", Trouble.Kind.PERSON_UNKNOWN, "UDEPUTY"));
    slackTells("UDEPUTY", "x", Member.State.DEACTIVATED);
    assertThat(troubles.at(NOW))
        .containsExactly(
            new Trouble("jutaku", Trouble.Kind.PERSON_UNKNOWN, "UFIRST"),
            new Trouble("jutaku", Trouble.Kind.PERSON_LEFT, "UDEPUTY"),
            new Trouble("jutaku", Trouble.Kind.NOBODY_THERE, ""));
  }

  @Test
  void channels_of_the_section_and_of_the_office_are_looked_at() {
    office.places.learn(new Place("COFFICE", "a", Place.State.SHARED_OUTSIDE), NOW);
    office.places.learn(new Place("CJUTAKU", "b", Place.State.WITHOUT_US), NOW);
    assertThat(troubles.at(NOW))
        .containsExactly(
            new Trouble("", Trouble.Kind.CHANNEL_SHARED_OUTSIDE, "COFFICE"),
            new Trouble("jutaku", Trouble.Kind.CHANNEL_WITHOUT_US, "CJUTAKU"));
  }

  @Test
  void a_trouble_is_told_in_one_digest_and_again_when_it_comes_again() {
    Trouble archived = new Trouble("jutaku", Trouble.Kind.CHANNEL_ARCHIVED, "CJUTAKU");
    Trouble shared = new Trouble("", Trouble.Kind.CHANNEL_SHARED_OUTSIDE, "COFFICE");
    store.keep(List.of(archived), NOW);
    store.keep(List.of(archived), NOW);
    assertThat(store.untold()).isEqualTo(1);
    digest("2025-04-15");
    assertThat(store.untold()).isZero();
    assertThat(store.beingTold()).containsExactly(archived);
    sent();
    assertThat(store.beingTold()).isEmpty();
    store.keep(List.of(archived, shared), NOW);
    assertThat(store.untold()).as("the other one").isEqualTo(1);
    store.keep(List.of(shared), NOW);
    store.keep(List.of(shared, archived), NOW);
    assertThat(store.untold()).isEqualTo(2);
    digest("2025-04-16");
    assertThat(store.beingTold()).containsExactlyInAnyOrder(archived, shared);
  }

  @Test
  void a_trouble_that_ends_before_its_digest_leaves_is_not_told() {
    store.keep(List.of(new Trouble("jutaku", Trouble.Kind.PERSON_LEFT, "UFIRST")), NOW);
    digest("2025-04-15");
    store.keep(List.of(), NOW);
    assertThat(store.beingTold()).isEmpty();
  }

  private void digest(String day) {
    database.change(db -> {
      long id =
          db.insertInto(DIGEST, DIGEST.ON_DAY, DIGEST.MADE_AT)
              .values(day, NOW)
              .returningResult(DIGEST.ID)
              .fetchSingle()
              .value1();
      OutgoingRows.enqueue(db, "digest", id, 0, "COFFICE", NOW, NOW);
      TroubleStore.tell(db, id);
    });
  }

  private void sent() {
    database.change(db -> db.execute("update outgoing set state = 'sent'"));
  }

  private void slackTells(String person, String name, Member.State state) {
    office.members.learn(Map.of(person, new Member(person, name, state)), NOW);
  }
}
