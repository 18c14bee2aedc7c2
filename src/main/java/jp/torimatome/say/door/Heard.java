package jp.torimatome.say.door;

import java.util.List;

/** 耳にしたこと: what somebody wrote where it can be read, or changed, or took back. */
public sealed interface Heard {
  /**
   * Where it stands: the channel, a mark that tells it from others there, and the mark of what it
   * hangs below, empty where it stands by itself.
   */
  record Spot(String channel, String mark, String thread) {
    public boolean isReply() {
      return !thread.isEmpty() && !thread.equals(mark);
    }
  }

  /**
   * Words of {@code person}, empty where nobody is told, with the names of what was attached.
   * {@code by}: whose they are, a person's or a program's.
   */
  record Written(Spot spot, String person, By by, String words, List<String> attached)
      implements Heard {}

  /** Whose words they are. */
  enum By {
    PERSON,
    PROGRAM
  }

  /** Somebody calls the bot by its name. */
  record Called(Written written) implements Heard {}

  /** The words as they are now; {@code at}: a mark of the change, in order. */
  record Rewritten(Written now, String at) implements Heard {}

  /** They are gone; who took them back is not told. */
  record Gone(Spot spot, String at) implements Heard {}
}
