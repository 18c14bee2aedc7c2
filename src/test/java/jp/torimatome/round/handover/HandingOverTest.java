package jp.torimatome.round.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.Stamp;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundOffice;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandingOverTest {
  @TempDir Path folder;
  @AutoClose private HandoverOffice office;

  @BeforeEach
  void open() {
    office = HandoverOffice.open(folder);
  }

  @Test
  void
      a_silent_section_is_asked_five_business_days_before_then_in_its_channel_then_on_the_list_and_never_at_night() {
    Round round = office.rounds.plan();
    List<String> moments = new ArrayList<>();
    int before = 0;
    while (office
        .rounds
        .clock
        .instant()
        .isBefore(RoundOffice.moment("2025-04-20T00:00:00+09:00"))) {
      office.rounds.clock.advance(Duration.ofMinutes(15));
      office.tickAt(
          office.rounds.clock.instant().atZone(RoundOffice.TOKYO).toLocalDateTime().toString()
              + ":00");
      int now = office.store.messages(confirmed(round)).size() + office.store.unconfirmed().size();
      if (now != before) {
        before = now;
        moments.add(
            office.rounds.clock.instant().atZone(RoundOffice.TOKYO).toLocalDateTime().toString());
      }
    }
    assertThat(moments).containsExactly("2025-04-07T08:30", "2025-04-10T08:30", "2025-04-15T08:30");
    assertThat(office.rounds.outgoing("handover"))
        .contains("U-koyo")
        .doesNotContain("U-koyo-2")
        .hasSize(sections(round));
    assertThat(office.rounds.outgoing("handover_channel"))
        .contains("C-koyo")
        .hasSize(sections(round));
    assertThat(office.store.unconfirmed()).hasSize(sections(round));
    assertThat(office.acts())
        .containsEntry("staff.asked", sections(round))
        .containsEntry("staff.escalated", 2 * sections(round));
  }

  private long confirmed(Round round) {
    return office.store.ofRound(round.id()).stream()
        .filter(each -> each.section().code().equals("koyo"))
        .map(Confirmation::id)
        .findFirst()
        .orElse(0L);
  }

  private int sections(Round round) {
    return office.store.ofRound(round.id()).size();
  }

  @Test
  void a_tick_may_run_any_number_of_times_and_makes_up_for_downtime() {
    Round round = office.rounds.plan();
    office.tickAt("2025-04-09T10:00:00");
    office.tickAt("2025-04-09T10:00:00");
    assertThat(office.rounds.outgoing("handover")).doesNotHaveDuplicates().hasSize(sections(round));
    office.tickAt("2025-04-13T10:00:00");
    assertThat(office.rounds.outgoing("handover_channel")).as("a Sunday").isEmpty();
    office.tickAt("2025-04-14T08:30:00");
    office.tickAt("2025-04-14T08:31:00");
    assertThat(office.rounds.outgoing("handover_channel"))
        .doesNotHaveDuplicates()
        .hasSize(sections(round));
  }

  @Test
  void a_round_that_opens_sooner_is_not_asked_about_by_itself_but_by_hand() {
    office.rounds.clock.moveTo("2025-04-08T09:00:00+09:00");
    Round round = office.rounds.plan();
    assertThat(office.asking.automaticallyOn(round)).isEmpty();
    office.tickAt("2025-04-09T09:00:00");
    assertThat(office.rounds.outgoing("handover")).isEmpty();
    assertThat(office.asking.ask(round, office.rounds.stamp()))
        .hasSize(sections(round))
        .isNotEmpty();
    assertThat(office.asking.ask(round, office.rounds.stamp())).as("once a round").isEmpty();
    assertThat(office.rounds.outgoing("handover")).hasSize(sections(round));
  }

  @Test
  void a_round_planned_in_time_says_on_which_day() {
    assertThat(office.asking.automaticallyOn(office.rounds.plan()))
        .contains(LocalDate.of(2025, 4, 7));
  }

  @Test
  void the_setting_of_zero_never_asks() {
    office.close();
    office = HandoverOffice.open(folder.resolve("."), 0);
    Round round = office.rounds.plan();
    office.tickAt("2025-04-11T10:00:00");
    assertThat(office.asking.automaticallyOn(round)).isEmpty();
    assertThat(office.rounds.outgoing("handover")).isEmpty();
  }

  @Test
  void
      whoever_is_away_is_not_asked_and_a_section_that_is_all_away_is_asked_in_its_channel_at_once() {
    Instant noted = office.rounds.clock.instant();
    LocalDate first = LocalDate.of(2025, 4, 1);
    LocalDate last = LocalDate.of(2025, 4, 30);
    Stamp stamp = new Stamp("U-coordinator", noted);
    office.people.absences.note("U-koyo", first, last, Optional.empty(), stamp);
    List.of("U-keiyaku", "U-keiyaku-2", "U-keiyaku-h")
        .forEach(
            person -> office.people.absences.note(person, first, last, Optional.empty(), stamp));
    office.rounds.plan();
    office.tickAt("2025-04-07T08:30:00");
    assertThat(office.rounds.outgoing("handover"))
        .contains("U-koyo-2")
        .doesNotContain("U-koyo", "U-keiyaku", "U-keiyaku-2");
    assertThat(office.rounds.outgoing("handover_channel")).containsExactly("C-keiyaku");
  }

  @Test
  void a_section_that_has_answered_everything_is_left_alone() {
    Round round = office.rounds.plan();
    office.tickAt("2025-04-07T08:30:00");
    office.tickAt("2025-04-09T08:30:00");
    office.rounds.clock.moveTo("2025-04-10T08:00:00+09:00");
    office.rounds.desk.opening().open(office.rounds.round(round.id()), office.rounds.stamp());
    office.rounds.inquiry(round, "koyo").items().forEach(office.rounds::answer);
    office.tickAt("2025-04-10T08:30:00");
    assertThat(office.rounds.outgoing("handover_channel"))
        .contains("C-keiyaku")
        .doesNotContain("C-koyo");
  }

  @Test
  void a_closed_round_wants_no_answer_any_more() {
    Round round = office.rounds.plan();
    office.tickAt("2025-04-07T08:30:00");
    office.tickAt("2025-04-14T08:30:00");
    office.tickAt("2025-05-16T09:00:00");
    assertThat(office.store.unanswered()).isEmpty();
    assertThat(
            office.handing.isPending(
                office.confirmation(round, "koyo"), office.rounds.clock.instant()))
        .isFalse();
  }

  private HandingOver.Standing standing(Round round) {
    return office.handing.standing(office.rounds.round(round.id()), office.rounds.clock.instant());
  }

  private List<String> waiting(Round round, String code) {
    return office.store.messages(office.confirmation(round, code).id()).stream()
        .filter(message -> !message.released())
        .map(Confirmation.Message::destination)
        .toList();
  }

  private void enter(String code, String... responders) {
    Staff staff = new Staff(List.of(responders), List.of(), List.of());
    office.people.directory.enter(
        List.of(office.entry(code).with(staff)),
        LocalDate.ofInstant(office.rounds.clock.instant(), RoundOffice.TOKYO),
        office.rounds.stamp());
  }

  @Test
  void whoever_is_newly_entered_is_asked_and_whoever_is_gone_is_told_so_once() {
    Round round = office.rounds.plan();
    office.tickAt("2025-04-07T08:30:00");
    enter("koyo", "U-new");
    office.tickAt("2025-04-07T10:00:00");
    office.tickAt("2025-04-07T10:01:00");
    assertThat(waiting(round, "koyo")).containsExactly("U-new");
    assertThat(office.rounds.outgoing("handover_update")).containsExactly("U-koyo");
    assertThat(office.rounds.outgoing("handover").stream().filter("U-new"::equals)).hasSize(1);
  }

  @Test
  void who_joins_those_asked_is_asked_too_and_who_comes_back_may_answer_again() {
    Round round = office.rounds.plan();
    office.tickAt("2025-04-07T08:30:00");
    enter("koyo", "U-koyo", "U-second");
    office.tickAt("2025-04-07T10:00:00");
    assertThat(waiting(round, "koyo")).containsExactly("U-koyo", "U-second");
    enter("koyo", "U-second");
    office.tickAt("2025-04-07T11:00:00");
    assertThat(waiting(round, "koyo")).containsExactly("U-second");
    enter("koyo", "U-koyo");
    office.tickAt("2025-04-07T12:45:00");
    office.tickAt("2025-04-07T13:30:00");
    assertThat(waiting(round, "koyo")).containsExactly("U-koyo");
  }

  @Test
  void a_section_that_was_merged_leaves_the_list_and_the_numbers_add_up() {
    Round round = office.rounds.plan();
    office.tickAt("2025-04-07T08:30:00");
    int all = sections(round);
    office.unchanged(office.confirmation(round, "jutaku"), "U-jutaku");
    office.merge("keiyaku", "jutaku");
    office.tickAt("2025-04-07T10:00:00");
    HandingOver.Standing standing = standing(round);
    assertThat(standing.asked()).isEqualTo(all - 1);
    assertThat(standing.answered()).hasSize(1);
    assertThat(standing.open())
        .hasSize(all - 2)
        .noneMatch(each -> each.section().code().equals("keiyaku"));
    assertThat(waiting(round, "keiyaku")).isEmpty();
    assertThat(office.rounds.outgoing("handover_update")).contains("U-keiyaku");
    office.tickAt("2025-04-11T08:30:00");
    office.tickAt("2025-04-17T08:30:00");
    assertThat(office.rounds.outgoing("handover_channel")).doesNotContain("C-keiyaku");
    assertThat(office.store.unconfirmed())
        .noneMatch(each -> each.section().code().equals("keiyaku"));
  }

  @Test
  void of_what_owes_nothing_any_more_it_is_said_how_many_they_are() {
    Round round = office.rounds.plan();
    office.tickAt("2025-04-07T08:30:00");
    office.tickAt("2025-04-14T08:30:00");
    office.rounds.inquiry(round, "koyo").items().forEach(office.rounds::answer);
    assertThat(standing(round).needless()).isEqualTo(1);
    assertThat(standing(round).asked()).isEqualTo(sections(round));
  }
}
