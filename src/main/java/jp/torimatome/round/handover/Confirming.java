package jp.torimatome.round.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.staff.StaffCheck;
import jp.torimatome.people.staff.StaffFault;
import jp.torimatome.people.staff.StaffFault.Kind;
import jp.torimatome.people.staff.StaffFault.Place;
import jp.torimatome.round.calendar.BusinessCalendar;

/** 担当確認に答える: the people stay as they are, or others are entered from a day on. */
public final class Confirming {
  private final ConfirmationDesk desk;
  private final HandoverStore store;
  private final DirectoryStore directory;
  private final StaffCheck check;
  private final BusinessCalendar calendar;

  public Confirming(
      ConfirmationDesk desk,
      HandoverStore store,
      DirectoryStore directory,
      StaffCheck check,
      BusinessCalendar calendar) {
    this.desk = desk;
    this.store = store;
    this.directory = directory;
    this.check = check;
    this.calendar = calendar;
  }

  /** Other people from a day on. */
  public record Change(Staff staff, LocalDate from) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Confirmed(Confirmation confirmation, StaffAnswer answer) implements Outcome {}

    /** Somebody else was quicker; nothing was stored. */
    record Already(Confirmation confirmation, StaffAnswer answer) implements Outcome {}

    record Faulty(List<StaffFault> faults) implements Outcome {}

    record Refused(ConfirmationDesk.Found why) implements Outcome {}
  }

  /** Without a change the people stay as they are; people who are entered as before stay so too. */
  public Outcome confirm(long confirmationId, Optional<Change> change, Stamp stamp) {
    return switch (desk.open(confirmationId, stamp.by(), stamp.at())) {
      case ConfirmationDesk.Found.Opened(var confirmation, var entry) -> {
        Optional<Change> real = change.filter(asked -> !asked.staff().equals(entry.staff()));
        List<StaffFault> faults = faults(confirmation, entry, real, stamp);
        yield faults.isEmpty() ? confirmed(confirmation, real, stamp) : new Outcome.Faulty(faults);
      }
      case ConfirmationDesk.Found.Settled(var confirmation, var answer) ->
          new Outcome.Already(confirmation, answer);
      case ConfirmationDesk.Found other -> new Outcome.Refused(other);
    };
  }

  private List<StaffFault> faults(
      Confirmation confirmation, SectionEntry entry, Optional<Change> change, Stamp stamp) {
    if (change.isEmpty()) {
      return check.people(entry.staff()).stream()
          .filter(fault -> fault.place() == Place.RESPONDERS)
          .toList();
    }
    LocalDate from = change.get().from();
    Stream<StaffFault> missing =
        directory.on(from).byCode(entry.code()).isEmpty()
            ? Stream.of(new StaffFault(Place.FROM, Kind.NO_SECTION, ""))
            : Stream.empty();
    List<StaffFault> day =
        check.day(from, store.lastStaffed(confirmation.section().id()), calendar.dayOf(stamp.at()));
    return Stream.of(check.people(change.get().staff()).stream(), day.stream(), missing)
        .flatMap(faults -> faults)
        .toList();
  }

  private Outcome confirmed(Confirmation confirmation, Optional<Change> change, Stamp stamp) {
    StaffAnswer.Kind kind =
        change.isPresent() ? StaffAnswer.Kind.CHANGED : StaffAnswer.Kind.UNCHANGED;
    StaffAnswer answer = new StaffAnswer(kind, change.map(Change::from), stamp.by(), stamp.at());
    Optional<SectionEntry> entered =
        change.map(asked ->
            directory
                .on(asked.from())
                .byCode(confirmation.section().code())
                .orElseThrow()
                .with(asked.staff()));
    if (store.answer(confirmation, answer, entered)) {
      return new Outcome.Confirmed(confirmation, answer);
    }
    return new Outcome.Already(
        confirmation,
        store.confirmation(confirmation.id()).flatMap(Confirmation::answer).orElse(answer));
  }
}
