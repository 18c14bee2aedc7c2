package jp.torimatome.feature;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.torimatome.delivery.Composer;
import jp.torimatome.feature.correction.CorrectionComposer;
import jp.torimatome.feature.correction.CorrectionHandlers;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.reply.Answering;
import jp.torimatome.reply.correction.Correcting;
import jp.torimatome.reply.correction.CorrectionStore;
import jp.torimatome.reply.review.Waiting;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;

/** 訂正の提案: what sections correct besides their replies. */
public final class Corrections implements Feature {
  private final Ground ground;
  private final CorrectionStore store;
  private final Correcting correcting;

  public Corrections(Ground ground, Answering answering, Correcting.People people) {
    this.ground = ground;
    this.store = new CorrectionStore(ground.database(), ground.plans());
    this.correcting = new Correcting(answering, store, ground.plans(), people);
  }

  @Override
  public Map<Verb, Function<Typed, Answer>> listen(Doors doors, Runnable changed) {
    CorrectionHandlers handlers =
        new CorrectionHandlers(correcting, store, new FormWords(ground.text()), ground.clock());
    handlers.register(doors, changed);
    return Map.of(Verb.CORRECTIONS, handlers::answer);
  }

  @Override
  public List<Composer> composers() {
    return List.of(new CorrectionComposer(store, ground.calendar(), ground.text(), ground.clock()));
  }

  @Override
  public List<Waiting> digest() {
    return List.of(ground.waiting("digest.corrections", () -> store.waiting().size()));
  }
}
