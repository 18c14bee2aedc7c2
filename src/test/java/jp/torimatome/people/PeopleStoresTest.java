package jp.torimatome.people;

import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.SECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is kept of sections, absences and members: from which day on it holds, and what is forgotten
 * never.
 */
class PeopleStoresTest {
  private static final Instant NOW = Instant.parse("2025-04-15T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2025, 4, 15);
  private static final Stamp STAMP = new Stamp("UCOORD", NOW);

  @TempDir Path folder;
  private Database database;
  private PeopleOffice office;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("people.db"));
    office = PeopleOffice.of(database, new Directory(List.of(section("UOLD"))), "UCOORD");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void new_people_answer_from_their_day_on_and_the_old_ones_before() {
    assertThat(office.directory.enter(List.of(section("UNEW")), TODAY.plusDays(1), STAMP))
        .containsExactly("jutaku");
    assertThat(responders(TODAY)).containsExactly("UOLD");
    assertThat(responders(TODAY.plusDays(1))).containsExactly("UNEW");
    long id =
        database.read(db ->
            db.select(SECTION.ID)
                .from(SECTION)
                .where(SECTION.CODE.eq("jutaku"))
                .fetchSingle(SECTION.ID));
    assertThat(office.directory.everBelonged(id)).containsExactly("UOLD", "UNEW");
  }

  @Test
  void what_stands_so_already_is_not_entered_and_leaves_no_line() {
    List<String> before = acts();
    assertThat(office.directory.enter(List.of(section("UOLD")), TODAY, STAMP)).isEmpty();
    assertThat(acts()).isEqualTo(before);
  }

  @Test
  void of_two_words_about_one_day_the_later_one_holds() {
    office.directory.enter(List.of(section("UNEW")), TODAY, STAMP);
    office.directory.enter(List.of(section("UNEWER")), TODAY, STAMP);
    assertThat(responders(TODAY)).containsExactly("UNEWER");
  }

  @Test
  void an_absence_covers_its_first_and_its_last_day() {
    long id = office.absences.note("UOLD", TODAY, TODAY.plusDays(2), Optional.of("UNEW"), STAMP);
    Absence absence = new Absence(id, "UOLD", TODAY, TODAY.plusDays(2), Optional.of("UNEW"));
    assertThat(office.absences.on(TODAY.minusDays(1))).isEmpty();
    assertThat(office.absences.on(TODAY)).containsExactly(absence);
    assertThat(office.absences.on(TODAY.plusDays(2))).containsExactly(absence);
    assertThat(office.absences.on(TODAY.plusDays(3))).isEmpty();
  }

  @Test
  void absences_to_come_are_listed_the_next_one_first_and_past_ones_not() {
    long later =
        office.absences.note("UOLD", TODAY.plusDays(9), TODAY.plusDays(9), Optional.empty(), STAMP);
    long next = office.absences.note("UOLD", TODAY.minusDays(1), TODAY, Optional.empty(), STAMP);
    office.absences.note("UOLD", TODAY.minusDays(2), TODAY.minusDays(1), Optional.empty(), STAMP);
    office.absences.note("UNEW", TODAY, TODAY, Optional.empty(), STAMP);
    assertThat(office.absences.of("UOLD", TODAY))
        .extracting(Absence::id)
        .containsExactly(next, later);
  }

  @Test
  void an_absence_is_cancelled_once_and_both_acts_are_on_record() {
    long id = office.absences.note("UOLD", TODAY, TODAY, Optional.empty(), STAMP);
    assertThat(office.absences.cancel(id, STAMP)).isTrue();
    assertThat(office.absences.cancel(id, STAMP)).isFalse();
    assertThat(office.absences.on(TODAY)).isEmpty();
    assertThat(acts().stream().filter(act -> act.startsWith("absence.")))
        .containsExactly("absence.noted", "absence.cancelled");
  }

  @Test
  void everybody_is_fit_until_slack_was_asked() {
    assertThat(office.members.isKnown()).isFalse();
    assertThat(office.members.isFit("UOLD")).isTrue();
    assertThat(office.members.unfit()).isEmpty();
  }

  @Test
  void only_active_members_are_fit() {
    for (Member.State state : Member.State.values()) {
      office.members.learn(Map.of("UOLD", new Member("UOLD", "旧", state)), NOW);
      assertThat(office.members.isFit("UOLD"))
          .as(state.code())
          .isEqualTo(state == Member.State.ACTIVE);
      assertThat(office.members.unfit().isEmpty())
          .as(state.code())
          .isEqualTo(state == Member.State.ACTIVE);
    }
  }

  @Test
  void who_slack_no_longer_tells_of_is_unknown_and_not_fit() {
    office.members.learn(Map.of("UOLD", new Member("UOLD", "旧", Member.State.ACTIVE)), NOW);
    office.members.learn(
        Map.of("UNEW", new Member("UNEW", "新", Member.State.ACTIVE)), NOW.plusSeconds(1));
    assertThat(office.members.member("UOLD").map(Member::state)).contains(Member.State.UNKNOWN);
    assertThat(office.members.isFit("UOLD")).isFalse();
    assertThat(office.members.isFit("UNEW")).isTrue();
  }

  private List<String> responders(LocalDate day) {
    return office.directory.on(day).byCode("jutaku").orElseThrow().responders();
  }

  private List<String> acts() {
    return database.read(db -> db.select(AUDIT.ACT).from(AUDIT).orderBy(AUDIT.ID).fetch(AUDIT.ACT));
  }

  private static SectionEntry section(String responder) {
    return new SectionEntry(
        "jutaku",
        "住宅課",
        List.of(),
        "CJUTAKU",
        new SectionEntry.Staff(List.of(responder), List.of(), List.of()),
        SignOff.SETTING);
  }
}
