package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.NUDGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.torimatome.people.Directory;
import jp.torimatome.people.Member;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.Stamp;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reminders reach the people who can do something, once a day each, and nobody who is away. */
class RemindingTest {
  @TempDir Path folder;
  @AutoClose private RoundOffice office;
  private Round round;

  @BeforeEach
  void open() {
    Directory staffed =
        new Directory(
            SeedTable.directory().sections().stream()
                .map(entry ->
                    entry.with(
                        new Staff(
                            List.of("U-" + entry.code()),
                            List.of("U-" + entry.code() + "-2"),
                            List.of("U-" + entry.code() + "-h"))))
                .toList());
    office = RoundOffice.open(folder, staffed, List.of());
    round = office.opened();
  }

  @Test
  void it_rises_from_who_answers_to_the_deputy_to_the_head() {
    office.tickAt("2025-04-25T08:30:00+09:00");
    assertThat(office.outgoing("reminder"))
        .contains("U-koyo")
        .doesNotContain("U-koyo-2", "U-koyo-h");
    office.tickAt("2025-05-09T08:30:00+09:00");
    assertThat(office.outgoing("reminder")).contains("U-koyo-2").doesNotContain("U-koyo-h");
    office.tickAt("2025-05-15T08:30:00+09:00");
    assertThat(office.outgoing("reminder")).contains("U-koyo-h");
  }

  @Test
  void the_first_notice_comes_with_the_opening_to_who_answers_and_to_the_channel() {
    assertThat(office.outgoing("reminder"))
        .contains("U-koyo")
        .doesNotContain("U-koyo-2", "U-koyo-h");
    assertThat(office.outgoing("prompt")).contains("C-koyo");
    office.tick();
    assertThat(office.outgoing("reminder")).containsOnlyOnce("U-koyo");
  }

  @Test
  void a_return_and_a_question_are_told_to_the_person_once_a_day_over_everything() {
    office.clock.moveTo("2025-04-14T09:00:00+09:00");
    answerAndSendBack(4);
    office.tick();
    assertThat(times("U-koyo")).as("told of the opening on the same day").isEqualTo(1);
    office.tickAt("2025-04-14T20:00:00+09:00");
    assertThat(times("U-koyo")).as("after hours").isEqualTo(1);
    office.tickAt("2025-04-15T08:30:00+09:00");
    assertThat(times("U-koyo")).isEqualTo(2);
    office.tickAt("2025-04-16T08:30:00+09:00");
    assertThat(times("U-koyo")).as("told already").isEqualTo(2);
    ask(5);
    office.tick();
    assertThat(times("U-koyo")).isEqualTo(3);
    office.tickAt("2025-04-17T08:30:00+09:00");
    assertThat(times("U-koyo")).isEqualTo(3);
  }

  @Test
  void a_head_is_reminded_of_what_waits_by_the_same_steps_and_responders_are_not() {
    office.database.change(db -> db.execute("update inquiry set needs_approval = 1"));
    office.inquiry(round, "koyo").items().forEach(office::answer);
    assertThat(office.inquiry(round, "koyo").outstanding()).isEmpty();
    office.tickAt("2025-04-25T08:30:00+09:00");
    assertThat(times("U-koyo-h")).isEqualTo(1);
    assertThat(times("U-koyo")).as("only the opening").isEqualTo(1);
    office.tickAt("2025-05-02T08:30:00+09:00");
    assertThat(times("U-koyo-h")).isEqualTo(2);
    LocalDate day = LocalDate.of(2025, 5, 8);
    office.people.absences.note("U-koyo-h", day, day, Optional.of("U-koyo-2"), stamp());
    office.tickAt("2025-05-08T08:30:00+09:00");
    assertThat(times("U-koyo-h")).isEqualTo(2);
    assertThat(times("U-koyo-2")).as("stands in for the head").isEqualTo(1);
  }

  @Test
  void the_deputy_is_asked_from_the_start_where_who_answers_is_gone_a_guest_or_away() {
    office.people.members.learn(
        Map.of(
            "U-koyo", new Member("U-koyo", "", Member.State.DEACTIVATED),
            "U-keiyaku", new Member("U-keiyaku", "", Member.State.GUEST)),
        office.clock.instant());
    office.people.absences.note(
        "U-jutaku",
        LocalDate.of(2025, 4, 21),
        LocalDate.of(2025, 4, 25),
        Optional.empty(),
        stamp());
    office.tickAt("2025-04-25T08:30:00+09:00");
    assertThat(office.outgoing("reminder"))
        .contains("U-koyo-2", "U-keiyaku-2", "U-jutaku-2")
        .doesNotContain("U-koyo-h");
    assertThat(office.outgoing("channel_reminder")).isEmpty();
  }

  @Test
  void a_section_without_a_channel_has_one_message_at_the_opening() {
    office.close();
    Directory direct =
        new Directory(
            SeedTable.directory().sections().stream().map(RemindingTest::withoutChannel).toList());
    office = RoundOffice.open(folder.resolve("direct"), direct, List.of());
    office.opened();
    assertThat(office.outgoing("prompt")).isEmpty();
    assertThat(office.outgoing("reminder")).contains("U-koyo").doesNotHaveDuplicates();
  }

