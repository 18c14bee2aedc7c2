package jp.torimatome.reply.approval;

import static jp.torimatome.reply.ReplyOffice.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.torimatome.people.PeopleOffice;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.staff.StaffCheck;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.ReplyOffice;
import jp.torimatome.reply.Submitting;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.moving.MovedRows;
import jp.torimatome.round.Item;
import jp.torimatome.table.reorganisation.CarryingOut;
import jp.torimatome.table.reorganisation.Change;
import jp.torimatome.table.reorganisation.ReorganisationCheck;
import jp.torimatome.table.reorganisation.ReorganisationStore;
import jp.torimatome.table.reorganisation.Reorganising;

/** An open round in which sections are reorganised: koyo signs off, the others do not. */
final class MovingOffice implements AutoCloseable {
  final ReplyOffice replies;
  final PeopleOffice people;
  private final ReorganisationStore store;
  private final Reorganising reorganising;

  private MovingOffice(ReplyOffice replies) {
    this.replies = replies;
    people = replies.rounds.people;
    store = new ReorganisationStore(replies.rounds.database, MovedRows.all());
    ReorganisationCheck check =
        new ReorganisationCheck(
            store,
            people.directory,
            replies.rounds.plans,
            new StaffCheck(people.members),
            PeopleOffice.TOKYO);
    CarryingOut carrying =
        new CarryingOut(store, check, people.directory, people.destinations, PeopleOffice.TOKYO);
    reorganising = new Reorganising(store, check, carrying, PeopleOffice.TOKYO);
  }

  static MovingOffice open(Path folder) {
    return new MovingOffice(ReplyOffice.signedOff(folder));
  }

  void merge(String from, String into) {
    carryOut(new Change.Merge(section(from), section(into)));
  }

  void split(Item item, List<String> heads) {
    Change.Created created =
        reorganising.created(
            section("koyo"), "若者就労支援室", "C-new", new Staff(List.of("U-founder"), List.of(), heads));
    carryOut(new Change.Split(section("koyo"), created, List.of(item.project().id())));
  }

  void carryOut(Change change) {
    replies.rounds.clock.moveTo("2025-04-14T10:00:00+09:00");
    assertThat(reorganising.plan(change, LocalDate.of(2025, 4, 14), stamp()))
        .isInstanceOf(Reorganising.Outcome.Done.class);
  }

  Section section(String code) {
    return store.sections().stream()
        .filter(section -> section.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  long submit(Item item, int base, String person, ReplyForm form, Map<Field, String> reasons) {
    var request =
        new Submitting.Request(item.id(), item.id() + "-" + base, base, person, form, reasons);
    Submitting.Outcome outcome = replies.submitting.submit(request, now());
    assertThat(outcome).isInstanceOf(Submitting.Outcome.Stored.class);
    return ((Submitting.Outcome.Stored) outcome).reply().id();
  }

  Item item(Item item) {
    return replies.rounds.desk.inquiries().inquiryOfItem(item.id()).orElseThrow().item(item.id());
  }

  Stamp stamp() {
    return new Stamp(COORDINATOR, now());
  }

  Instant now() {
    return replies.rounds.clock.instant();
  }

  @Override
  public void close() {
    replies.close();
  }
}
