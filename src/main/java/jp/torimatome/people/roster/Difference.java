package jp.torimatome.people.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.people.SectionEntry;

/** One thing about a section that changes; a value that is not given is none. */
public record Difference(Part part, List<String> before, List<String> after) {

  /** What is entered for a section. */
  public enum Part {
    NAME,
    SPELLINGS,
    CHANNEL,
    RESPONDERS,
    DEPUTIES,
    HEADS,
    SIGN_OFF
  }

  /** Everything that changes; of a new section everything that is given. */
  public static List<Difference> between(Optional<SectionEntry> before, SectionEntry after) {
    List<Difference> all = new ArrayList<>();
    for (Part part : Part.values()) {
      List<String> old = before.map(entry -> values(part, entry)).orElse(List.of());
      List<String> now = values(part, after);
      if (!old.equals(now)) {
        all.add(new Difference(part, old, now));
      }
    }
    return all;
  }

  private static List<String> values(Part part, SectionEntry entry) {
    return switch (part) {
      case NAME -> List.of(entry.name());
      case SPELLINGS -> entry.spellings();
      case CHANNEL -> Stream.of(entry.channel()).filter(channel -> !channel.isEmpty()).toList();
      case RESPONDERS -> entry.responders();
      case DEPUTIES -> entry.deputies();
      case HEADS -> entry.heads();
      case SIGN_OFF -> List.of(entry.signOff().code());
    };
  }
}
