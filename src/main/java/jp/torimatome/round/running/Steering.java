package jp.torimatome.round.running;

import jp.torimatome.people.Stamp;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;

/**
 * 締切・停止・再開: what a coordinator does to a round once it is open; each returns whether it changed
 * anything.
 */
public final class Steering {
  private final RoundStore rounds;

  public Steering(RoundStore rounds) {
    this.rounds = rounds;
  }

  /** No reply is taken afterwards. */
  public boolean close(Round round, Stamp stamp) {
    return round.takesReplies() && rounds.close(round.id(), stamp);
  }

  /** No prompt leaves until it is resumed; replies are still taken. */
  public boolean pause(Round round, Stamp stamp) {
    return round.state() == Round.State.OPEN && rounds.pause(round.id(), stamp);
  }

  /** Only the newest step that fell due meanwhile is sent. */
  public boolean resume(Round round, Stamp stamp) {
    return round.state() == Round.State.PAUSED && rounds.resume(round.id(), stamp);
  }
}
