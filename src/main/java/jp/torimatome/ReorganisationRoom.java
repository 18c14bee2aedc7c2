package jp.torimatome;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import jp.torimatome.command.reorganisation.SectionCommand;
import jp.torimatome.people.staff.StaffCheck;
import jp.torimatome.reply.moving.MovedRows;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;
import jp.torimatome.slack.reorganise.ReorganiseHandlers;
import jp.torimatome.slack.verb.Typed;
import jp.torimatome.slack.verb.Verb;
import jp.torimatome.table.reorganisation.CarryingOut;
import jp.torimatome.table.reorganisation.ReorganisationCheck;
import jp.torimatome.table.reorganisation.ReorganisationStore;
import jp.torimatome.table.reorganisation.Reorganising;

/** 組織改編: what is planned of the sections, and what carries it out on its day. */
record ReorganisationRoom(
    ReorganisationStore store, CarryingOut carrying, Reorganising reorganising) {

  static ReorganisationRoom of(Rooms rooms) {
    ZoneId zone = rooms.office().settings().timeZone();
    Rooms.People people = rooms.people();
    ReorganisationStore store = new ReorganisationStore(rooms.database(), MovedRows.all());
    ReorganisationCheck check =
        new ReorganisationCheck(
            store, people.directory(), rooms.plans(), new StaffCheck(people.members()), zone);
    CarryingOut carrying =
        new CarryingOut(store, check, people.directory(), people.destinations(), zone);
    return new ReorganisationRoom(store, carrying, new Reorganising(store, check, carrying, zone));
  }

  /** Registers the buttons; what is said after /torimatome comes back. */
  Map<Verb, Function<Typed, Answer>> register(
      Rooms rooms, Doors doors, InstantSource clock, Runnable changed) {
    var desk =
        new ReorganiseHandlers.Desk(reorganising, store, rooms.people().directory(), rooms.plans());
    return new ReorganiseHandlers(desk, rooms.office().text(), clock).register(doors, changed);
  }

  SectionCommand.Office office(Rooms rooms) {
    return new SectionCommand.Office(
        reorganising, store, rooms.people().directory(), rooms.plans(), rooms.office().text());
  }
}
