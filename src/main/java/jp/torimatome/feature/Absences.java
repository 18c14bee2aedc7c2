package jp.torimatome.feature;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.torimatome.delivery.Composer;
import jp.torimatome.feature.absence.AbsenceHandlers;
import jp.torimatome.feature.absence.StandInComposer;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.people.AbsenceStore;
import jp.torimatome.people.NotingAbsence;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;

/** 不在: who is away, and who stands in. */
public final class Absences implements Feature {
  private final Ground ground;
  private final AbsenceStore store;
  private final NotingAbsence noting;

  public Absences(Ground ground, AbsenceStore store, NotingAbsence noting) {
    this.ground = ground;
    this.store = store;
    this.noting = noting;
  }

  @Override
  public Map<Verb, Function<Typed, Answer>> listen(Doors doors, Runnable changed) {
    AbsenceHandlers handlers = new AbsenceHandlers(noting, ground.text(), ground.clock());
    handlers.register(doors, changed);
    return Map.of(Verb.ABSENCE, handlers::answer);
  }

  @Override
  public List<Composer> composers() {
    return List.of(
        new StandInComposer(store, noting, ground.calendar(), ground.text(), ground.clock()));
  }
}
