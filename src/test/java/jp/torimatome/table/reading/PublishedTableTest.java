package jp.torimatome.table.reading;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.reading.ReadTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTableTest {
  private static final FiscalYear R3 = FiscalYear.reiwa(3);
  private static final FiscalYear R5 = FiscalYear.reiwa(5);
  private static final ReadTable TABLE = SeedTable.read(SeedTable.FILE);
  private static final List<LookAt> NOTES = LookingOver.of(TABLE, Set.of());

  @Test
  void plans_and_years_come_from_titles_and_header() {
    assertThat(TABLE.planName()).isEqualTo("宮城県再犯防止推進計画");
    assertThat(TABLE.nextPlanName()).isEqualTo("第二次宮城県再犯防止推進計画");
    assertThat(TABLE.ended()).isEqualTo(R5);
    assertThat(TABLE.skipped()).isEmpty();
  }

  @Test
  void twenty_seven_of_forty_four_rows_are_printed_and_seventeen_announced() {
    assertThat(TABLE.rows())
        .extracting(Row::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 27).boxed().toList());
    assertThat(TABLE.expected()).isEqualTo(44);
    assertThat(TABLE.slots())
        .hasSize(17)
        .extracting(ReadTable.Announcement::first)
        .first()
        .isEqualTo(28);
    assertThat(TABLE.announcements())
        .containsExactly(
            new ReadTable.Announcement(76, 28, 35), new ReadTable.Announcement(88, 36, 44));
  }

  @Test
  void five_directions_map_to_three_of_the_next_plan_and_one_to_none() {
    assertThat(TABLE.directions())
        .extracting(Heading::number, Heading::nextNumber)
        .containsExactly(tuple(1, 2), tuple(2, 3), tuple(3, 4), tuple(4, 4), tuple(5, null));
    assertThat(TABLE.directions().get(2))
        .isEqualTo(new Heading(3, "福祉サービスの提供による支援", 4, "福祉、医療及び薬物依存等からの回復に関する支援"));
  }

  @ParameterizedTest
  @ValueSource(ints = {22, 23, 26})
  void a_printed_zero_is_a_real_zero(int number) {
    assertThat(row(number).cells().amount(Column.FINAL_BUDGET)).isEqualTo(Amount.given(0));
    assertThat(row(number).cells().amount(Column.INITIAL_BUDGET)).isEqualTo(Amount.given(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 13})
  void a_dash_means_discontinued_and_the_printed_words_are_kept(int number) {
    assertThat(row(number).cells().amount(Column.FINAL_BUDGET))
        .isEqualTo(Amount.nothing(Nature.DISCONTINUED));
    assertThat(row(number).cells().amount(Column.INITIAL_BUDGET))
        .isEqualTo(Amount.nothing(Nature.DISCONTINUED));
    for (Column column :
        List.of(Column.STATUS, Column.PLAN, Column.NEXT_NAME, Column.NEXT_CONTENT, Column.ISSUES)) {
      assertThat(row(number).cells().text(column).nature()).isEqualTo(Nature.DISCONTINUED);
      assertThat(row(number).cells().text(column).body()).endsWith("R3以降廃止");
    }
    assertThat(row(number).cells().text(Column.NAME).nature()).isEqualTo(Nature.GIVEN);
  }

  @Test
  void a_blank_amount_of_a_running_project_is_unanswered() {
    assertThat(row(7).cells().amount(Column.FINAL_BUDGET))
        .isEqualTo(Amount.nothing(Nature.UNANSWERED));
    assertThat(row(9).cells().amount(Column.INITIAL_BUDGET))
        .isEqualTo(Amount.nothing(Nature.UNANSWERED));
    assertThat(row(27).cells().amount(Column.FINAL_BUDGET))
        .isEqualTo(Amount.nothing(Nature.UNANSWERED));
    assertThat(row(27).cells().amount(Column.INITIAL_BUDGET)).isEqualTo(Amount.given(3875));
    assertThat(row(4).cells().text(Column.ISSUES)).isEqualTo(Passage.nothing(Nature.UNANSWERED));
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 16, 17, 24})
  void what_only_the_next_plan_knows_is_not_in_this_plan(int number) {
    Row row = row(number);
    assertThat(row.lifecycle()).isEqualTo(new Lifecycle.NextPlanOnly());
    assertThat(row.cells().amount(Column.FINAL_BUDGET))
        .isEqualTo(Amount.nothing(Nature.NOT_IN_PLAN));
    for (Column column : List.of(Column.NAME, Column.CONTENT, Column.STATUS, Column.PLAN)) {
      assertThat(row.cells().text(column)).isEqualTo(Passage.nothing(Nature.NOT_IN_PLAN));
    }
    assertThat(row.displayName()).isNotEmpty();
  }

  @Test
  void discontinued_projects_have_kind_and_year() {
    assertThat(row(3).lifecycle()).isEqualTo(new Lifecycle.Discontinued(Lifecycle.Kind.ENDED, R3));
    assertThat(row(6).lifecycle())
        .isEqualTo(new Lifecycle.Discontinued(Lifecycle.Kind.REORGANISED, R3));
    assertThat(row(13).lifecycle()).isEqualTo(new Lifecycle.Discontinued(Lifecycle.Kind.ENDED, R3));
    assertThat(row(8).lifecycle())
        .isEqualTo(new Lifecycle.Discontinued(Lifecycle.Kind.ENDED_BY_REORGANISATION, R5));
    assertThat(TABLE.rows().stream().filter(Row::isRunning)).hasSize(19);
  }

  @Test
  void row_8_is_discontinued_in_its_plan_cell_only() {
    assertThat(row(8).cells().text(Column.PLAN))
        .isEqualTo(new Passage(Nature.DISCONTINUED, "事業終期(組替)のため、R5以降廃止"));
    assertThat(row(8).cells().text(Column.STATUS).nature()).isEqualTo(Nature.GIVEN);
    assertThat(row(8).cells().text(Column.NEXT_NAME).nature()).isEqualTo(Nature.GIVEN);
    assertThat(row(8).cells().amount(Column.FINAL_BUDGET)).isEqualTo(Amount.given(143_082));
    assertThat(row(8).cells().amount(Column.INITIAL_BUDGET)).isEqualTo(Amount.given(143_300));
  }

  @Test
  void thirteen_spellings_are_twelve_units() {
    assertThat(TABLE.rows().stream().map(row -> row.section().code()).collect(toSet())).hasSize(12);
    assertThat(row(8).section()).isEqualTo(row(3).section());
  }

  @Test
  void how_rows_and_document_were_understood_is_noted() {
    assertThat(NOTES)
        .containsExactly(
            new LookAt.Discontinued(3, Lifecycle.Kind.ENDED, R3),
            new LookAt.Discontinued(6, Lifecycle.Kind.REORGANISED, R3),
            new LookAt.Discontinued(8, Lifecycle.Kind.ENDED_BY_REORGANISATION, R5),
            new LookAt.Discontinued(13, Lifecycle.Kind.ENDED, R3),
            new LookAt.StartsWithNextPlan(15),
            new LookAt.StartsWithNextPlan(16),
            new LookAt.StartsWithNextPlan(17),
            new LookAt.StartsWithNextPlan(24),
            new LookAt.DirectionUnmapped(5, "犯罪をした者等の特性に応じた再犯の防止等に関する支援"),
            new LookAt.Announced(76, 28, 35),
            new LookAt.Announced(88, 36, 44));
  }

  @Test
  void the_rows_as_the_checks_see_them_know_what_they_relist() {
    assertThat(TABLE.checked().ended()).isEqualTo(R5);
    assertThat(TABLE.checked().rows())
        .hasSize(27)
        .filteredOn(CheckedRow::isRelisting)
        .singleElement()
        .satisfies(row -> {
          assertThat(row.number()).isEqualTo(18);
          assertThat(row.relists()).isEqualTo(10);
          assertThat(row.amount(Column.FINAL_BUDGET)).isEqualTo(Amount.given(28_373));
        });
  }

  private static Row row(int number) {
    return TABLE.rows().stream().filter(row -> row.number() == number).findFirst().orElseThrow();
  }
}
