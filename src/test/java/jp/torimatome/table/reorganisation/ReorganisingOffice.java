package jp.torimatome.table.reorganisation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.question.CheckedRegister;
import jp.torimatome.finding.question.FindingStore;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.finding.rulebook.Rulebook;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.staff.StaffCheck;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.reply.moving.MovedRows;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.reading.SeedTable;

/** The published table, imported on 14 April 2025, and everything that reorganises its sections. */
final class ReorganisingOffice implements AutoCloseable {
  final RoundOffice rounds;
  final PeopleOffice people;
  final ReorganisationStore store;
  final CarryingOut carrying;
  final Reorganising reorganising;
  final Findings findings;

  private ReorganisingOffice(RoundOffice rounds) {
    this.rounds = rounds;
    this.people = PeopleOffice.of(rounds.database, SeedTable.directory(), "U-coordinator");
    this.store = new ReorganisationStore(rounds.database, MovedRows.all());
    Checking checking = Rulebook.checking(new Checks(50, 85, WordList.NONE));
    this.findings =
        new Findings(
            rounds.plans,
            new CheckedRegister(rounds.plans),
            checking,
            new FindingStore(rounds.database));
    StaffCheck staff = new StaffCheck(people.members);
    ReorganisationCheck check =
        new ReorganisationCheck(store, people.directory, rounds.plans, staff, PeopleOffice.TOKYO);
    this.carrying =
        new CarryingOut(store, check, people.directory, people.destinations, PeopleOffice.TOKYO);
    this.reorganising = new Reorganising(store, check, carrying, PeopleOffice.TOKYO);
  }

  static ReorganisingOffice open(Path folder) {
    ReorganisingOffice office = new ReorganisingOffice(RoundOffice.open(folder));
    office.rounds.clock.moveTo("2025-04-16T09:00:00+09:00");
    return office;
  }

  Section section(String code) {
    return store.sections().stream()
        .filter(section -> section.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  Change split(String code, String name, Integer... numbers) {
    List<Long> projects =
        Arrays.stream(numbers).map(number -> rounds.project(number).id()).toList();
    Staff staff = new Staff(List.of("U-founder"), List.of(), List.of());
    return new Change.Split(
        section(code), reorganising.created(section(code), name, "C-new", staff), projects);
  }

  Reorganising.Outcome plan(Change change, String from) {
    return reorganising.plan(
        change, LocalDate.parse(from), new Stamp("U-coordinator", rounds.clock.instant()));
  }

  List<ReorganisationFault.Kind> faults(Change change, String from) {
    return switch (plan(change, from)) {
      case Reorganising.Outcome.Refused(var faults) ->
          faults.stream().map(ReorganisationFault::kind).toList();
      case Reorganising.Outcome.Planned planned -> List.of();
      case Reorganising.Outcome.Done done -> List.of();
    };
  }

  void tickAt(String isoLocal) {
    rounds.clock.moveTo(isoLocal + "+09:00");
    carrying.run(rounds.clock.instant());
  }

  SectionEntry entry(String code) {
    return people.directory.at(rounds.clock.instant()).byCode(code).orElseThrow();
  }

  /** How the table prints the section of a project at a moment. */
  String printed(int number, String isoLocal) {
    return new OfficialStore(rounds.database)
            .asOf(rounds.planId(), RoundOffice.moment(isoLocal + "+09:00"))
            .orElseThrow()
            .rows()
            .stream()
            .filter(row -> row.number() == number)
            .map(row -> row.frame().section())
            .findFirst()
            .orElseThrow();
  }

  @Override
  public void close() {
    rounds.close();
  }
}
