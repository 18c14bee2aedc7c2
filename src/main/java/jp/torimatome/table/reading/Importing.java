package jp.torimatome.table.reading;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.database.Database;
import jp.torimatome.people.Directory;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.TableYearRows;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.ending.Endings;
import jp.torimatome.plan.ending.Settled;
import jp.torimatome.table.identity.Decisions;
import jp.torimatome.table.identity.Known;
import jp.torimatome.table.identity.PastRows;
import jp.torimatome.table.reading.Comparing.Comparison;
import jp.torimatome.table.reading.ImportResult.Outcome;
import jp.torimatome.table.reading.ImportResult.Since;
import jp.torimatome.table.reading.ReadTable.Row;
import org.jooq.DSLContext;

/** 取込: reads a published table and brings the register in line with it, wholly or not at all. */
public final class Importing {
  private final Database database;
  private final PlanStore plans;

  public Importing(Database database) {
    this.database = database;
    this.plans = new PlanStore(database);
  }

  /**
   * {@code planName} stands above the name in the table's title; a dry run only tells what would
   * happen.
   */
  public ImportResult run(
      Path file, Directory directory, boolean dryRun, Optional<String> planName, Instant now) {
    return run(file, directory, new Wish(planName, dryRun, Decisions.NONE), now);
  }

  /** {@link #run} with what was decided before. */
  public ImportResult run(Path file, Directory directory, Wish wish, Instant now) {
    Optional<String> given =
        wish.planName().map(name -> registered(name).map(Plan::name).orElse(name));
    return switch (TableReader.read(file, directory, given, wish.decisions().ends())) {
      case TableReader.Reading.Refused refused -> new ImportResult.Refused(refused.problems());
      case TableReader.Reading.Read read when !wish.otherTitle() && isOfAnother(read) ->
          new ImportResult.OtherTitle(read.table().planName(), read.titled());
      case TableReader.Reading.Read read ->
          accept(read, ends -> TableReader.read(read.file(), directory, given, ends), wish, now);
    };
  }

  /** Reads the file once more, with what counts for the end of its rows. */
  @FunctionalInterface
  private interface Again {
    TableReader.Reading read(Map<Integer, Settled> ends);
  }

  /** By its name, full or short. */
  private Optional<Plan> registered(String name) {
    return plans.registered().stream().filter(plan -> plan.isCalled(name)).findFirst();
  }

  /**
   * A new plan may be called as one likes; the table of a known one does not become another's by a
   * slip.
   */
  private boolean isOfAnother(TableReader.Reading.Read read) {
    String given = read.table().planName();
    boolean differs =
        !read.titled().isEmpty() && !Wording.lookup(read.titled()).equals(Wording.lookup(given));
    return differs && (registered(given).isPresent() || registered(read.titled()).isPresent());
  }

  /**
   * Which plan, whether its title may name another, whether it is only tried, and what was decided.
   */
  public record Wish(
      Optional<String> planName, boolean otherTitle, boolean dryRun, Decisions decisions) {
    public Wish(Optional<String> planName, boolean dryRun, Decisions decisions) {
      this(planName, false, dryRun, decisions);
    }
  }

