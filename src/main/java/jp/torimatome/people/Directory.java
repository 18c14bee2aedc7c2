package jp.torimatome.people;

import java.util.List;
import java.util.Optional;

/**
 * 名簿: the sections as they stand on one day, with who answers for each; a section that has ended by
 * then is not among them.
 */
public record Directory(List<SectionEntry> sections) {
  public Directory {
    sections = List.copyOf(sections);
  }

  /**
   * The section that a table means by this spelling: letter for letter, else by letters that look
   * the same.
   */
  public Optional<SectionEntry> bySpelling(String spelling) {
    Optional<SectionEntry> exact =
        sections.stream()
            .filter(entry -> entry.name().equals(spelling) || entry.spellings().contains(spelling))
            .findFirst();
    return exact.or(() -> sections.stream().filter(entry -> entry.isCalled(spelling)).findFirst());
  }

  public Optional<SectionEntry> byCode(String code) {
    return sections.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }

  /** The sections that a person belongs to. */
  public List<SectionEntry> of(String person) {
    return sections.stream().filter(entry -> entry.people().contains(person)).toList();
  }
}
