package jp.torimatome.round.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.Stamp;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.round.terms.GivingTime.Outcome;
import jp.torimatome.round.terms.GivingTime.Problem;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One section asks for more time, gets it or not, and nobody else is touched. */
class GivingTimeTest {
  private static final String COORDINATOR = "U-coordinator";
  private static final String RESPONDER = "U-koyo";
  private static final LocalDate LATER = LocalDate.of(2025, 5, 16);
  private static final Instant LATER_END = RoundOffice.moment("2025-05-16T17:15:00+09:00");

  @TempDir Path folder;
  private RoundOffice office;
  private Round round;
  private TermStore store;
  private GivingTime giving;

  @BeforeEach
  void open() {
    office = RoundOffice.open(folder);
    round = office.opened();
    store = new TermStore(office.database);
    var people = PeopleOffice.of(office.database, SeedTable.directory(), COORDINATOR);
    giving =
        new GivingTime(
            store, office.desk.rounds(), office.desk.inquiries(), people.access, office.calendar);
  }

  @AfterEach
  void close() {
    office.database.close();
  }

  @Test
  void a_section_asks_and_nothing_changes_until_a_coordinator_grants_it() {
    assertThat(giving.ask(wish(RESPONDER, LATER, "議会対応のため"))).isInstanceOf(Outcome.Done.class);
    assertThat(koyo().terms().extension()).isEmpty();
    TimeRequest request = store.waiting().getFirst();
    assertThat(request.wanted()).isEqualTo(LATER_END);
    assertThat(giving.grant(Optional.of(request.id()), wish(COORDINATOR, LATER, "議会対応のため")))
        .isInstanceOf(Outcome.Done.class);
    assertThat(koyo().terms().dueAt()).isEqualTo(LATER_END);
    assertThat(koyo().terms().extension())
        .map(given -> given.reason() + given.by())
        .contains("議会対応のため" + COORDINATOR);
    assertThat(office.inquiry(round, "keiyaku").terms().dueAt())
        .as("others keep theirs")
        .isEqualTo(round.window().dueAt());
    assertThat(store.waiting()).isEmpty();
  }

