package jp.torimatome.round.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.torimatome.people.Member;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.staff.StaffFault;
import jp.torimatome.people.staff.StaffFault.Kind;
import jp.torimatome.round.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmingTest {
  private static final Staff NEW =
      new Staff(List.of("U-new"), List.of("U-koyo-2"), List.of("U-koyo-h"));

  @TempDir Path folder;
  private HandoverOffice office;
  private Round round;
  private Confirmation confirmation;

  @BeforeEach
  void open() {
    office = HandoverOffice.open(folder);
    round = office.rounds.plan();
    office.tickAt("2025-04-07T08:30:00");
    confirmation = office.confirmation(round, "koyo");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void one_button_is_enough_and_ends_the_question() {
    assertThat(office.unchanged(confirmation, "U-koyo"))
        .isInstanceOf(Confirming.Outcome.Confirmed.class);
    assertThat(office.rounds.outgoing("handover_update")).containsExactly("U-koyo");
    office.tickAt("2025-04-15T08:30:00");
    assertThat(office.rounds.outgoing("handover_channel")).doesNotContain("C-koyo");
    assertThat(office.acts()).containsEntry("staff.confirmed", 1);
  }

  @Test
  void other_people_are_entered_from_their_day_on() {
    assertThat(office.change(confirmation, "U-koyo-2", NEW, "2025-04-10"))
        .isInstanceOf(Confirming.Outcome.Confirmed.class);
    assertThat(office.entry("koyo").responders()).containsExactly("U-koyo");
    office.rounds.clock.moveTo("2025-04-10T00:00:00+09:00");
    assertThat(office.entry("koyo").responders()).containsExactly("U-new");
    assertThat(office.entry("koyo").name()).isEqualTo("雇用対策課");
  }

  @Test
  void of_two_people_at_once_the_second_sees_what_the_first_said() {
    office.unchanged(confirmation, "U-koyo");
    var second =
        (Confirming.Outcome.Already) office.change(confirmation, "U-koyo-2", NEW, "2025-04-10");
    assertThat(second.answer().by()).isEqualTo("U-koyo");
    assertThat(office.store.answer(confirmation, second.answer(), java.util.Optional.empty()))
        .as("even in the same moment")
        .isFalse();
    office.rounds.clock.moveTo("2025-04-10T00:00:00+09:00");
    assertThat(office.entry("koyo").responders()).as("nothing half-done").containsExactly("U-koyo");
  }

  @Test
  void an_outsider_is_told_whom_to_ask_and_changes_nothing() {
    var refused = (Confirming.Outcome.Refused) office.unchanged(confirmation, "U-keiyaku");
    assertThat(refused.why())
        .isEqualTo(
            new ConfirmationDesk.Found.Refused(
                "雇用対策課", List.of("U-koyo", "U-koyo-2", "U-koyo-h", "U-coordinator")));
    assertThat(office.store.unanswered()).contains(confirmation);
    assertThat(office.unchanged(confirmation, "U-coordinator"))
        .as("on its behalf")
        .isInstanceOf(Confirming.Outcome.Confirmed.class);
  }

  @Test
  void people_who_cannot_answer_are_told_one_by_one() {
    office.learn(
        member("U-koyo", Member.State.ACTIVE),
        member("U-guest", Member.State.GUEST),
        member("U-left", Member.State.DEACTIVATED));
    Staff wrong =
        new Staff(List.of("U-koyo", "U-guest"), List.of("U-koyo", "U-left"), List.of("U-nowhere"));
    var faulty =
        (Confirming.Outcome.Faulty) office.change(confirmation, "U-koyo", wrong, "2025-04-10");
    assertThat(faulty.faults())
        .extracting(StaffFault::kind)
        .containsExactly(Kind.RESPONDER_IS_DEPUTY, Kind.NO_MEMBER, Kind.LEFT, Kind.UNKNOWN);
    assertThat(kinds(new Staff(List.of(), List.of(), List.of()), "2025-04-10"))
        .containsExactly(Kind.NO_RESPONDER);
    assertThat(office.store.unanswered()).contains(confirmation);
  }

  @Test
  void a_day_that_is_far_away_or_hidden_by_a_later_one_is_told() {
    assertThat(kinds(NEW, "2024-04-01")).containsExactly(Kind.DAY_TOO_FAR);
    assertThat(kinds(NEW, "2027-04-01")).containsExactly(Kind.DAY_TOO_FAR);
    office.people.directory.enter(
        List.of(office.entry("koyo").with(new Staff(List.of("U-later"), List.of(), List.of()))),
        java.time.LocalDate.of(2025, 5, 1),
        office.rounds.stamp());
    assertThat(kinds(NEW, "2025-04-10")).containsExactly(Kind.ENTERED_LATER);
  }

  @Test
  void a_responder_who_has_left_cannot_stay() {
    office.learn(
        member("U-koyo", Member.State.DEACTIVATED), member("U-koyo-2", Member.State.ACTIVE));
    var faulty = (Confirming.Outcome.Faulty) office.unchanged(confirmation, "U-koyo-2");
    assertThat(faulty.faults()).extracting(StaffFault::kind).containsExactly(Kind.LEFT);
  }

  private List<Kind> kinds(Staff staff, String from) {
    var outcome = (Confirming.Outcome.Faulty) office.change(confirmation, "U-koyo", staff, from);
    return outcome.faults().stream().map(StaffFault::kind).toList();
  }

  private static Member member(String person, Member.State state) {
    return new Member(person, person, state);
  }
}
