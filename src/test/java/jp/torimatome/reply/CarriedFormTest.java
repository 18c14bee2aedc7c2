package jp.torimatome.reply;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.LastYear;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.table.rollover.RolloverStore;
import jp.torimatome.table.rollover.RoundDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form after a rollover: it starts from what was carried over, and compares with last year. */
class CarriedFormTest {
  @TempDir Path folder;
  private ReplyOffice office;

  @BeforeEach
  void the_table_is_rolled_over() {
    office = ReplyOffice.open(folder);
    RoundOffice rounds = office.rounds;
    var window = RoundOffice.WINDOW;
    RoundDraft draft = new RoundDraft("照会", "", "", window.opensAt(), window.dueAt(), window.closesAt());
    new RolloverStore(rounds.database, 10_000).roll(rounds.planId(), FiscalYear.reiwa(5), draft, "U", rounds.clock.instant());
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void it_is_prefilled_with_what_was_carried_over_and_shows_last_year_beside_it() {
    ItemSheet sheet = office.sheet(office.item().id(), ReplyOffice.RESPONDER);
    LastYear lastYear = sheet.lastYear();
    assertThat(sheet.form().entry(Field.FINAL_BUDGET).typed()).isEqualTo(lastYear.typed(Field.INITIAL_BUDGET)).isNotEmpty();
    assertThat(sheet.form().entry(Field.STATUS).typed()).isEqualTo(lastYear.typed(Field.PLAN)).isNotEmpty();
    assertThat(lastYear.typed(Field.FINAL_BUDGET)).isNotEqualTo(sheet.form().entry(Field.FINAL_BUDGET).typed());
    assertThat(lastYear.isCarried(Field.FINAL_BUDGET)).isTrue();
    assertThat(lastYear.isCarried(Field.INITIAL_BUDGET)).as("the new year begins empty").isFalse();
  }

  @Test
  void no_change_keeps_what_was_carried_over_also_in_a_later_revision() {
    Amount carried = office.rounds.plans.amount(office.item().project().id(), RoundOffice.R6, Stage.FINAL);
    ReplyForm other = ReplyOffice.with(ReplyOffice.form("実施した。"), Field.FINAL_BUDGET, Choice.GIVEN, "1");
    Map<Field, String> reasons = Map.of(Field.FINAL_BUDGET, "減額補正のため");
    assertThat(office.submit("k1", 0, ReplyOffice.RESPONDER, other, reasons)).isInstanceOf(Submitting.Outcome.Stored.class);
    ReplyForm kept = ReplyOffice.with(ReplyOffice.form("実施した。"), Field.FINAL_BUDGET, Choice.NO_CHANGE, "");
    var stored = (Submitting.Outcome.Stored) office.submit("k2", 1, ReplyOffice.RESPONDER, kept);
    String typed = requireNonNull(stored.reply().values().get(Field.FINAL_BUDGET)).typed();
    assertThat(typed).isEqualTo(String.format(Locale.ROOT, "%,d", carried.thousandYenOrZero()));
  }

  @Test
  void what_was_carried_over_is_no_answer() {
    Inquiry inquiry = office.rounds.inquiry(office.round, "koyo");
    assertThat(inquiry.outstanding()).hasSameSizeAs(inquiry.items());
  }
}
