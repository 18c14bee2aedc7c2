package jp.torimatome.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 当番: who of a section is there to be asked on a day: nobody who is away, has left, or is no full
 * member of the workspace.
 */
public final class Duty {
  private final AbsenceStore absences;
  private final MemberStore members;
  private final ZoneId zone;

  public Duty(AbsenceStore absences, MemberStore members, ZoneId zone) {
    this.absences = absences;
    this.members = members;
    this.zone = zone;
  }

  /** Whom a message goes to, a rank at a time: 本人, then 副担当 too, then 班長 too. */
  public enum Rank {
    RESPONDER,
    DEPUTY,
    HEAD
  }

  /** Who is there at a moment, read once for any number of sections. */
  public Today at(Instant now) {
    LocalDate day = now.atZone(zone).toLocalDate();
    Map<String, List<Absence>> away =
        absences.on(day).stream().collect(Collectors.groupingBy(Absence::person));
    return new Today(away, members.unfit());
  }

  /** {@link Today#asked}. */
  public List<String> asked(SectionEntry section, Instant now) {
    return at(now).asked(section);
  }

  /** {@link Today#upTo}. */
  public List<String> upTo(Rank rank, SectionEntry section, Instant now) {
    return at(now).upTo(rank, section);
  }

  /** {@link Today#heads}. */
  public List<String> heads(SectionEntry section, Instant now) {
    return at(now).heads(section);
  }

  /** Who is away on the day, and who is not fit to be asked. */
  public record Today(Map<String, List<Absence>> away, Set<String> unfit) {

    /**
     * The 主担当 who are there, or who stands in for them; else the 副担当, else the 班長・課長; nobody when
     * all are away.
     */
    public List<String> asked(SectionEntry section) {
      return ranks(section)
          .map(this::present)
          .filter(people -> !people.isEmpty())
          .findFirst()
          .orElse(List.of());
    }

    /**
     * Everybody up to a rank who is there, or who stands in, in that order; where that is nobody,
     * the first above it who is: whoever is gone, a guest or away without a stand-in keeps nobody
     * from being asked.
     */
    public List<String> upTo(Rank rank, SectionEntry section) {
      List<String> people =
          ranks(section)
              .limit(EnumSet.range(Rank.RESPONDER, rank).size())
              .flatMap(each -> present(each).stream())
              .distinct()
              .toList();
      return people.isEmpty() ? asked(section) : people;
    }

    /** The heads who are there, or who stands in for them. */
    public List<String> heads(SectionEntry section) {
      return present(section.heads());
    }

    /** True when a person stands in for somebody of the section on this day. */
    public boolean standsIn(String person, SectionEntry section) {
      return standIns(section.people()).contains(person);
    }

    /** True when a person stands in for its head. */
    boolean standsInForHead(String person, SectionEntry section) {
      return standIns(section.heads()).contains(person);
    }

    /** True when a person was noted as absent. */
    public boolean isAway(String person) {
      return away.containsKey(person);
    }

    /** Those of some people who are there, or who stands in for them. */
    public List<String> present(List<String> people) {
      return people.stream()
          .flatMap(this::inPlaceOf)
          .filter(person -> !unfit.contains(person))
          .distinct()
          .toList();
    }

    private static Stream<List<String>> ranks(SectionEntry section) {
      return Stream.of(section.responders(), section.deputies(), section.heads());
    }

    /**
     * 代理の代理: whoever stands in for some people who are away, and for stand-ins who are away too.
     */
    private Set<String> standIns(List<String> people) {
      Chain chain = new Chain(away.values().stream().flatMap(List::stream).toList());
      return people.stream()
          .flatMap(person -> chain.after(person).stream())
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Absences may overlap: whoever stands in by one of them is asked. */
    private Stream<String> inPlaceOf(String person) {
      return away.containsKey(person)
          ? standIns(List.of(person)).stream().filter(other -> !away.containsKey(other))
          : Stream.of(person);
    }
  }
}
