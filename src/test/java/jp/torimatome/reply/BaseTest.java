package jp.torimatome.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.reply.check.Base;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.round.Item;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.table.rollover.RolloverStore;
import jp.torimatome.table.rollover.RoundDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a form of the published table starts from, and what "unchanged" stores: the initial budget,
 * and never the plan as a result.
 */
class BaseTest {
  private static final FiscalYear R5 = FiscalYear.reiwa(5);
  private static final FiscalYear R6 = FiscalYear.reiwa(6);

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
  void unchanged_final_budget_of_row_5_is_its_initial_budget_and_not_last_years_final_one() {
    Base base = sheet(5).base();
    assertThat(base.cells().amount(Field.FINAL_BUDGET)).isEqualTo(Amount.given(2_022));
    assertThat(base.lastYear().amount(Field.FINAL_BUDGET)).isEqualTo(Amount.given(1_958));
    assertThat(stored(5, Field.FINAL_BUDGET))
        .isEqualTo(new ReplyValue.OfAmount(Choice.NO_CHANGE, Amount.given(2_022)));
    assertThat(office.rounds.plans.amount(sheet(5).item().project().id(), R6, Stage.FINAL))
        .isEqualTo(Amount.given(2_022));
  }

  @Test
  void of_row_19_it_is_60_and_not_116() {
    assertThat(sheet(19).base().lastYear().amount(Field.FINAL_BUDGET)).isEqualTo(Amount.given(116));
    assertThat(stored(19, Field.FINAL_BUDGET))
        .isEqualTo(new ReplyValue.OfAmount(Choice.NO_CHANGE, Amount.given(60)));
  }

  @Test
  void ten_of_the_fifteen_rows_that_have_both_differ_and_all_start_from_the_initial_budget() {
    List<ItemSheet> both =
        sheets()
            .filter(sheet ->
                has(sheet, Field.FINAL_BUDGET) && sheet.base().lastYear().has(Field.FINAL_BUDGET))
            .toList();
    assertThat(both).hasSize(15);
    assertThat(both)
        .filteredOn(
            sheet -> !initial(sheet).equals(sheet.base().lastYear().amount(Field.FINAL_BUDGET)))
        .hasSize(10);
    assertThat(both)
        .allSatisfy(sheet ->
            assertThat(initial(sheet))
                .isEqualTo(
                    office.rounds.plans.amount(sheet.item().project().id(), R6, Stage.INITIAL)));
  }

  @Test
  void repeated_results_are_last_years_text_with_its_years_moved_on_and_never_the_plan() {
    assertThat(kept(sheet(4), Field.STATUS).typed())
        .isEqualTo("新規登録者1,955人、センター利用者18,704人、うち就職者数2,582人(令和7年3月末現在)")
        .isEqualTo(stored(4, Field.STATUS).typed());
    assertThat(sheets().filter(sheet -> has(sheet, Field.STATUS)))
        .hasSize(18)
        .allSatisfy(sheet -> {
          String lastYear =
              office
                  .rounds
                  .plans
                  .passage(sheet.item().project().id(), PassageField.STATUS, R5)
                  .body();
          assertThat(sheet.base().cells().typed(Field.STATUS)).isEqualTo(lastYear);
          assertThat(sheet.base().meant())
              .isEqualTo(
                  office.rounds.plans.passage(sheet.item().project().id(), PassageField.PLAN, R6));
          assertThat(kept(sheet, Field.STATUS).typed()).isNotEqualTo(sheet.base().meant().body());
        });
  }

  @Test
  void an_unchanged_plan_is_the_same_word_for_word_and_moves_on_only_as_a_proposal() {
    String plan =
        office.rounds.plans.passage(sheet(1).item().project().id(), PassageField.PLAN, R6).body();
    assertThat(stored(1, Field.PLAN).typed()).isEqualTo(plan).contains("R6.4.1～R7.3.31(予定)");
    assertThat(sheet(1).base().movedOn(Field.PLAN))
        .contains("R7.4.1～R8.3.31(予定)")
        .contains("男性1人(20歳)");
  }

  @Test
  void a_rollover_makes_no_difference_to_what_a_form_starts_from_nor_to_what_unchanged_stores() {
    List<Base> before = sheets().map(ItemSheet::base).toList();
    List<ReplyForm> forms = sheets().map(ItemSheet::form).toList();
    var window = RoundOffice.WINDOW;
    RoundDraft draft =
        new RoundDraft("照会", "", "", window.opensAt(), window.dueAt(), window.closesAt());
    new RolloverStore(office.rounds.database, 10_000)
        .roll(office.rounds.planId(), R5, draft, "U", office.rounds.clock.instant());
    assertThat(sheets().map(ItemSheet::base)).isEqualTo(before);
    assertThat(sheets().map(ItemSheet::form)).isEqualTo(forms);
    assertThat(stored(5, Field.FINAL_BUDGET).typed()).isEqualTo("2,022");
    assertThat(stored(19, Field.STATUS).typed()).contains("(44件(仙台市除く))。令和6年度の薬物中毒対策連絡会議は");
    assertThat(office.rounds.inquiry(office.round, "koyo").outstanding())
        .as("what was carried is nobody's answer")
        .isNotEmpty();
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

  /** Submits the item with this field unchanged and nothing else to say. */
  private ReplyValue stored(int number, Field field) {
    ReplyForm form = ReplyOffice.with(ReplyOffice.form("実施した。"), field, Choice.NO_CHANGE, "");
    Item item = sheet(number).item();
    var request =
        new Submitting.Request(
            item.id(), "k" + number + field, 0, ReplyOffice.COORDINATOR, form, Map.of());
    var outcome = office.submitting.submit(request, office.rounds.clock.instant());
    assertThat(outcome).isInstanceOf(Submitting.Outcome.Stored.class);
    return Optional.ofNullable(((Submitting.Outcome.Stored) outcome).reply().values().get(field))
        .orElseThrow();
  }

  private static boolean has(ItemSheet sheet, Field field) {
    return sheet.item().fields().contains(field) && sheet.base().cells().has(field);
  }

  private static Amount initial(ItemSheet sheet) {
    return sheet.base().cells().amount(Field.FINAL_BUDGET);
  }

  private static ReplyValue kept(ItemSheet sheet, Field field) {
    return sheet.base().kept(field).orElseThrow();
  }
}
