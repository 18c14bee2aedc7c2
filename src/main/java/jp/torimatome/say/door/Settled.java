package jp.torimatome.say.door;

import java.util.Map;
import jp.torimatome.say.Screen;

/** 送信の結果: what becomes of a form that was sent. */
public sealed interface Settled {
  /** It was taken, and closes. */
  record Closes() implements Settled {}

  /** It stays as it is, with a sentence beside each input that is named. */
  record Faulty(Map<String, String> faults) implements Settled {}

  /** Another screen in its place. */
  record Shows(Screen screen) implements Settled {}

  /** Another screen on top of it. */
  record Pushes(Screen screen) implements Settled {}

  /** First another screen in the place of one that stands below. */
  record Besides(Reaction.Puts below, Settled then) implements Settled {}

  /** Afterwards another screen in the place of one that stands below. */
  record Then(Settled first, Reaction.Puts below) implements Settled {}

  /** A sentence beside one input. */
  static Settled fault(String input, String sentence) {
    return new Faulty(Map.of(input, sentence));
  }
}
