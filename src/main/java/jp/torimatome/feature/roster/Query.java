package jp.torimatome.feature.roster;

import java.time.LocalDate;
import java.util.stream.Stream;
import jp.torimatome.characters.Folding;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.text.day.Days;
import jp.torimatome.text.day.Reading;
import jp.torimatome.text.day.When;

/**
 * What of the directory is shown: the day, a part of a section's name or spelling, and which page;
 * travels in the modal.
 */
record Query(LocalDate day, String part, int page) {
  private static final String SEPARATOR = "|";

  /** As typed after the word, in any order: a day, and anything else is part of a name. */
  static Query read(String typed, LocalDate today) {
    Reading reading = Days.read(typed, today);
    LocalDate day = reading.when() instanceof When.Period period ? period.from() : today;
    return new Query(
        day, (reading.before() + " " + reading.after()).strip().replaceAll("[\\s\u3000]+", " "), 0);
  }

  static Query parse(String metadata) {
    String[] parts = metadata.split("[|]", 3);
    return new Query(LocalDate.parse(parts[0]), parts[2], Integer.parseInt(parts[1]));
  }

  String print() {
    return day + SEPARATOR + page + SEPARATOR + part;
  }

  Query page(int other) {
    return new Query(day, part, other);
  }

  /** The same of this day, where that is later. */
  Query notBefore(LocalDate other) {
    return day.isBefore(other) ? new Query(other, part, page) : this;
  }

  boolean finds(SectionEntry entry) {
    return Stream.concat(Stream.of(entry.name()), entry.spellings().stream())
        .anyMatch(name -> folded(name).contains(folded(part)));
  }

  private static String folded(String words) {
    return Folding.LENIENT.of(words);
  }
}
