package jp.torimatome.reply.clarification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.torimatome.people.Stamp;

/** 疑義照会: everything that was asked and answered about one item, oldest first. */
public record Clarification(long id, long itemId, List<Word> words) {
  public Clarification {
    words = List.copyOf(words);
  }

  /** Who speaks: the office, or the section that is asked. */
  public enum Side {
    COORDINATOR,
    SECTION;

    /** The name in the database. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Side of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * One thing that was said, in its newest wording; {@code fate} is what happened to it in Slack
   * since.
   */
  public record Word(long id, Side side, Stamp said, String body, Fate fate) {}

  /** What became of a word where it was said; one that was deleted there is kept here. */
  public enum Fate {
    AS_SAID,
    EDITED,
    DELETED,
    /** Taken back by the office. */
    WITHDRAWN
  }

  /**
   * The question that stands above the thread: the first, or after that was taken back the one that
   * waits.
   */
  public Word question() {
    return words.getFirst().fate() == Fate.WITHDRAWN
        ? unanswered().orElse(words.getFirst())
        : words.getFirst();
  }

  /** The office's words since the section last said something. */
  List<Word> waiting() {
    return words.reversed().stream()
        .filter(word -> word.fate() != Fate.DELETED)
        .takeWhile(word -> word.side() == Side.COORDINATOR && word.fate() != Fate.WITHDRAWN)
        .toList();
  }

  /** True while nothing was said after the office took its question back. */
  public boolean isWithdrawn() {
    return last().filter(word -> word.fate() == Fate.WITHDRAWN).isPresent();
  }

  private Optional<Word> last() {
    return words.reversed().stream().filter(word -> word.fate() != Fate.DELETED).findFirst();
  }

  /** The office's last word, as long as the section has not answered it. */
  public Optional<Word> unanswered() {
    return waiting().stream().findFirst();
  }
}
