package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.NUDGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.torimatome.people.Directory;
import jp.torimatome.people.Member;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.Stamp;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reminders reach the people who can do something, once a day each, and nobody who is away. */
class RemindingTest {
  @TempDir Path folder;
  private RoundOffice office;
  private Round round;

  @BeforeEach
  void open() {
    Directory staffed =
        new Directory(
            SeedTable.directory().sections().stream()
                .map(entry -> entry.with(
                    new Staff(List.of("U-" + entry.code()), List.of("U-" + entry.code() + "-2"), List.of("U-" + entry.code() + "-h"))))
                .toList());
    office = RoundOffice.open(folder, staffed, List.of());
    round = office.opened();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void it_rises_from_who_answers_to_the_deputy_to_the_head() {
    office.tickAt("2025-04-25T08:30:00+09:00");
    assertThat(office.outgoing("reminder")).contains("U-koyo").doesNotContain("U-koyo-2", "U-koyo-h");
    office.tickAt("2025-05-09T08:30:00+09:00");
    assertThat(office.outgoing("reminder")).contains("U-koyo-2").doesNotContain("U-koyo-h");
    office.tickAt("2025-05-15T08:30:00+09:00");
    assertThat(office.outgoing("reminder")).contains("U-koyo-h");
  }

  @Test
  void who_is_away_is_not_reminded_and_who_stands_in_is() {
    office.people.absences.note(
        "U-koyo", LocalDate.of(2025, 4, 21), LocalDate.of(2025, 4, 25), Optional.of("U-koyo-2"), stamp());
    office.tickAt("2025-04-25T08:30:00+09:00");
    assertThat(office.outgoing("reminder")).contains("U-koyo-2").doesNotContain("U-koyo");
    office.tickAt("2025-05-02T08:30:00+09:00");
    assertThat(office.outgoing("reminder")).as("back again").contains("U-koyo");
  }

  @Test
  void where_nobody_can_be_reached_the_channel_is_reminded() {
    for (String person : List.of("U-koyo", "U-koyo-2", "U-koyo-h")) {
      office.people.absences.note(person, LocalDate.of(2025, 4, 21), LocalDate.of(2025, 5, 30), Optional.empty(), stamp());
    }
    office.tickAt("2025-04-25T08:30:00+09:00");
    assertThat(office.outgoing("channel_reminder")).containsExactly("C-koyo");
  }

  @Test
  void a_person_who_left_or_became_a_guest_is_not_reminded() {
    office.people.members.learn(Map.of("U-koyo", new Member("U-koyo", "", Member.State.DEACTIVATED)), office.clock.instant());
    office.tickAt("2025-05-09T08:30:00+09:00");
    assertThat(office.outgoing("reminder")).contains("U-koyo-2").doesNotContain("U-koyo");
  }

  @Test
  void a_coordinators_reminder_counts_for_the_day() {
    office.tickAt("2025-04-16T10:00:00+09:00");
    Inquiry labour = office.inquiry(round, "koyo");
    office.desk.prompting().remindNow(round, List.of(labour), stamp());
    office.desk.prompting().remindNow(round, List.of(labour), stamp());
    assertThat(office.outgoing("reminder")).containsOnlyOnce("U-koyo");
  }

  /** Whatever absences and answers there are: never twice on a day, never at night or on a holiday, never to who is away. */
  @Test
  void over_a_whole_round_nobody_hears_more_than_once_a_day_and_nobody_who_is_away() {
    Random random = new Random(20250414);
    List<Inquiry> inquiries = office.inquiries(round);
    for (int absence = 0; absence < 12; absence++) {
      String section = inquiries.get(random.nextInt(inquiries.size())).section().code();
      LocalDate from = LocalDate.of(2025, 4, 14).plusDays(random.nextInt(30));
      String person = "U-" + section + (random.nextBoolean() ? "" : "-2");
      office.people.absences.note(person, from, from.plusDays(random.nextInt(8)), Optional.empty(), stamp());
    }
    while (office.clock.instant().isBefore(round.window().closesAt())) {
      office.clock.advance(Duration.ofMinutes(55));
      office.tick();
    }
    Set<String> days = new HashSet<>();
    office.database.<List<Nudged>>read(db ->
            db.selectFrom(NUDGE).fetch(row -> new Nudged(row.getPerson(), row.getNudgedAt().atZone(RoundOffice.TOKYO).toLocalDateTime())))
        .forEach(nudge -> {
          assertThat(days.add(nudge.person() + nudge.at().toLocalDate())).as("%s", nudge).isTrue();
          assertThat(office.calendar.isWorkingMoment(nudge.at().atZone(RoundOffice.TOKYO).toInstant())).as("%s", nudge).isTrue();
          assertThat(office.people.absences.on(nudge.at().toLocalDate())).noneMatch(away -> away.person().equals(nudge.person()));
        });
    assertThat(days).hasSizeGreaterThan(50);
  }

  /** Who was reminded when, in Tokyo. */
  private record Nudged(String person, LocalDateTime at) {}

  private Stamp stamp() {
    return new Stamp("U-coordinator", office.clock.instant());
  }
}
