package jp.torimatome.people;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** 代理の代理: who stands in for whom over some days, by absences noted in any order. */
public record Chain(List<Absence> absences) {

  /** The absences that touch some days; the others say nothing here. */
  public static Chain of(List<Absence> absences, LocalDate from, LocalDate until) {
    return new Chain(
        absences.stream()
            .filter(absence -> !absence.from().isAfter(until) && !absence.until().isBefore(from))
            .toList());
  }

  /** Who stands in for a person who is away, and for those who do and are away too. */
  public Set<String> after(String person) {
    return reached(
        person,
        each ->
            absences.stream()
                .filter(absence -> absence.person().equals(each))
                .flatMap(absence -> absence.standIn().stream()));
  }

  /** For whom a person stands in, directly or for another stand-in. */
  public Set<String> before(String person) {
    return reached(
        person,
        each ->
            absences.stream()
                .filter(absence -> absence.standIn().filter(each::equals).isPresent())
                .map(Absence::person));
  }

  private static Set<String> reached(String start, Function<String, Stream<String>> next) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      next.apply(open.remove()).filter(found::add).forEach(open::add);
    }
    return found;
  }
}