  private ImportResult accept(TableReader.Reading.Read first, Again again, Wish wish, Instant now) {
    TableFile file = first.file();
    return database.write(sql -> {
      PastRows past = new PastRows(sql, first.table().planName());
      List<Known> register = known(first.table());
      Map<Row, Known> matches =
          Comparing.of(first.table(), register, wish.decisions(), past).matches();
      Map<Integer, Settled> ends = settled(first.table(), matches, wish.decisions().ends());
      ReadTable table =
          ends.equals(wish.decisions().ends())
                  || !(again.read(ends) instanceof TableReader.Reading.Read second)
              ? first.table()
              : second.table();
      Comparison comparison = Comparing.of(table, register, wish.decisions(), past);
      Optional<PastRows.Past> last = past.last();
      boolean cameLast = last.filter(each -> each.sha256().equals(file.sha256())).isPresent();
      Optional<Since> since = since(sql, table, file, past);
      if (cameLast && comparison.changesNothing()) {
        return accepted(Outcome.UNCHANGED, table, ends.keySet(), comparison);
      }
      return since
          .<ImportResult>map(
              later -> new ImportResult.Outdated(later, comparison.differences().all()))
          .or(() -> hindrance(comparison, register))
          .orElseGet(() -> {
            if (!wish.dryRun()) {
              new TableStore(sql).store(table, file, comparison, now);
            }
            Outcome outcome = wish.dryRun() ? Outcome.TRIED : Outcome.STORED;
            return accepted(outcome, table, ends.keySet(), comparison);
          });
    });
  }

  private static ImportResult accepted(
      Outcome outcome, ReadTable table, Set<Integer> settled, Comparison comparison) {
    return new ImportResult.Accepted(
        outcome, table, LookingOver.of(table, settled), comparison.differences());
  }

  /** What came after a table that would set the register back. */
  private static Optional<Since> since(
      DSLContext sql, ReadTable table, TableFile file, PastRows past) {
    Optional<FiscalYear> ended = past.planId().flatMap(plan -> TableYearRows.ended(sql, plan));
    if (ended.filter(year -> year.compareTo(table.ended()) > 0).isPresent()) {
      boolean rolledOver = past.newestYear().filter(ended.get()::equals).isEmpty();
      return Optional.of(new Since.LaterYear(ended.get(), table.ended(), rolledOver));
    }
    return past.of(file.sha256())
        .flatMap(before -> past.last().filter(last -> last.id() > before.id()))
        .map(later -> new Since.LaterFile(later.fileName(), later.at()));
  }

  private static Optional<ImportResult> hindrance(Comparison comparison, List<Known> register) {
    Comparing.Open open = comparison.open();
    if (!open.unusable().isEmpty()) {
      return Optional.of(new ImportResult.Misdirected(open.unusable()));
    }
    if (open.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ImportResult.Asked(comparison.whichOf(register), open.cells()));
  }

  /**
   * What counts for the end of rows: what was said now, and what the register has since it was said
   * of the same words before.
   */
  private static Map<Integer, Settled> settled(
      ReadTable table, Map<Row, Known> matches, Map<Integer, Settled> said) {
    Map<Integer, Settled> settled = new HashMap<>(said);
    matches.forEach((row, known) -> {
      var before = known.project().lifecycle();
      if (!row.lifecycle().equals(before) && sayTheSame(table, row, known)) {
        settled.putIfAbsent(row.number(), new Settled.AsBefore(before));
      }
    });
    return settled;
  }

  private static boolean sayTheSame(ReadTable table, Row row, Known known) {
    Map<Column, Passage> before = new EnumMap<>(Column.class);
    known.texts().forEach((column, text) -> before.put(column, text.value()));
    Endings now = row.endings(table.ended());
    Endings then = Endings.of(ReadTable.printed(before), table.ended());
    return now.ending().isPresent()
        && now.ending().equals(then.ending())
        && now.place().equals(then.place());
  }

  /**
   * The plan's projects as they stand; nobody else can write while the import's transaction is
   * open.
   */
  private List<Known> known(ReadTable table) {
    return plans
        .plan(table.planName())
        .map(plan -> {
          Map<Long, List<DatedPassage>> passages = plans.passagesOfPlan(plan.id());
          Map<Long, List<DatedAmount>> amounts = plans.amountsOfPlan(plan.id());
          return plans.projects(plan.id()).stream()
              .map(project ->
                  Known.of(
                      project,
                      passages.getOrDefault(project.id(), List.of()),
                      amounts.getOrDefault(project.id(), List.of()),
                      table.ended()))
              .toList();
        })
        .orElse(List.of());
  }
}
