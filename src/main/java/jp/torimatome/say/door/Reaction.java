package jp.torimatome.say.door;

import java.util.List;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Screen;

/** 応答: what who pressed something sees next. */
public sealed interface Reaction {
  /** Nothing: what was pressed shows for itself what was done. */
  record None() implements Reaction {}

  /** A screen; {@code otherwise} is said where it could not be opened. */
  record Opens(Screen screen, String otherwise) implements Reaction {}

  /** A screen on top of the one in which it was pressed. */
  record Pushes(Screen screen) implements Reaction {}

  /**
   * Another screen in the place of the one in which it was pressed, unless that changed meanwhile.
   */
  record Renews(Screen screen) implements Reaction {}

  /** Another screen in the place of one that is open, whatever became of it. */
  record Puts(String screenId, Screen screen) implements Reaction {}

  /** A sentence beside the message; a notice where nothing can be said beside it. */
  record Tells(Screen notice, String sentence) implements Reaction {}

  /** An answer that nobody else sees, beside the message. */
  record Says(Answer answer) implements Reaction {}

  /** An answer in the place of the message. */
  record Replaces(Answer answer) implements Reaction {}

  /** First the one, then the work that need not be waited for. */
  record Then(Reaction first, Runnable work) implements Reaction {}

  /** One after the other. */
  record All(List<Reaction> reactions) implements Reaction {}

  /** Nothing is to be seen. */
  static Reaction none() {
    return new None();
  }

  /** With work after it, which need not be waited for. */
  default Reaction then(Runnable work) {
    return new Then(this, work);
  }
}
