package jp.torimatome.people.place;

import java.util.Locale;

/** A channel as Slack told of it last. */
public record Place(String channel, String name, State state) {

  /** Whether we can write there, and may. */
  public enum State {
    USABLE,
    /** The bot is no member of it. */
    WITHOUT_US,
    ARCHIVED,
    /** People of other organisations read it. */
    SHARED_OUTSIDE,
    UNKNOWN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** True when nothing may be written there, even if Slack would take it. */
    public boolean isShut() {
      return this == ARCHIVED || this == SHARED_OUTSIDE;
    }
  }
}
