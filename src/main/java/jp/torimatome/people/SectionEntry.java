package jp.torimatome.people;

import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.plan.Wording;

/**
 * A section as it stands on a day: its official name, every spelling that tables use for it, the
 * Slack channel that is prompted (empty: its people are written to themselves), its people (one 主担当
 * at least), and whether its head signs off.
 */
public record SectionEntry(
    String code,
    String name,
    List<String> spellings,
    String channel,
    Staff staff,
    SignOff signOff) {

  /** 主担当, 副担当 and 班長・課長: Slack user ids, in the order in which they are asked. */
  public record Staff(List<String> responders, List<String> deputies, List<String> heads) {
    public Staff {
      responders = List.copyOf(responders);
      deputies = List.copyOf(deputies);
      heads = List.copyOf(heads);
    }

    /** Everybody of the section, 主担当 first. */
    public List<String> all() {
      return Stream.of(responders, deputies, heads).flatMap(List::stream).distinct().toList();
    }
  }

  public List<String> responders() {
    return staff.responders();
  }

  public List<String> deputies() {
    return staff.deputies();
  }

  public List<String> heads() {
    return staff.heads();
  }

  /** Everybody who may answer for the section, 主担当 first. */
  public List<String> people() {
    return staff.all();
  }

  /** Whether this is its name or a spelling of it, in letters that look the same. */
  public boolean isCalled(String written) {
    String wanted = Wording.lookup(written);
    return Stream.concat(Stream.of(name), spellings.stream())
        .anyMatch(each -> Wording.lookup(each).equals(wanted));
  }

  /** The same section with other people. */
  public SectionEntry with(Staff other) {
    return new SectionEntry(code, name, spellings, channel, other, signOff);
  }
}
