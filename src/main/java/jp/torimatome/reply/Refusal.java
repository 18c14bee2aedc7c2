package jp.torimatome.reply;

import java.util.List;

/** Why a person cannot answer; each is told politely, and nothing changes. */
public sealed interface Refusal {
  /**
   * Somebody else's section; {@code contacts} are Slack user ids, {@code formKept}: what was typed
   * is a draft now, theirs to go on.
   */
  record NotYours(String section, List<String> contacts, boolean formKept) implements Refusal {
    public NotYours(String section, List<String> contacts) {
      this(section, contacts, false);
    }
  }

  /**
   * 締切: {@code coordinators} can still take what is to be said; {@code formKept}: what was typed is
   * a draft now.
   */
  record Closed(List<String> coordinators, boolean formKept) implements Refusal {}

  /** 承認: only the section's heads, or who stands in for them, decide. */
  record NotHead(String section, List<String> heads) implements Refusal {}

  /** An act of the office. */
  record NotCoordinator(List<String> coordinators) implements Refusal {}

  /** The item does not exist any more, as on a very old message. */
  record Unknown() implements Refusal {}
}