  @Test
  void who_is_away_is_not_reminded_and_who_stands_in_is() {
    office.people.absences.note(
        "U-koyo",
        LocalDate.of(2025, 4, 21),
        LocalDate.of(2025, 4, 25),
        Optional.of("U-koyo-2"),
        stamp());
    office.tickAt("2025-04-25T08:30:00+09:00");
    assertThat(office.outgoing("reminder")).contains("U-koyo-2");
    assertThat(times("U-koyo")).as("only the opening").isEqualTo(1);
    office.tickAt("2025-05-02T08:30:00+09:00");
    assertThat(times("U-koyo")).as("back again").isEqualTo(2);
  }

  @Test
  void where_nobody_can_be_reached_the_channel_is_reminded() {
    for (String person : List.of("U-koyo", "U-koyo-2", "U-koyo-h")) {
      office.people.absences.note(
          person, LocalDate.of(2025, 4, 21), LocalDate.of(2025, 5, 30), Optional.empty(), stamp());
    }
    office.tickAt("2025-04-25T08:30:00+09:00");
    assertThat(office.outgoing("channel_reminder")).containsExactly("C-koyo");
  }

  @Test
  void a_person_who_left_or_became_a_guest_is_not_reminded() {
    office.people.members.learn(
        Map.of("U-koyo", new Member("U-koyo", "", Member.State.DEACTIVATED)),
        office.clock.instant());
    office.tickAt("2025-05-09T08:30:00+09:00");
    assertThat(office.outgoing("reminder")).contains("U-koyo-2");
    assertThat(times("U-koyo")).as("only the opening").isEqualTo(1);
  }

  @Test
  void a_coordinators_reminder_counts_for_the_day() {
    office.tickAt("2025-04-16T10:00:00+09:00");
    Inquiry labour = office.inquiry(round, "koyo");
    office.desk.prompting().remindNow(round, List.of(labour), stamp());
    office.desk.prompting().remindNow(round, List.of(labour), stamp());
    assertThat(times("U-koyo")).as("the opening and one more").isEqualTo(2);
  }

  /**
   * Whatever absences and answers there are: never twice on a day, never at night or on a holiday,
   * never to who is away.
   */
  @Test
  void over_a_whole_round_nobody_hears_more_than_once_a_day_and_nobody_who_is_away() {
    Random random = new Random(20250414);
    List<Inquiry> inquiries = office.inquiries(round);
    for (int absence = 0; absence < 12; absence++) {
      String section = inquiries.get(random.nextInt(inquiries.size())).section().code();
      LocalDate from = LocalDate.of(2025, 4, 14).plusDays(random.nextInt(30));
      String person = "U-" + section + (random.nextBoolean() ? "" : "-2");
      office.people.absences.note(
          person, from, from.plusDays(random.nextInt(8)), Optional.empty(), stamp());
    }
    while (office.clock.instant().isBefore(round.window().closesAt())) {
      office.clock.advance(Duration.ofMinutes(55));
      office.tick();
    }
    Set<String> days = new HashSet<>();
    office
        .database
        .<List<Nudged>>read(db ->
            db.selectFrom(NUDGE)
                .fetch(row ->
                    new Nudged(
                        row.getPerson(),
                        row.getNudgedAt().atZone(RoundOffice.TOKYO).toLocalDateTime())))
        .forEach(nudge -> {
          assertThat(days.add(nudge.person() + nudge.at().toLocalDate())).as("%s", nudge).isTrue();
          assertThat(
                  office.calendar.isWorkingMoment(nudge.at().atZone(RoundOffice.TOKYO).toInstant()))
              .as("%s", nudge)
              .isTrue();
          assertThat(office.people.absences.on(nudge.at().toLocalDate()))
              .noneMatch(away -> away.person().equals(nudge.person()));
        });
    assertThat(days).hasSizeGreaterThan(50);
  }

  private static SectionEntry withoutChannel(SectionEntry entry) {
    return new SectionEntry(
        entry.code(), entry.name(), entry.spellings(), "", entry.staff(), entry.signOff());
  }

  private int times(String person) {
    return Collections.frequency(office.outgoing("reminder"), person);
  }

  private void answerAndSendBack(int number) {
    office.answer(office.item(round, number));
    long reply = office.item(round, number).answer().orElseThrow().replyId();
    Object[] values = {
      reply, office.clock.instant().toEpochMilli(), office.clock.instant().toEpochMilli()
    };
    office.database.change(db ->
        db.execute(
            "insert into reply_return (reply_id, stage, fields, reason, due_at, returned_at,"
                + " returned_by) values (?, 'coordinator', 'status', '件数', ?, ?, 'U1')",
            values));
  }

  private void ask(int number) {
    long item = office.item(round, number).id();
    long now = office.clock.instant().toEpochMilli();
    office.database.change(db -> {
      db.execute(
          "insert into clarification (item_id, opened_at, opened_by) values (?, ?, 'U1')",
          item,
          now);
      db.execute(
          "insert into clarification_word (clarification_id, said_at, said_by, side, body)"
              + " select id, ?, 'U1', 'coordinator', '内訳は' from clarification where item_id = ?",
          now,
          item);
    });
  }

  /** Who was reminded when, in Tokyo. */
  private record Nudged(String person, LocalDateTime at) {}

  private Stamp stamp() {
    return new Stamp("U-coordinator", office.clock.instant());
  }
}
