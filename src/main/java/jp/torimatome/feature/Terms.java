package jp.torimatome.feature;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.feature.terms.TermComposer;
import jp.torimatome.feature.terms.TermHandlers;
import jp.torimatome.feature.terms.TermWords;
import jp.torimatome.feature.terms.TermsAnswer;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.feature.verb.WhichPlan;
import jp.torimatome.people.Access;
import jp.torimatome.reply.review.Waiting;
import jp.torimatome.round.terms.GivingTime;
import jp.torimatome.round.terms.TermStore;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;

/** 期限延長: more time for a section, asked for or given. */
public final class Terms implements Feature {
  private final Ground ground;
  private final TermStore store;
  private final TermHandlers.Desk desk;
  private final TermWords words;

  public Terms(Ground ground, Access access) {
    this.ground = ground;
    this.store = new TermStore(ground.database());
    GivingTime giving =
        new GivingTime(
            store,
            ground.rounds().rounds(),
            ground.rounds().inquiries(),
            access,
            ground.calendar());
    this.desk =
        new TermHandlers.Desk(giving, store, ground.rounds().inquiries(), ground.calendar());
    this.words = new TermWords(ground.text());
  }

  @Override
  public Map<Verb, Function<Typed, Answer>> listen(Doors doors, Runnable changed) {
    new TermHandlers(desk, words, ground.clock()).register(doors, changed);
    WhichPlan which = new WhichPlan(ground.plans(), ground.rounds().rounds(), ground.text());
    return new TermsAnswer(desk, ground.rounds().rounds(), which, words).verbs();
  }

  @Override
  public List<Composer> composers() {
    return Stream.of(
            OutgoingKind.EXTENSION, OutgoingKind.EXTENSION_DECLINED, OutgoingKind.UNLOCKING)
        .<Composer>map(kind -> new TermComposer(kind, desk, words, ground.clock()))
        .toList();
  }

  @Override
  public List<Waiting> digest() {
    return List.of(ground.waiting("digest.requests", () -> store.waiting().size()));
  }
}
