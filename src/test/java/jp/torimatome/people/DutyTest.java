package jp.torimatome.people;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 当番: who is asked when people are away, have left, or are no full members any more. */
class DutyTest {
  private static final Instant NOW = Instant.parse("2025-04-15T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2025, 4, 15);
  private static final Stamp STAMP = new Stamp("UCOORD", NOW);
  private static final SectionEntry SECTION =
      new SectionEntry(
          "jutaku",
          "住宅課",
          List.of(),
          "CJUTAKU",
          new SectionEntry.Staff(
              List.of("UFIRST", "USECOND"), List.of("UDEPUTY"), List.of("UHEAD")),
          SignOff.SETTING);

  @TempDir Path folder;
  private Database database;
  private PeopleOffice office;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("duty.db"));
    office = PeopleOffice.of(database, new Directory(List.of(SECTION)), "UCOORD");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void every_responder_is_asked_while_nobody_is_away() {
    assertThat(asked()).containsExactly("UFIRST", "USECOND");
  }

  @Test
  void the_responder_who_is_there_is_asked_alone() {
    away("UFIRST", Optional.empty());
    assertThat(asked()).containsExactly("USECOND");
  }

  @Test
  void who_stands_in_is_asked_in_the_place_of_who_is_away() {
    away("UFIRST", Optional.of("UHELPER"));
    assertThat(asked()).containsExactly("UHELPER", "USECOND");
    assertThat(office.duty.at(NOW).standsIn("UHELPER", SECTION)).isTrue();
    assertThat(office.duty.at(NOW).standsInForHead("UHELPER", SECTION)).isFalse();
  }

  @Test
  void of_absences_that_overlap_each_stand_in_is_asked() {
    away("UFIRST", Optional.of("UHELPER"));
    office.absences.note("UFIRST", TODAY, TODAY.plusDays(1), Optional.empty(), STAMP);
    office.absences.note("UFIRST", TODAY.minusDays(1), TODAY, Optional.of("UOTHER"), STAMP);
    assertThat(asked()).containsExactlyInAnyOrder("UHELPER", "UOTHER", "USECOND");
  }

  @Test
  void of_the_same_days_the_stand_in_named_last_is_asked() {
    away("UFIRST", Optional.of("UHELPER"));
    away("UFIRST", Optional.of("UOTHER"));
    assertThat(asked()).containsExactly("UOTHER", "USECOND");
  }

  @Test
  void the_stand_in_of_a_stand_in_is_asked_in_whatever_order_they_were_noted() {
    List<List<String>> chain =
        List.of(
            List.of("UFIRST", "UHELPER"), List.of("UHELPER", "UOTHER"), List.of("UOTHER", "ULAST"));
    List<List<Integer>> orders =
        List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0), List.of(2, 0, 1));
    for (List<Integer> order : orders) {
      order.forEach(
          link -> away(chain.get(link).getFirst(), Optional.of(chain.get(link).getLast())));
      assertThat(asked()).as("%s", order).containsExactly("ULAST", "USECOND");
      assertThat(office.duty.at(NOW).standsIn("ULAST", SECTION)).isTrue();
      List.of("UFIRST", "UHELPER", "UOTHER")
          .forEach(person ->
              office
                  .absences
                  .of(person, TODAY)
                  .forEach(absence -> office.absences.cancel(absence.id(), STAMP)));
    }
  }

  @Test
  void people_who_stand_in_for_each_other_and_are_all_away_leave_it_to_the_next_rank() {
    away("UFIRST", Optional.of("USECOND"));
    away("USECOND", Optional.of("UHELPER"));
    away("UHELPER", Optional.of("UFIRST"));
    assertThat(asked()).containsExactly("UDEPUTY");
  }

  @Test
  void who_stands_in_and_is_away_too_is_not_asked() {
    away("UFIRST", Optional.of("USECOND"));
    away("USECOND", Optional.empty());
    assertThat(asked()).containsExactly("UDEPUTY");
  }

  @Test
  void who_stands_in_and_is_a_guest_is_not_asked() {
    away("UFIRST", Optional.of("UHELPER"));
    slackTells("UHELPER", Member.State.GUEST);
    assertThat(asked()).containsExactly("USECOND");
  }

  @Test
  void the_deputy_is_asked_when_every_responder_has_left() {
    slackTells("UFIRST", Member.State.DEACTIVATED);
    slackTells("USECOND", Member.State.GUEST);
    assertThat(asked()).containsExactly("UDEPUTY");
  }

  @Test
  void the_head_is_asked_when_the_deputy_is_away_too_and_nobody_when_all_are() {
    List.of("UFIRST", "USECOND", "UDEPUTY").forEach(person -> away(person, Optional.empty()));
    assertThat(asked()).containsExactly("UHEAD");
    away("UHEAD", Optional.empty());
    assertThat(asked()).isEmpty();
  }

  @Test
  void a_rank_adds_the_next_people_to_those_before() {
    away("USECOND", Optional.empty());
    assertThat(office.duty.upTo(Duty.Rank.RESPONDER, SECTION, NOW)).containsExactly("UFIRST");
    assertThat(office.duty.upTo(Duty.Rank.DEPUTY, SECTION, NOW))
        .containsExactly("UFIRST", "UDEPUTY");
    assertThat(office.duty.upTo(Duty.Rank.HEAD, SECTION, NOW))
        .containsExactly("UFIRST", "UDEPUTY", "UHEAD");
  }

  @Test
  void a_rank_where_nobody_is_there_is_that_of_whoever_is_next() {
    List.of("UFIRST", "USECOND").forEach(person -> away(person, Optional.empty()));
    assertThat(office.duty.upTo(Duty.Rank.RESPONDER, SECTION, NOW)).containsExactly("UDEPUTY");
    away("UDEPUTY", Optional.empty());
    assertThat(office.duty.upTo(Duty.Rank.RESPONDER, SECTION, NOW)).containsExactly("UHEAD");
  }

  @Test
  void an_absence_counts_from_midnight_in_tokyo_to_midnight_after_its_last_day() {
    away("UFIRST", Optional.empty());
    assertThat(office.duty.asked(SECTION, Instant.parse("2025-04-14T14:59:59Z")))
        .contains("UFIRST");
    assertThat(office.duty.asked(SECTION, Instant.parse("2025-04-14T15:00:00Z")))
        .doesNotContain("UFIRST");
    assertThat(office.duty.asked(SECTION, Instant.parse("2025-04-15T14:59:59Z")))
        .doesNotContain("UFIRST");
    assertThat(office.duty.asked(SECTION, Instant.parse("2025-04-15T15:00:00Z")))
        .contains("UFIRST");
  }

  private List<String> asked() {
    return office.duty.asked(SECTION, NOW);
  }

  private void away(String person, Optional<String> standIn) {
    office.absences.note(person, TODAY, TODAY, standIn, STAMP);
  }

  /** Slack tells of everybody each time; what it said of the others stays. */
  private void slackTells(String person, Member.State state) {
    Map<String, Member> told = new HashMap<>();
    List.of("UFIRST", "USECOND", "UDEPUTY", "UHEAD", "UHELPER")
        .forEach(one ->
            told.put(
                one, office.members.member(one).orElse(new Member(one, one, Member.State.ACTIVE))));
    told.put(person, new Member(person, person, state));
    office.members.learn(told, NOW);
  }
}
