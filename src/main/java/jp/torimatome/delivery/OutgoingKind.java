package jp.torimatome.delivery;

import java.util.Arrays;
import java.util.Locale;

/** What an outgoing row is about; its subject is a row of the table in brackets. */
public enum OutgoingKind {
  /** The first message of an inquiry (prompt). */
  PROMPT,
  /** A later one (prompt). */
  REMINDER,
  /** Replaces the message of a prompt by its newest state (prompt). */
  PROMPT_UPDATE,
  /** The weekly post (summary). */
  SUMMARY,
  /** The list in the thread of the weekly post (summary). */
  SUMMARY_FILE,
  /** Tells the coordinators that a message could not be sent (outgoing). */
  NOTICE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static OutgoingKind of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst().orElseThrow(() -> new IllegalArgumentException(code));
  }
}
