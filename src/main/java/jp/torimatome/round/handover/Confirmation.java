package jp.torimatome.round.handover;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.plan.Section;

/**
 * 担当確認: a section is asked, once a round, who answers for it; {@code escalated}: how far it went
 * without an answer.
 */
public record Confirmation(
    long id,
    long roundId,
    Section section,
    Instant askedAt,
    Optional<StaffAnswer> answer,
    Set<Escalation> escalated) {

  /** Where an unanswered one goes, in this order. */
  public enum Escalation {
    /** To the section's channel, or to its deputies and heads where it has none. */
    CHANNEL,
    /** Onto the coordinators' list. */
    COORDINATORS;

    /** The name in the database. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Escalation of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * One message of it: to a person, or into the section's channel; {@code released}: it is not
   * theirs to answer any more.
   */
  public record Message(
      long id, long confirmationId, Stage stage, String destination, boolean released) {}

  /** Whom a message speaks to. */
  public enum Stage {
    PERSON,
    CHANNEL;

    /** The name in the database. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
