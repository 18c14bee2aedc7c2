package jp.torimatome.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.torimatome.finding.Finding;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.reply.review.ReviewStore;
import jp.torimatome.round.RoundOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much has to be typed for the published table's 22 items: nothing for what has not changed,
 * only the results for what has.
 */
class EffortTest {
  private static final String RESULTS = "令和6年度は、関係機関との連携会議を4回開催し、延べ57人が参加した。";

  @TempDir Path folder;
  private ReplyOffice office;

  @BeforeEach
  void open() {
    office = ReplyOffice.open(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void everything_unchanged_goes_through_without_a_question_for_eighteen_of_the_twenty_two_items() {
    List<ItemSheet> sheets = sheets().toList();
    assertThat(sheets).hasSize(22);
    List<ItemSheet> through =
        sheets.stream()
            .filter(sheet ->
                sheet
                    .unchanged()
                    .filter(form -> submit(sheet, form) instanceof Submitting.Outcome.Stored)
                    .isPresent())
            .toList();
    assertThat(through).as("all but those that only the next plan has").hasSize(18);
    assertThat(sheets().filter(sheet -> sheet.reply().isEmpty()))
        .extracting(sheet -> sheet.item().project().printedNumber())
        .containsExactlyInAnyOrder(15, 16, 17, 24);
  }

  @Test
  void what_was_blank_is_answered_as_none_where_it_is_money_and_stays_blank_where_it_is_text() {
    ItemSheet contract = sheet(7);
    submit(contract, contract.unchanged().orElseThrow());
    assertThat(
            office
                .rounds
                .plans
                .amount(contract.item().project().id(), RoundOffice.R6, Stage.FINAL)
                .nature())
        .isEqualTo(Nature.NOT_APPLICABLE);
    ItemSheet youth = sheet(5);
    submit(youth, youth.unchanged().orElseThrow());
    assertThat(office.rounds.plans.amount(youth.item().project().id(), RoundOffice.R6, Stage.FINAL))
        .isEqualTo(Amount.given(2_022));
    assertThat(
            office
                .rounds
                .plans
                .passage(
                    youth.item().project().id(),
                    PassageField.ISSUES,
                    Column.ISSUES.yearIn(RoundOffice.R6))
                .nature())
        .isEqualTo(Nature.UNANSWERED);
  }

  @Test
  void new_results_alone_go_through_without_a_reason_for_at_least_fifteen_of_eighteen() {
    List<ItemSheet> sheets =
        sheets().filter(sheet -> sheet.item().fields().contains(Field.STATUS)).toList();
    assertThat(sheets).hasSize(18);
    List<ItemSheet> through =
        sheets.stream()
            .filter(sheet -> submit(sheet, withResults(sheet)) instanceof Submitting.Outcome.Stored)
            .toList();
    assertThat(through).as("all but 7 and 9, whose blank amounts are to be chosen").hasSize(16);
  }

  @Test
  void the_form_warns_of_exactly_what_is_asked() {
    assertThat(sheets())
        .allSatisfy(sheet -> {
          List<Finding> warned = office.noticing.standing(sheet);
          if (submit(sheet, sheet.form()) instanceof Submitting.Outcome.Questioned questioned) {
            assertThat(questioned.findings()).isEqualTo(warned);
          }
        });
  }

  @Test
  void a_change_of_79_or_80_per_cent_is_asked_about_and_stands_out_of_the_pile_in_every_revision() {
    ItemSheet sheet = sheet(5);
    ReplyForm less = ReplyOffice.with(withResults(sheet), Field.FINAL_BUDGET, Choice.GIVEN, "412");
    less = ReplyOffice.with(less, Field.INITIAL_BUDGET, Choice.GIVEN, "394");
    assertThat(submit(sheet, less))
        .isInstanceOfSatisfying(
            Submitting.Outcome.Questioned.class,
            asked ->
                assertThat(asked.findings())
                    .extracting(Finding::column)
                    .containsExactly(Column.FINAL_BUDGET, Column.INITIAL_BUDGET));
    Map<Field, String> reasons =
        Map.of(Field.FINAL_BUDGET, "確認済みのため", Field.INITIAL_BUDGET, "確認済みのため");
    assertThat(submit(sheet, "second", 0, less, reasons))
        .isInstanceOf(Submitting.Outcome.Stored.class);
    assertThat(warnings(5)).contains(Pending.Warning.FINDING);
    ReplyForm reworded = ReplyOffice.with(less, Field.STATUS, Choice.GIVEN, RESULTS + "講師は3人。");
    assertThat(submit(sheet, "third", 1, reworded, Map.of()))
        .isInstanceOf(Submitting.Outcome.Stored.class);
    assertThat(warnings(5)).as("the reason still stands").contains(Pending.Warning.FINDING);
  }

  @Test
  void repeated_results_stand_out_of_the_pile() {
    ItemSheet sheet = sheet(12);
    submit(sheet, sheet.unchanged().orElseThrow());
    assertThat(warnings(12))
        .contains(Pending.Warning.REPEATED)
        .doesNotContain(Pending.Warning.FINDING);
  }

  private Set<Pending.Warning> warnings(int number) {
    return new ReviewStore(office.rounds.database)
        .pending().stream()
            .filter(each -> each.project().printedNumber() == number)
            .findFirst()
            .orElseThrow()
            .warnings();
  }

  private static ReplyForm withResults(ItemSheet sheet) {
    return ReplyOffice.with(sheet.form(), Field.STATUS, Choice.GIVEN, RESULTS);
  }

  private Submitting.Outcome submit(ItemSheet sheet, ReplyForm form) {
    return submit(sheet, "first", 0, form, Map.of());
  }

  private Submitting.Outcome submit(
      ItemSheet sheet, String key, int base, ReplyForm form, Map<Field, String> reasons) {
    var request =
        new Submitting.Request(
            sheet.item().id(),
            key + sheet.item().id(),
            base,
            ReplyOffice.COORDINATOR,
            form,
            reasons);
    return office.submitting.submit(request, office.rounds.clock.instant());
  }

  private Stream<ItemSheet> sheets() {
    return office.rounds.desk.inquiries().inquiries(office.round.id()).stream()
        .flatMap(inquiry -> inquiry.items().stream())
        .map(item -> office.answering.sheet(item.id()).orElseThrow());
  }

  private ItemSheet sheet(int number) {
    return sheets()
        .filter(sheet -> sheet.item().project().printedNumber() == number)
        .findFirst()
        .orElseThrow();
  }
}
