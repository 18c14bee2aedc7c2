package jp.torimatome.slack.roster;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.slack.Days;

/** What of the directory is shown: the day, a part of a section's name or spelling, and which page; travels in the modal. */
record Query(LocalDate day, String part, int page) {
  private static final String SEPARATOR = "|";

  /** As typed after the word, in any order: a day, and anything else is part of a name. */
  static Query read(String typed, LocalDate today) {
    Optional<LocalDate> day = words(typed).flatMap(word -> Days.read(word, today).stream()).findFirst();
    String part = words(typed).filter(word -> Days.read(word, today).isEmpty()).reduce((one, other) -> one + " " + other).orElse("");
    return new Query(day.orElse(today), part, 0);
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
    return Stream.concat(Stream.of(entry.name()), entry.spellings().stream()).anyMatch(name -> folded(name).contains(folded(part)));
  }

  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static Stream<String> words(String typed) {
    return Stream.of(typed.strip().split("\\s+")).filter(word -> !word.isEmpty());
  }
}
