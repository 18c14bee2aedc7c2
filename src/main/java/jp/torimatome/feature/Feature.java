package jp.torimatome.feature;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.torimatome.delivery.Composer;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.reply.review.Waiting;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;

/** 機能: hands itself over to the house; most of what can be handed over is empty. */
public interface Feature {
  /**
   * Registers presses and forms, and returns what its words of /torimatome answer; {@code changed}
   * wakes what follows from a change.
   */
  default Map<Verb, Function<Typed, Answer>> listen(Doors doors, Runnable changed) {
    return Map.of();
  }

  /** How its kinds of message are composed. */
  default List<Composer> composers() {
    return List.of();
  }

  /** What of it waits for a coordinator, each count with its sentence. */
  default List<Waiting> digest() {
    return List.of();
  }
}
