package jp.torimatome.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportingTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.withSeed(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void the_published_table_sums_up_as_printed_and_with_its_relisting_counted_once() {
    Totals totals = office.report().totals();
    assertThat(totals.printed().ended().thousandYen()).isEqualTo(3_580_200);
    assertThat(totals.printed().started().thousandYen()).isEqualTo(10_038_216);
    assertThat(totals.relisted()).containsExactly(18);
    assertThat(totals.counted().projects()).isEqualTo(26);
    assertThat(totals.counted().ended().thousandYen()).isEqualTo(3_580_200 - 28_373);
    assertThat(totals.counted().started().thousandYen()).isEqualTo(10_038_216 - 28_599);
    assertThat(totals.slips()).containsExactly(14);
    assertThat(totals.slipsAsYen().ended().thousandYen()).isEqualTo(312_270);
    assertThat(totals.slipsAsYen().started().thousandYen()).isEqualTo(319_317);
  }

  @Test
  void the_kinds_of_nothing_are_counted_apart_and_none_of_them_is_a_zero() {
    Tally ended = office.report().totals().counted().ended();
    assertThat(ended.counts())
        .isEqualTo(
            Map.of(
                Nature.GIVEN,
                16,
                Nature.UNANSWERED,
                3,
                Nature.DISCONTINUED,
                3,
                Nature.NOT_IN_PLAN,
                4));
    Tally fifth = direction(office.report(), 5).ended();
    assertThat(fifth.thousandYen()).isEqualTo(48);
    assertThat(fifth.count(Nature.UNANSWERED)).isEqualTo(1);
    assertThat(fifth.count(Nature.NOT_IN_PLAN)).isEqualTo(1);
  }

  @Test
  void sums_by_direction_and_by_section_add_up_to_the_total() {
    assertSumsAddUp(office.report().totals());
    office.openRound();
    office.reply(office.item(1), "2,400", "2,700");
    office.reply(office.item(22), "該当なし", "0");
    assertSumsAddUp(office.report().totals());
  }

  @Test
  void without_a_round_there_is_no_rate_and_nothing_new() {
    Report report = office.report();
    assertThat(report.round()).isEmpty();
    assertThat(report.sections()).isEmpty();
    assertThat(report.changes()).isEmpty();
    assertThat(report.head().since()).isEmpty();
  }

  @Test
  void a_round_asks_for_the_next_years_whose_amounts_are_unanswered_at_first() {
    office.openRound();
    Totals totals = office.report().totals();
    assertThat(totals.counted().ended().counts())
        .isEqualTo(Map.of(Nature.UNANSWERED, 18, Nature.DISCONTINUED, 4, Nature.NOT_IN_PLAN, 4));
    assertThat(totals.counted().started().counts())
        .isEqualTo(Map.of(Nature.UNANSWERED, 22, Nature.DISCONTINUED, 4));
    office.reply(office.item(1), "2,400", "2,700");
    Totals after = office.report().totals();
    assertThat(after.counted().ended().thousandYen()).isEqualTo(2400);
    assertThat(after.counted().ended().count(Nature.UNANSWERED)).isEqualTo(17);
  }

  @Test
  void a_relisted_row_prints_its_originals_new_amount_and_is_still_counted_once() {
    office.openRound();
    office.reply(office.item(10), "28,000", "29,000");
    Totals totals = office.report().totals();
    assertThat(totals.printed().ended().thousandYen()).isEqualTo(56_000);
    assertThat(totals.counted().ended().thousandYen()).isEqualTo(28_000);
  }

  @Test
  void the_rate_counts_items_by_section_and_the_late_ones_apart() {
    office.openRound();
    office.reply(office.item(4), "1", "1");
    office.clock.moveTo("2025-05-13T10:00:00+09:00");
    office.reply(office.item(5), "1", "1");
    office.reply(office.item(4), "2", "2");
    Report report = office.report();
    assertThat(turnout(report, "雇用対策課")).isEqualTo(new Turnout(3, 2, 1, 0, 0, 0));
    assertThat(report.turnout().answered()).isEqualTo(2);
    assertThat(report.turnout().owed()).isEqualTo(office.items().size());
    assertThat(report.outstanding())
        .extracting(section -> section.section().name())
        .contains("雇用対策課", "契約課");
    assertThat(report.outstanding())
        .isSortedAccordingTo(
            (one, other) -> other.turnout().outstanding() - one.turnout().outstanding());
  }

  @Test
  void an_empty_text_does_not_count_as_answered() {
    office.openRound();
    office.replyWithoutTexts(office.item(7), "該当なし", "該当なし");
    Turnout turnout = turnout(office.report(), "契約課");
    assertThat(turnout).isEqualTo(new Turnout(1, 0, 0, 1, 0, 0));
    assertThat(turnout.outstanding()).isZero();
    office.reply(office.item(7), "該当なし", "該当なし");
    assertThat(turnout(office.report(), "契約課")).isEqualTo(new Turnout(1, 1, 1, 0, 0, 0));
  }

  @Test
  void changes_are_those_since_the_last_summary_and_are_told_once() {
    office.openRound();
    office.reply(office.item(1), "100", "200");
    office.reply(office.item(2), "100", "200");
    Report first = office.report();
    assertThat(first.answered())
        .extracting(change -> change.project().number())
        .containsExactly(1, 2);
    assertThat(first.edited()).isEmpty();
    assertThat(office.report().changes()).isEmpty();
    office.reply(office.item(2), "100", "300");
    office.reply(office.item(4), "1", "1");
    office.reply(office.item(4), "1", "2");
    Report second = office.report();
    assertThat(second.answered())
        .extracting(change -> change.project().number())
        .containsExactly(4);
    assertThat(second.edited()).hasSize(1);
    assertThat(second.edited().getFirst().project().number()).isEqualTo(2);
    assertThat(second.edited().getFirst().fields())
        .contains(Field.INITIAL_BUDGET)
        .doesNotContain(Field.FINAL_BUDGET);
    assertThat(second.head().since()).isPresent();
  }

  @Test
  void a_summary_that_is_told_late_tells_what_it_would_have_told_at_once() {
    office.openRound();
    office.reply(office.item(1), "100", "200");
    SummaryStore.Summary summary = office.summary();
    Reporting reporting = new Reporting(office.database, office.plans, office.rounds);
    Report before = reporting.report(summary);
    office.reply(office.item(2), "100", "200");
    office.reply(office.item(1), "999", "999");
    assertThat(reporting.report(summary)).isEqualTo(before);
  }

  @Test
  void a_corrected_table_after_the_summary_does_not_change_it() {
    SummaryStore.Summary summary = office.summary();
    Reporting reporting = new Reporting(office.database, office.plans, office.rounds);
    office.clock.advance(Duration.ofDays(20));
    office.take(SeedTable.altered(folder, text -> text.replace("\t43,802\t", "\t43,803\t")));
    assertThat(reporting.report(summary).totals().printed().ended().thousandYen())
        .isEqualTo(3_580_200);
    assertThat(office.report().totals().printed().ended().thousandYen()).isEqualTo(3_580_201);
  }

  @Test
  void the_last_reply_makes_a_summary_about_its_round() {
    office.openRound();
    office.items().values().forEach(item -> office.reply(item, "1", "1"));
    office.clock.moveTo("2025-04-16T10:00:00+09:00");
    office.summarizing().run(office.clock.instant());
    Report report =
        new Reporting(office.database, office.plans, office.rounds).report(office.newestSummary());
    assertThat(report.head().isCompletion()).isTrue();
    assertThat(report.turnout().perMille()).isEqualTo(1000);
    assertThat(report.outstanding()).isEmpty();
  }

  @Test
  void four_thousand_projects_are_reported_in_a_moment() {
    office.close();
    office = Office.withPlanOf(4000, 500, folder.resolve("large"));
    office.openRound();
    office.items().values().stream().limit(40).forEach(item -> office.reply(item, "1", "1"));
    SummaryStore.Summary summary = office.summary();
    Reporting reporting = new Reporting(office.database, office.plans, office.rounds);
    Report report = assertTimeout(Duration.ofSeconds(5), () -> reporting.report(summary));
    assertThat(report.lines()).hasSize(4000);
    assertThat(report.turnout()).isEqualTo(new Turnout(3600, 40, 40, 0, 0, 0));
    assertSumsAddUp(report.totals());
  }

  private static void assertSumsAddUp(Totals totals) {
    assertAddUp(
        totals.counted(), totals.directions().stream().map(Totals.OfDirection::years).toList());
    assertAddUp(totals.counted(), totals.sections().stream().map(Totals.OfSection::years).toList());
  }

  private static void assertAddUp(Totals.Years total, List<Totals.Years> parts) {
    assertThat(parts.stream().mapToInt(Totals.Years::projects).sum()).isEqualTo(total.projects());
    assertThat(parts.stream().mapToLong(part -> part.ended().thousandYen()).sum())
        .isEqualTo(total.ended().thousandYen());
    assertThat(parts.stream().mapToLong(part -> part.started().thousandYen()).sum())
        .isEqualTo(total.started().thousandYen());
    for (Nature nature : Nature.values()) {
      assertThat(parts.stream().mapToInt(part -> part.ended().count(nature)).sum())
          .isEqualTo(total.ended().count(nature));
      assertThat(parts.stream().mapToInt(part -> part.started().count(nature)).sum())
          .isEqualTo(total.started().count(nature));
    }
  }

  private static Totals.Years direction(Report report, int number) {
    return report.totals().directions().stream()
        .filter(direction -> direction.direction().number() == number)
        .findFirst()
        .orElseThrow()
        .years();
  }

  private static Turnout turnout(Report report, String name) {
    return report.sections().stream()
        .filter(section -> section.section().name().equals(name))
        .findFirst()
        .orElseThrow()
        .turnout();
  }
}
