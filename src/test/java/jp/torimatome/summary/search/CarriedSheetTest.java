package jp.torimatome.summary.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.table.rollover.RolloverStore;
import jp.torimatome.table.rollover.RoundDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code /jigyo} after a rollover, before anybody was asked: what is carried (引継ぎ) has its own
 * nature, and nobody recorded it.
 */
class CarriedSheetTest {
  @TempDir Path folder;

  @Test
  void both_years_of_the_new_table_are_told_as_carried() {
    try (RoundOffice office = RoundOffice.open(folder)) {
      var window = RoundOffice.WINDOW;
      RoundDraft draft =
          new RoundDraft("照会", "", "", window.opensAt(), window.dueAt(), window.closesAt());
      Instant now = office.clock.instant();
      new RolloverStore(office.database, 10_000)
          .roll(office.planId(), FiscalYear.reiwa(5), draft, "U", now);
      Project project = office.project(5);
      PlanStore plans = office.plans;
      Searching searching =
          new Searching(
              office.database, plans, office.desk.rounds(), () -> office.people.directory.at(now));
      LookingUp lookingUp =
          new LookingUp(
              office.database, plans, office.desk.rounds(), office.desk.inquiries(), searching);
      ProjectSheet sheet = lookingUp.sheet(project.id()).orElseThrow();
      assertThat(sheet.amounts())
          .filteredOn(amount -> amount.amount().nature() == Nature.CARRIED)
          .extracting(amount -> amount.year().era() + " " + amount.stage().code())
          .containsExactly("R6 final", "R7 initial");
      assertThat(sheet.amounts())
          .filteredOn(amount -> amount.amount().nature() == Nature.CARRIED)
          .extracting(DatedAmount::recordedBy)
          .containsOnly("");
      assertThat(sheet.passages())
          .filteredOn(passage -> passage.passage().nature() == Nature.CARRIED)
          .extracting(passage -> passage.year().era() + " " + passage.field().code())
          .containsExactly("R6 status", "R7 plan");
    }
  }
}
