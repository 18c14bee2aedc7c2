package jp.torimatome.feature;

import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import jp.torimatome.feature.reorganise.ReorganiseHandlers;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.place.Destinations;
import jp.torimatome.people.staff.StaffCheck;
import jp.torimatome.reply.moving.MovedRows;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;
import jp.torimatome.table.reorganisation.CarryingOut;
import jp.torimatome.table.reorganisation.ReorganisationCheck;
import jp.torimatome.table.reorganisation.ReorganisationStore;
import jp.torimatome.table.reorganisation.Reorganising;

/** 組織改編: what is planned of the sections, and what carries it out on its day. */
public final class Reorganisations implements Feature {
  private final Ground ground;
  private final DirectoryStore directory;
  private final ReorganisationStore store;
  private final CarryingOut carrying;
  private final Reorganising reorganising;

  public Reorganisations(
      Ground ground,
      DirectoryStore directory,
      Destinations destinations,
      StaffCheck staff,
      ZoneId zone) {
    this.ground = ground;
    this.directory = directory;
    this.store = new ReorganisationStore(ground.database(), MovedRows.all());
    ReorganisationCheck check =
        new ReorganisationCheck(store, directory, ground.plans(), staff, zone);
    this.carrying = new CarryingOut(store, check, directory, destinations, zone);
    this.reorganising = new Reorganising(store, check, carrying, zone);
  }

  public ReorganisationStore store() {
    return store;
  }

  public CarryingOut carrying() {
    return carrying;
  }

  public Reorganising reorganising() {
    return reorganising;
  }

  @Override
  public Map<Verb, Function<Typed, Answer>> listen(Doors doors, Runnable changed) {
    var desk = new ReorganiseHandlers.Desk(reorganising, store, directory, ground.plans());
    return new ReorganiseHandlers(desk, ground.text(), ground.clock()).register(doors, changed);
  }
}
