package jp.torimatome.summary.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.plan.Section;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.summary.Summarizing;
import jp.torimatome.summary.Turnout;

/** Takes the look; what it costs depends on what is under way, not on how many years there are. */
public final class Boards {
  /** So many rounds show where the rates go. */
  private static final int RATES = 5;

  private final RoundStore rounds;
  private final InquiryStore inquiries;
  private final DirectoryStore directory;
  private final Summarizing summarizing;
  private final BusinessCalendar calendar;

  /** Where everything is asked for. */
  public record Sources(
      RoundStore rounds,
      InquiryStore inquiries,
      DirectoryStore directory,
      Summarizing summarizing) {}

  public Boards(Sources sources, BusinessCalendar calendar) {
    this.rounds = sources.rounds();
    this.inquiries = sources.inquiries();
    this.directory = sources.directory();
    this.summarizing = sources.summarizing();
    this.calendar = calendar;
  }

  public Board look(Instant now) {
    List<Round> newestFirst = rounds.rounds();
    Map<Long, Round> all =
        newestFirst.stream().collect(Collectors.toMap(Round::id, Function.identity()));
    Directory today = directory.at(now);
    Set<Long> prompted = inquiries.promptedSince(calendar.startOf(calendar.dayOf(now)));
    Map<Long, Optional<SectionEntry>> sections = new HashMap<>();
    Set<Long> last = closedLast();
    List<Board.Part> parts =
        inquiries(last).stream()
            .map(inquiry ->
                part(
                    inquiry,
                    all,
                    prompted.contains(inquiry.id()),
                    section(today, inquiry.section(), sections, now)))
            .filter(part -> last.contains(part.round().id()) || part.isUnderWay(now))
            .toList();
    return new Board(parts, rates(newestFirst), today);
  }

  /** Of each plan without an open round the one that was closed last. */
  private Set<Long> closedLast() {
    return rounds.current().stream()
        .filter(round -> round.state() == Round.State.CLOSED)
        .map(Round::id)
        .collect(Collectors.toSet());
  }

  /** What is not over, and all of the rounds that were closed last. */
  private List<Inquiry> inquiries(Set<Long> last) {
    List<Inquiry> unfinished = inquiries.unfinished();
    Set<Long> known = unfinished.stream().map(Inquiry::id).collect(Collectors.toSet());
    Stream<Inquiry> closed =
        last.stream()
            .flatMap(round -> inquiries.inquiries(round).stream())
            .filter(inquiry -> known.add(inquiry.id()));
    return Stream.concat(unfinished.stream(), closed).toList();
  }

  private static Board.Part part(
      Inquiry inquiry, Map<Long, Round> all, boolean prompted, Optional<SectionEntry> section) {
    Round round = Optional.ofNullable(all.get(inquiry.roundId())).orElseThrow();
    return new Board.Part(round, inquiry, section, prompted);
  }

  private Optional<SectionEntry> section(
      Directory today, Section section, Map<Long, Optional<SectionEntry>> known, Instant now) {
    return known.computeIfAbsent(section.id(), id -> directory.today(today, section, now));
  }

  private List<Board.Rate> rates(List<Round> newestFirst) {
    return newestFirst.stream()
        .filter(round -> round.state() != Round.State.PLANNED)
        .limit(RATES)
        .map(round -> new Board.Rate(round, Turnout.of(summarizing.turnout(round))))
        .toList();
  }
}
