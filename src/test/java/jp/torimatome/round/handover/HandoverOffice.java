package jp.torimatome.round.handover;

import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.HANDOVER_CARD;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.people.Directory;
import jp.torimatome.people.Member;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.staff.StaffCheck;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.round.handover.card.CardContents;
import jp.torimatome.round.handover.card.CardGiving;
import jp.torimatome.round.handover.card.CardStore;
import jp.torimatome.table.reading.SeedTable;

/**
 * The published table, a round planned for 14 April 2025 on the first, and everything around its
 * handover.
 */
public final class HandoverOffice implements AutoCloseable {
  public final RoundOffice rounds;
  public final PeopleOffice people;
  public final HandoverStore store;
  public final StaffAsking asking;
  public final HandingOver handing;
  public final Confirming confirming;
  public final CardStore cards;
  public final CardContents contents;
  private final CardGiving giving;

  private HandoverOffice(RoundOffice rounds, int businessDaysBefore) {
    this.rounds = rounds;
    this.people = PeopleOffice.of(rounds.database, directory(), "U-coordinator");
    this.store = new HandoverStore(rounds.database);
    StaffAsking.Who who = new StaffAsking.Who(people.directory, people.duty, people.destinations);
    this.asking =
        new StaffAsking(
            store,
            rounds.desk.opening(),
            rounds.desk.inquiries(),
            who,
            rounds.calendar,
            businessDaysBefore);
    HandingOver.Rounds asked =
        new HandingOver.Rounds(rounds.desk.rounds(), rounds.desk.inquiries());
    this.handing = new HandingOver(store, asking, asked, who, rounds.calendar, 3);
    ConfirmationDesk desk = new ConfirmationDesk(store, people.directory, people.access);
    this.confirming =
        new Confirming(
            desk, store, people.directory, new StaffCheck(people.members), rounds.calendar);
    this.cards = new CardStore(rounds.database);
    this.contents =
        new CardContents(
            cards,
            rounds.plans,
            people.directory,
            people.members,
            rounds.desk.rounds(),
            rounds.desk.inquiries());
    this.giving = new CardGiving(cards, people.directory, rounds.calendar);
  }

  public static HandoverOffice open(Path folder) {
    return open(folder, 5);
  }

  static HandoverOffice open(Path folder, int businessDaysBefore) {
    HandoverOffice office =
        new HandoverOffice(RoundOffice.open(folder, directory(), List.of()), businessDaysBefore);
    office.rounds.clock.moveTo("2025-04-01T09:00:00+09:00");
    return office;
  }

  private static Directory directory() {
    return new Directory(
        SeedTable.directory().sections().stream()
            .map(entry -> entry.with(staffed("U-" + entry.code())))
            .toList());
  }

  private static Staff staffed(String person) {
    return new Staff(List.of(person), List.of(person + "-2"), List.of(person + "-h"));
  }

  public void tickAt(String isoLocal) {
    rounds.clock.moveTo(isoLocal + "+09:00");
    rounds.tick();
    handing.run(rounds.clock.instant());
    giving.run(rounds.clock.instant());
  }

  public Database database() {
    return rounds.database;
  }

  Confirmation confirmation(Round round, String code) {
    return store.ofRound(round.id()).stream()
        .filter(each -> each.section().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  Confirming.Outcome unchanged(Confirmation confirmation, String person) {
    return confirming.confirm(
        confirmation.id(), Optional.empty(), new Stamp(person, rounds.clock.instant()));
  }

  Confirming.Outcome change(Confirmation confirmation, String person, Staff staff, String from) {
    var change = new Confirming.Change(staff, LocalDate.parse(from));
    return confirming.confirm(
        confirmation.id(), Optional.of(change), new Stamp(person, rounds.clock.instant()));
  }

  SectionEntry entry(String code) {
    return people.directory.at(rounds.clock.instant()).byCode(code).orElseThrow();
  }

  void merge(String code, String into) {
    var store =
        new jp.torimatome.table.reorganisation.ReorganisationStore(
            rounds.database, jp.torimatome.round.MovedItemRows::follow);
    var check =
        new jp.torimatome.table.reorganisation.ReorganisationCheck(
            store,
            people.directory,
            rounds.plans,
            new StaffCheck(people.members),
            PeopleOffice.TOKYO);
    var carrying =
        new jp.torimatome.table.reorganisation.CarryingOut(
            store, check, people.directory, people.destinations, PeopleOffice.TOKYO);
    var sections =
        store.sections().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    jp.torimatome.plan.Section::code, java.util.function.Function.identity()));
    var merge =
        new jp.torimatome.table.reorganisation.Change.Merge(
            java.util.Objects.requireNonNull(sections.get(code)),
            java.util.Objects.requireNonNull(sections.get(into)));
    new jp.torimatome.table.reorganisation.Reorganising(store, check, carrying, PeopleOffice.TOKYO)
        .plan(
            merge, LocalDate.ofInstant(rounds.clock.instant(), PeopleOffice.TOKYO), rounds.stamp());
  }

  /** Slack tells of these people only. */
  void learn(Member... members) {
    people.members.learn(
        List.of(members).stream()
            .collect(java.util.stream.Collectors.toMap(Member::person, member -> member)),
        rounds.clock.instant());
  }

  public List<String> given() {
    return rounds.database.read(
        db -> db.selectFrom(HANDOVER_CARD).orderBy(HANDOVER_CARD.ID).fetch(HANDOVER_CARD.PERSON));
  }

  public Map<String, Integer> acts() {
    return rounds.database.read(db ->
        db.select(AUDIT.ACT, org.jooq.impl.DSL.count())
            .from(AUDIT)
            .groupBy(AUDIT.ACT)
            .fetchMap(AUDIT.ACT, org.jooq.impl.DSL.count()));
  }

  @Override
  public void close() {
    rounds.close();
  }
}
