package jp.torimatome.table.reading;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.people.Directory;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.table.reading.Comparing.Comparison;
import jp.torimatome.table.reading.Comparing.Known;
import jp.torimatome.table.reading.ImportResult.Outcome;

/** 取込: reads a published table and brings the register in line with it, wholly or not at all. */
public final class Importing {
  private final Database database;
  private final PlanStore plans;

  public Importing(Database database) {
    this.database = database;
    this.plans = new PlanStore(database);
  }

  /** {@code planName} stands above the name in the table's title; a dry run only tells what would happen. */
  public ImportResult run(Path file, Directory directory, boolean dryRun, Optional<String> planName, Instant now) {
    return switch (TableReader.read(file, directory, planName)) {
      case TableReader.Reading.Refused refused -> new ImportResult.Refused(refused.problems());
      case TableReader.Reading.Read read -> accept(read.table(), read.file(), dryRun, now);
    };
  }

  private ImportResult accept(ReadTable table, TableFile file, boolean dryRun, Instant now) {
    List<LookAt> notes = LookingOver.of(table);
    return database.write(
        sql -> {
          TableStore store = new TableStore(sql);
          boolean cameLast = store.lastSha256(table.planName()).filter(file.sha256()::equals).isPresent();
          Comparison comparison = Comparing.of(table, known(table));
          Outcome outcome = cameLast && comparison.changesNothing() ? Outcome.UNCHANGED : dryRun ? Outcome.TRIED : Outcome.STORED;
          if (outcome == Outcome.STORED) {
            store.store(table, file, comparison, now);
          }
          return new ImportResult.Accepted(outcome, table, notes, comparison.differences());
        });
  }

  /** The plan's projects as they stand; nobody else can write while the import's transaction is open. */
  private List<Known> known(ReadTable table) {
    return plans
        .plan(table.planName())
        .map(
            plan -> {
              Map<Long, List<DatedPassage>> passages = plans.passagesOfPlan(plan.id());
              Map<Long, List<DatedAmount>> amounts = plans.amountsOfPlan(plan.id());
              return plans.projects(plan.id()).stream()
                  .map(
                      project ->
                          Known.of(
                              project, passages.getOrDefault(project.id(), List.of()), amounts.getOrDefault(project.id(), List.of()),
                                  table.ended()))
                  .toList();
            })
        .orElse(List.of());
  }
}
