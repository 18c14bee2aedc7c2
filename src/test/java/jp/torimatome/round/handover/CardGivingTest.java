package jp.torimatome.round.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.torimatome.people.Member;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.round.Round;
import jp.torimatome.round.handover.card.CardContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardGivingTest {
  private static final Staff NEW =
      new Staff(List.of("U-new"), List.of("U-koyo-2"), List.of("U-koyo-h"));

  @TempDir Path folder;
  private HandoverOffice office;

  @BeforeEach
  void open() {
    office = HandoverOffice.open(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void nobody_is_new_in_the_directory_that_the_bot_began_with() {
    office.tickAt("2025-04-01T09:00:00");
    assertThat(office.given()).isEmpty();
  }

  @Test
  void whoever_is_entered_for_a_day_to_come_gets_one_card_on_that_day() {
    office.tickAt("2025-04-01T09:00:00");
    office.people.directory.enter(
        List.of(office.entry("koyo").with(NEW)), LocalDate.of(2025, 4, 7), office.rounds.stamp());
    office.tickAt("2025-04-04T09:00:00");
    assertThat(office.given()).isEmpty();
    office.tickAt("2025-04-07T00:00:00");
    office.tickAt("2025-04-07T09:00:00");
    assertThat(office.given()).as("not those who stay").containsExactly("U-new");
    assertThat(office.rounds.outgoing("handover_card")).containsExactly("U-new");
  }

  @Test
  void whoever_comes_back_gets_another_one() {
    office.tickAt("2025-04-01T09:00:00");
    Staff old = office.entry("koyo").staff();
    office.people.directory.enter(
        List.of(office.entry("koyo").with(NEW)), LocalDate.of(2025, 4, 2), office.rounds.stamp());
    office.tickAt("2025-04-02T09:00:00");
    office.people.directory.enter(
        List.of(office.entry("koyo").with(old)), LocalDate.of(2025, 4, 3), office.rounds.stamp());
    office.tickAt("2025-04-03T09:00:00");
    assertThat(office.given()).containsExactly("U-new", "U-koyo");
  }

  @Test
  void it_tells_what_is_owned_said_returned_and_open_and_whom_to_ask() {
    Round round = office.rounds.plan();
    office.tickAt("2025-04-14T08:30:00");
    var items = office.rounds.inquiry(round, "koyo").items();
    office.rounds.answer(items.getFirst());
    office
        .database()
        .change(db ->
            db.execute(
                "insert into reply_return values (1, 'coordinator', 'status,plan', '年度を直してください', 0,"
                    + " 0, 'U-coordinator')"));
    office.people.directory.enter(
        List.of(office.entry("koyo").with(NEW)), LocalDate.of(2025, 4, 15), office.rounds.stamp());
    office.tickAt("2025-04-15T09:00:00");
    CardContent content =
        office
            .contents
            .of(office.cards.card(1).orElseThrow(), office.rounds.clock.instant())
            .orElseThrow();
    assertThat(content.parts()).containsExactly(CardContent.Part.RESPONDER);
    assertThat(content.owned()).hasSize(items.size());
    assertThat(content.owned().getFirst().reply()).map(CardContent.LastReply::by).contains("U1");
    assertThat(content.past().returned())
        .extracting(CardContent.Returned::reason)
        .containsExactly("年度を直してください");
    assertThat(content.open().getFirst().items()).as("the returned one too").hasSize(items.size());
    assertThat(content.predecessors()).containsExactly("U-koyo");
  }

  @Test
  void a_card_for_somebody_who_does_not_stand_there_any_more_or_is_no_member_has_nothing_to_say() {
    office.tickAt("2025-04-01T09:00:00");
    Staff old = office.entry("koyo").staff();
    office.people.directory.enter(
        List.of(office.entry("koyo").with(NEW)), LocalDate.of(2025, 4, 2), office.rounds.stamp());
    office.tickAt("2025-04-02T06:00:00");
    var card = office.cards.card(1).orElseThrow();
    office.learn(new Member("U-new", "guest", Member.State.GUEST));
    assertThat(office.contents.of(card, office.rounds.clock.instant())).isEmpty();
    office.learn(new Member("U-new", "member", Member.State.ACTIVE));
    assertThat(office.contents.of(card, office.rounds.clock.instant())).isPresent();
    office.people.directory.enter(
        List.of(office.entry("koyo").with(old)), LocalDate.of(2025, 4, 2), office.rounds.stamp());
    assertThat(office.contents.of(card, office.rounds.clock.instant())).isEmpty();
  }
}
