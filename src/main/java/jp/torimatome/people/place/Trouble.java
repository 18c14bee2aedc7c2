package jp.torimatome.people.place;

import java.util.Locale;

/**
 * Something to mend in the directory: a person or a channel of a section ({@code slackId}), or one
 * that it lacks; {@code code} is empty for the coordinators' channels.
 */
public record Trouble(String code, Kind kind, String slackId) {

  /** What is wrong. */
  public enum Kind {
    PERSON_LEFT,
    /** Guests, people of other organisations, bots. */
    PERSON_NO_MEMBER,
    PERSON_UNKNOWN,
    /** Replies are to be signed off, and there is no head who could. */
    NO_HEAD,
    /** Something is owed, and everybody is away without a stand-in who is there. */
    NOBODY_THERE,
    CHANNEL_WITHOUT_US,
    CHANNEL_ARCHIVED,
    CHANNEL_SHARED_OUTSIDE,
    CHANNEL_UNKNOWN;

    /** The name in the database. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