  @Test
  void a_request_is_answered_once_whoever_is_faster() {
    giving.ask(wish(RESPONDER, LATER, "多忙"));
    long request = store.waiting().getFirst().id();
    giving.decline(request, "集計に間に合わないため", stamp(COORDINATOR));
    assertThat(giving.grant(Optional.of(request), wish(COORDINATOR, LATER, "可")))
        .isEqualTo(new Outcome.Wrong(Problem.ANSWERED));
    assertThat(giving.decline(request, "もう一度", stamp(COORDINATOR)))
        .isEqualTo(new Outcome.Wrong(Problem.ANSWERED));
    assertThat(koyo().terms().extension()).isEmpty();
    assertThat(giving.ask(wish(RESPONDER, LATER, "やはり")))
        .as("after an answer it may ask again")
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void it_can_be_taken_back() {
    giving.grant(Optional.empty(), wish(COORDINATOR, LATER, "可"));
    assertThat(giving.withdraw(koyo().id(), stamp(COORDINATOR))).isInstanceOf(Outcome.Done.class);
    assertThat(koyo().terms().dueAt()).isEqualTo(round.window().dueAt());
    assertThat(giving.withdraw(koyo().id(), stamp(COORDINATOR)))
        .isEqualTo(new Outcome.Wrong(Problem.NOTHING_GIVEN));
  }

  @Test
  void a_longer_extension_keeps_the_section_open_when_the_round_closes() {
    giving.grant(Optional.empty(), wish(COORDINATOR, LocalDate.of(2025, 5, 20), "可"));
    office.tickAt("2025-05-15T17:15:00+09:00");
    Round closed = office.round(round.id());
    assertThat(closed.state()).isEqualTo(Round.State.CLOSED);
    assertThat(koyo().takesReplies(closed, office.clock.instant())).isTrue();
    assertThat(office.inquiry(round, "keiyaku").takesReplies(closed, office.clock.instant()))
        .isFalse();
    assertThat(koyo().takesReplies(closed, RoundOffice.moment("2025-05-20T17:15:00+09:00")))
        .isFalse();
  }

  @Test
  void after_closing_one_section_is_unlocked_and_locked_again() {
    assertThat(giving.unlock(wish(COORDINATOR, LATER, "訂正")))
        .isEqualTo(new Outcome.Wrong(Problem.STILL_OPEN));
    office.tickAt("2025-05-15T17:15:00+09:00");
    Round closed = office.round(round.id());
    assertThat(giving.grant(Optional.empty(), wish(COORDINATOR, LocalDate.of(2025, 5, 20), "可")))
        .isEqualTo(new Outcome.Wrong(Problem.ROUND_CLOSED));
    assertThat(giving.unlock(wish(COORDINATOR, LocalDate.of(2025, 5, 20), "訂正")))
        .isInstanceOf(Outcome.Done.class);
    assertThat(koyo().takesReplies(closed, office.clock.instant())).isTrue();
    assertThat(giving.lock(koyo().id(), stamp(COORDINATOR))).isInstanceOf(Outcome.Done.class);
    assertThat(koyo().takesReplies(closed, office.clock.instant())).isFalse();
  }

  @Test
  void a_holiday_becomes_the_next_business_day_and_is_said() {
    var done =
        (Outcome.Done)
            giving.grant(Optional.empty(), wish(COORDINATOR, LocalDate.of(2025, 5, 17), "可"));
    assertThat(done.moved()).isTrue();
    assertThat(done.until()).isEqualTo(RoundOffice.moment("2025-05-19T17:15:00+09:00"));
  }

  @Test
  void what_makes_no_sense_is_refused_and_nothing_is_kept() {
    assertThat(giving.ask(wish(RESPONDER, LATER, " ")))
        .isEqualTo(new Outcome.Wrong(Problem.NO_REASON));
    assertThat(giving.ask(wish(RESPONDER, LocalDate.of(2025, 4, 1), "可")))
        .isEqualTo(new Outcome.Wrong(Problem.IN_THE_PAST));
    assertThat(giving.ask(wish(RESPONDER, LocalDate.of(2025, 5, 9), "可")))
        .isEqualTo(new Outcome.Wrong(Problem.NOT_LATER));
    assertThat(giving.ask(wish(RESPONDER, LocalDate.of(2026, 5, 9), "可")))
        .isEqualTo(new Outcome.Wrong(Problem.TOO_FAR));
    assertThat(giving.ask(wish("U-keiyaku", LATER, "可"))).isInstanceOf(Outcome.NotYours.class);
    assertThat(giving.grant(Optional.empty(), wish(RESPONDER, LATER, "可")))
        .isInstanceOf(Outcome.NotYours.class);
    assertThat(giving.decline(99, "可", stamp(COORDINATOR)))
        .isEqualTo(new Outcome.Wrong(Problem.UNKNOWN));
    assertThat(store.waiting()).isEmpty();
    assertThat(koyo().terms().extension()).isEmpty();
  }

  @Test
  void who_waits_for_an_answer_does_not_ask_twice() {
    giving.ask(wish(RESPONDER, LATER, "多忙"));
    assertThat(giving.ask(wish(RESPONDER, LATER, "多忙")))
        .isEqualTo(new Outcome.Wrong(Problem.ALREADY_ASKED));
  }

  private Inquiry koyo() {
    return office.inquiry(round, "koyo");
  }

  private GivingTime.Wish wish(String by, LocalDate until, String reason) {
    return new GivingTime.Wish(koyo().id(), until, reason, stamp(by));
  }

  private Stamp stamp(String by) {
    return new Stamp(by, office.clock.instant());
  }
}
