package jp.torimatome.people;

import java.util.Locale;

/** A person as Slack told of them last. */
public record Member(String person, String name, State state) {

  /** What kind of account it is; only ACTIVE ones of the own workspace are asked and may act. */
  public enum State {
    ACTIVE,
    DEACTIVATED,
    GUEST,
    BOT,
    OUTSIDE,
    UNKNOWN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
