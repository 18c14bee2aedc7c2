package jp.torimatome.round.running;

import java.time.Instant;
import jp.torimatome.round.NudgeStore;

/**
 * 担当の変化: run by the alarm clock; has messages to people show that they are away, are back, or no
 * longer answer for a section. What changed before the first look is shown with the next message.
 */
public final class Following {
  private final NudgeStore nudges;
  private NudgeStore.Mark seen;

  public Following(NudgeStore nudges) {
    this.nudges = nudges;
    this.seen = nudges.mark();
  }

  /** One look at a time. */
  public synchronized void run(Instant now) {
    NudgeStore.Mark mark = nudges.mark();
    if (!mark.equals(seen)) {
      nudges.follow(seen, now);
      seen = mark;
    }
  }
}
