package jp.torimatome.summary.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.summary.Turnout;

/**
 * One look at everything that is under way: the parts of all rounds, the newest rounds' rates, and
 * the sections of the day.
 */
public record Board(List<Part> parts, List<Rate> rates, Directory directory) {

  /**
   * One section's part of a round, with the section that answers for it today, and whether it was
   * prompted today already.
   */
  public record Part(
      Round round, Inquiry inquiry, Optional<SectionEntry> section, boolean promptedToday) {

    /** Replies are taken, or something is left to mend or to approve. */
    boolean isUnderWay(Instant now) {
      return round.takesReplies()
          || inquiry.takesReplies(round, now)
          || count(Item.Progress.RETURNED) + count(Item.Progress.WAITING) > 0;
    }

    /** How many of its items are so far. */
    public long count(Item.Progress progress) {
      return inquiry.items().stream().filter(item -> item.progress() == progress).count();
    }
  }

  /** 回答率 of a round. */
  public record Rate(Round round, Turnout turnout) {}

  /** The rounds that have a part here, in the order of the parts. */
  public List<Round> rounds() {
    return parts.stream().map(Part::round).distinct().toList();
  }

  public List<Part> of(Round round) {
    return parts.stream().filter(part -> part.round().id() == round.id()).toList();
  }

  /** What falls to some sections. */
  public List<Part> of(Set<String> codes) {
    return parts.stream()
        .filter(part -> part.section().map(SectionEntry::code).filter(codes::contains).isPresent())
        .toList();
  }

  /** The rates of the rounds that take replies. */
  public Stream<Rate> running() {
    return rates.stream().filter(rate -> rate.round().takesReplies());
  }
}
