package jp.torimatome.plan;

import java.util.List;
import java.util.Optional;

/** 名簿: the sections as config/sections.yaml lists them, with who answers for each. */
public record Directory(List<SectionEntry> sections) {

  /** The section that a table means by this spelling, letter for letter. */
  public Optional<SectionEntry> bySpelling(String spelling) {
    return sections.stream().filter(entry -> entry.name().equals(spelling) || entry.spellings().contains(spelling)).findFirst();
  }

  public Optional<SectionEntry> byCode(String code) {
    return sections.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }

  /** The sections that a person answers for. */
  public List<SectionEntry> of(String userId) {
    return sections.stream().filter(entry -> entry.people().contains(userId)).toList();
  }

  /** True when the channel or person is one that we may write to. */
  public boolean knows(String destination) {
    return sections.stream().anyMatch(entry -> entry.channel().equals(destination) || entry.people().contains(destination));
  }
}
