package jp.torimatome.feature;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.feature.letter.LetterAnswer;
import jp.torimatome.feature.letter.LetterComposer;
import jp.torimatome.feature.letter.LetterFileComposer;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.letter.Drafting;
import jp.torimatome.letter.LetterOrderStore;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;

/** 文書: letters that are ordered in the chat and come as files. */
public final class Letters implements Feature {
  private final Ground ground;
  private final Drafting drafting;
  private final DeliveryStore delivery;
  private final LetterOrderStore orders;

  public Letters(Ground ground, Drafting drafting, DeliveryStore delivery) {
    this.ground = ground;
    this.drafting = drafting;
    this.delivery = delivery;
    this.orders = new LetterOrderStore(ground.database());
  }

  @Override
  public Map<Verb, Function<Typed, Answer>> listen(Doors doors, Runnable changed) {
    return Map.of(Verb.LETTER, new LetterAnswer(drafting, orders, ground.text())::answer);
  }

  @Override
  public List<Composer> composers() {
    return List.of(
        new LetterComposer(orders, drafting, ground.text()),
        new LetterFileComposer(orders, drafting, delivery, ground.text()));
  }
}
