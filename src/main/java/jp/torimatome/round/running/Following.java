package jp.torimatome.round.running;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import jp.torimatome.round.NudgeStore;

/**
 * 担当の変化: run by the alarm clock; has messages to people show that they are away, are back, or no longer answer for a
 * section. What changed before the first look is shown with the next message.
 */
public final class Following {
  private final NudgeStore nudges;
  private final AtomicReference<NudgeStore.Mark> seen;

  public Following(NudgeStore nudges) {
    this.nudges = nudges;
    this.seen = new AtomicReference<>(nudges.mark());
  }

  public void run(Instant now) {
    NudgeStore.Mark mark = nudges.mark();
    NudgeStore.Mark before = seen.get();
    if (!mark.equals(before)) {
      nudges.follow(before, now);
      seen.set(mark);
    }
  }
}
