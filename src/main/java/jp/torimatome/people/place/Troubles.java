package jp.torimatome.people.place;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.Duty;
import jp.torimatome.people.Member;
import jp.torimatome.people.MemberStore;
import jp.torimatome.people.SectionEntry;

/**
 * 名簿の不具合: what is wrong with the people and channels of the directory, by what Slack told last; a
 * new name is nothing wrong.
 */
public final class Troubles {
  private final DirectoryStore directory;
  private final MemberStore members;
  private final PlaceStore places;
  private final List<String> officeChannels;
  private final Work work;

  /** {@code officeChannels}: those of the coordinators and of the weekly summary. */
  public Troubles(
      DirectoryStore directory,
      MemberStore members,
      PlaceStore places,
      List<String> officeChannels,
      Work work) {
    this.directory = directory;
    this.members = members;
    this.places = places;
    this.officeChannels =
        officeChannels.stream().filter(channel -> !channel.isEmpty()).distinct().toList();
    this.work = work;
  }

  /**
   * Who is there to do it: the codes of the sections that owe something, and of those whose heads
   * sign off or will.
   */
  public record Work(Duty duty, Supplier<Set<String>> owing, Supplier<Set<String>> signing) {}

  /** Everything that is wrong on the day of a moment. */
  public List<Trouble> at(Instant now) {
    Look look = look();
    Stream<Trouble> office =
        officeChannels.stream().flatMap(channel -> look.channel("", channel).stream());
    List<SectionEntry> sections = directory.at(now).sections();
    return Stream.of(
            office,
            sections.stream().flatMap(section -> look.of(section).stream()),
            deserted(sections, now))
        .flatMap(each -> each)
        .toList();
  }

  /** Nobody of a section that owes something is there today, nor anybody who stands in. */
  private Stream<Trouble> deserted(List<SectionEntry> sections, Instant now) {
    Set<String> owing = work.owing().get();
    Duty.Today today = work.duty().at(now);
    return sections.stream()
        .filter(
            section -> owing.contains(section.code()) && today.present(section.people()).isEmpty())
        .map(section -> new Trouble(section.code(), Trouble.Kind.NOBODY_THERE, ""));
  }

  /** What Slack told last, read once for many sections. */
  public Look look() {
    return new Look(members.states(), places.states(), work.signing().get());
  }

  /** Every channel that we write to on the day of a moment. */
  public List<String> channels(Instant now) {
    return Stream.concat(
            officeChannels.stream(),
            directory.at(now).sections().stream().map(SectionEntry::channel))
        .filter(channel -> !channel.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * People and channels by what Slack told of them; all is well with those of whom it was never
   * asked.
   */
  public record Look(
      Map<String, Member.State> members, Map<String, Place.State> places, Set<String> signing) {
    /** What is wrong with one section. */
    public List<Trouble> of(SectionEntry section) {
      Stream<Trouble> people =
          section.people().stream().flatMap(person -> person(section.code(), person).stream());
      Stream<Trouble> found =
          Stream.concat(people, channel(section.code(), section.channel()).stream());
      return Stream.concat(found, headless(section).stream()).toList();
    }

    private Optional<Trouble> headless(SectionEntry section) {
      boolean anybody =
          section.heads().stream().anyMatch(head -> person(section.code(), head).isEmpty());
      return anybody || !signing.contains(section.code())
          ? Optional.empty()
          : Optional.of(new Trouble(section.code(), Trouble.Kind.NO_HEAD, ""));
    }

    private Optional<Trouble> person(String code, String person) {
      Member.State unheard = members.isEmpty() ? Member.State.ACTIVE : Member.State.UNKNOWN;
      return switch (members.getOrDefault(person, unheard)) {
        case ACTIVE -> Optional.empty();
        case DEACTIVATED -> Optional.of(new Trouble(code, Trouble.Kind.PERSON_LEFT, person));
        case GUEST, OUTSIDE, BOT ->
            Optional.of(new Trouble(code, Trouble.Kind.PERSON_NO_MEMBER, person));
        case UNKNOWN -> Optional.of(new Trouble(code, Trouble.Kind.PERSON_UNKNOWN, person));
      };
    }

    private Optional<Trouble> channel(String code, String channel) {
      return switch (places.getOrDefault(channel, Place.State.USABLE)) {
        case USABLE -> Optional.empty();
        case WITHOUT_US -> Optional.of(new Trouble(code, Trouble.Kind.CHANNEL_WITHOUT_US, channel));
        case ARCHIVED -> Optional.of(new Trouble(code, Trouble.Kind.CHANNEL_ARCHIVED, channel));
        case SHARED_OUTSIDE ->
            Optional.of(new Trouble(code, Trouble.Kind.CHANNEL_SHARED_OUTSIDE, channel));
        case UNKNOWN -> Optional.of(new Trouble(code, Trouble.Kind.CHANNEL_UNKNOWN, channel));
      };
    }
  }
}
