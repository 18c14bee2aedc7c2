package jp.torimatome.reply.aside;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a person wrote instead of pressing a button: where and when, and what kind of
 * thing it is, but not its words.
 */
public record Aside(
    long id, Spot spot, String person, Kind kind, Optional<Long> inquiryId, Instant at) {

  /**
   * A message; {@code thread} is empty for one that stands by itself. {@code direct}: in the
   * conversation with the bot.
   */
  public record Spot(String channel, String ts, String thread) {
    public boolean direct() {
      return channel.startsWith("D");
    }
  }

  /** What somebody seems to want. */
  public enum Kind {
    WORDS,
    QUESTION,
    /** ヘルプ. */
    HELP;

    /** The name in the database. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
