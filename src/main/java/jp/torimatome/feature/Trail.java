package jp.torimatome.feature;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.RecordOrderStore;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.feature.trail.TrailAnswer;
import jp.torimatome.feature.trail.TrailButtons;
import jp.torimatome.feature.trail.TrailComposer;
import jp.torimatome.feature.trail.TrailFileComposer;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.people.Access;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;

/** 経過: the record, shown and handed out as a file. */
public final class Trail implements Feature {
  private final Ground ground;
  private final Access access;
  private final DeliveryStore delivery;
  private final AuditStore store;
  private final RecordOrderStore orders;

  public Trail(Ground ground, Access access, DeliveryStore delivery) {
    this.ground = ground;
    this.access = access;
    this.delivery = delivery;
    this.store = new AuditStore(ground.database());
    this.orders = new RecordOrderStore(ground.database());
  }

  @Override
  public Map<Verb, Function<Typed, Answer>> listen(Doors doors, Runnable changed) {
    TrailAnswer answers = new TrailAnswer(store, ground.plans(), access, ground.text());
    new TrailButtons(answers, orders, ground.text(), ground.clock()).register(doors, changed);
    return Map.of(Verb.TRAIL, answers::answer);
  }

  @Override
  public List<Composer> composers() {
    return List.of(
        new TrailComposer(orders, ground.text()),
        new TrailFileComposer(orders, store, ground.plans(), delivery, ground.text()));
  }
}
