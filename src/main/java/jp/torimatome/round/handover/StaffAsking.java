package jp.torimatome.round.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.Duty;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.place.Destinations;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.Opening;

/**
 * 担当確認を送る: asks every section of a round that was not asked yet, some business days before the
 * round opens.
 */
public final class StaffAsking {
  private final HandoverStore store;
  private final Opening opening;
  private final InquiryStore inquiries;
  private final Who who;
  private final BusinessCalendar calendar;
  private final int businessDaysBefore;

  /** The directory, who of a section is there, and whether its channel serves. */
  public record Who(DirectoryStore directory, Duty duty, Destinations destinations) {}

  /** {@code businessDaysBefore} the opening it is done without being told; 0 for never. */
  public StaffAsking(
      HandoverStore store,
      Opening opening,
      InquiryStore inquiries,
      Who who,
      BusinessCalendar calendar,
      int businessDaysBefore) {
    this.store = store;
    this.opening = opening;
    this.inquiries = inquiries;
    this.who = who;
    this.calendar = calendar;
    this.businessDaysBefore = businessDaysBefore;
  }

  /**
   * A section that was asked now; nobody when all its people are away: its channel is asked at
   * once.
   */
  public record Asked(SectionEntry section, List<String> people) {}

  /** Asks those that were not asked for this round yet. */
  public List<Asked> ask(Round round, Stamp stamp) {
    Directory today = who.directory().at(stamp.at());
    return unasked(round, stamp.at())
        .flatMap(section ->
            ask(round, section, today.byCode(section.entry().code()).orElse(section.entry()), stamp)
                .stream())
        .toList();
  }

  /** Whom {@link #ask} would ask now; nothing is stored. */
  public List<Asked> toAsk(Round round, Instant now) {
    Directory today = who.directory().at(now);
    return unasked(round, now)
        .map(section -> today.byCode(section.entry().code()).orElse(section.entry()))
        .map(entry -> new Asked(entry, who.duty().asked(entry, now)))
        .toList();
  }

  private Stream<Target> unasked(Round round, Instant now) {
    Set<Long> before =
        store.ofRound(round.id()).stream()
            .map(each -> each.section().id())
            .collect(Collectors.toSet());
    return sections(round, now).stream().filter(section -> !before.contains(section.id()));
  }

  /**
   * The day on which a planned round's sections are asked without being told; empty when it was
   * planned too late for that, or never.
   */
  public Optional<LocalDate> automaticallyOn(Round round) {
    LocalDate day =
        calendar.plusBusinessDays(calendar.dayOf(round.window().opensAt()), -businessDaysBefore);
    boolean inTime = !calendar.dayOf(store.plannedAt(round.id())).isAfter(day);
    return Optional.of(day)
        .filter(_ -> businessDaysBefore > 0 && inTime && round.state() == Round.State.PLANNED);
  }

  /** A section that the round asks. */
  private record Target(long id, SectionEntry entry) {}

  private List<Target> sections(Round round, Instant now) {
    if (round.state() == Round.State.PLANNED) {
      return opening.roster(round).stream()
          .map(planned -> new Target(planned.sectionId(), planned.entry()))
          .toList();
    }
    Directory today = who.directory().at(now);
    return inquiries.inquiries(round.id()).stream()
        .filter(inquiry -> !inquiry.outstanding().isEmpty())
        .flatMap(inquiry ->
            today
                .byCode(inquiry.section().code())
                .map(entry -> new Target(inquiry.section().id(), entry))
                .stream())
        .toList();
  }

  private Optional<Asked> ask(Round round, Target section, SectionEntry entry, Stamp stamp) {
    List<String> people = who.duty().asked(entry, stamp.at());
    return store.ask(round.id(), section.id(), people, stamp)
        ? Optional.of(new Asked(entry, people))
        : Optional.empty();
  }
}
