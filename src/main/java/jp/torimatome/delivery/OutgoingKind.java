package jp.torimatome.delivery;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What an outgoing row is about; its subject is a row of the table in brackets. */
public enum OutgoingKind {
  /** The first message of an inquiry (prompt). */
  PROMPT(Lane.POSTS),
  /** Tells a person everything that they have to do (nudge). */
  REMINDER(Lane.POSTS),
  /** Replaces that message by its newest state (nudge). */
  REMINDER_UPDATE(Lane.UPDATES),
  /** Reminds a section in its channel, because nobody of it can be reached (prompt). */
  CHANNEL_REMINDER(Lane.POSTS),
  /** Replaces the message of a prompt by its newest state (prompt). */
  PROMPT_UPDATE(Lane.UPDATES),
  /** The weekly post (summary). */
  SUMMARY(Lane.POSTS),
  /** Adds to a message the picture that it could not wait for (outgoing). */
  PICTURE(Lane.UPDATES),
  /** The list in the thread of the weekly post (summary). */
  SUMMARY_FILE(Lane.FILES),
  /** Tells somebody that the file they ordered is there (export_order). */
  EXPORT(Lane.POSTS),
  /** That file (export_order). */
  EXPORT_FILE(Lane.FILES),
  /** Tells the coordinators that a message could not be sent (outgoing). */
  NOTICE(Lane.POSTS),
  /** Puts findings to a section (asking). */
  QUESTION(Lane.POSTS),
  /** Replaces that message by its newest state (asking). */
  QUESTION_UPDATE(Lane.UPDATES),
  /** Tells a section how its answers were used (thanks). */
  THANKS(Lane.POSTS),
  /** Tells the coordinators that a round has closed (round). */
  CLOSING(Lane.POSTS),
  /** Tells the coordinators once a day what waits for them (digest). */
  DIGEST(Lane.POSTS),
  /** Tells a section that it has more time (extension). */
  EXTENSION(Lane.POSTS),
  /** Tells a section that it has not (extension_request). */
  EXTENSION_DECLINED(Lane.POSTS),
  /** Tells a section that its replies are taken again (unlocking). */
  UNLOCKING(Lane.POSTS),
  /** Tells somebody that the letter they ordered is there (letter_order). */
  LETTER(Lane.POSTS),
  /** That letter (letter_order). */
  LETTER_FILE(Lane.FILES),
  /** Asks a person who answers for their section (staff_confirmation_message). */
  HANDOVER(Lane.POSTS),
  /** Asks in the section's channel, because nobody answered (staff_confirmation_message). */
  HANDOVER_CHANNEL(Lane.POSTS),
  /** Replaces either by what was said (staff_confirmation_message). */
  HANDOVER_UPDATE(Lane.UPDATES),
  /** Tells somebody newly entered what they take over (handover_card). */
  HANDOVER_CARD(Lane.POSTS),
  /** Replaces that card by its newest state (handover_card). */
  HANDOVER_CARD_UPDATE(Lane.UPDATES),
  /** Tells somebody that they stand in for a person who is away (absence). */
  STAND_IN(Lane.POSTS),
  /**
   * Tells somebody whether the correction that they proposed was taken, and why not (correction).
   */
  CORRECTION(Lane.POSTS),
  /** Tells somebody that the record they ordered is there (record_order). */
  TRAIL(Lane.POSTS),
  /** That file (record_order). */
  TRAIL_FILE(Lane.FILES),
  /** Tells a section which of its replies were sent back (inquiry). */
  RETURNED(Lane.POSTS),
  /** Replaces that message by its newest state (inquiry). */
  RETURNED_UPDATE(Lane.UPDATES),
  /** Shows a head which replies of the section wait for approval (inquiry). */
  SIGN_OFF(Lane.POSTS),
  /** Replaces that message by its newest state (inquiry). */
  SIGN_OFF_UPDATE(Lane.UPDATES),
  /** Tells somebody who wrote instead of pressing that it is no reply yet (aside). */
  ASIDE(Lane.POSTS),
  /** 疑義照会: the first question about an item, whose thread holds the rest (clarification). */
  CLARIFICATION(Lane.POSTS),
  /** Replaces that message by its newest state (clarification). */
  CLARIFICATION_UPDATE(Lane.UPDATES),
  /** A further word of either side, in that thread (clarification_word). */
  CLARIFICATION_WORD(Lane.POSTS);

  private final Lane lane;

  OutgoingKind(Lane lane) {
    this.lane = lane;
  }

  /** The name in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The limit that its last call counts against. */
  public Lane lane() {
    return lane;
  }

  public static OutgoingKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The names of all kinds that leave through these lanes. */
  static List<String> codes(Collection<Lane> lanes) {
    return Arrays.stream(values())
        .filter(kind -> lanes.contains(kind.lane))
        .map(OutgoingKind::code)
        .toList();
  }
}
