package jp.torimatome;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import jp.torimatome.feature.roster.RoleAnswer;
import jp.torimatome.feature.roster.RosterHandlers;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.people.place.TroubleStore;
import jp.torimatome.people.place.Troubles;
import jp.torimatome.people.roster.Bringing;
import jp.torimatome.people.roster.Editing;
import jp.torimatome.people.roster.GrantingRoles;
import jp.torimatome.people.roster.RosterCheck;
import jp.torimatome.people.roster.RosterStore;
import jp.torimatome.people.staff.StaffCheck;
import jp.torimatome.reply.approval.ApprovalStore;
import jp.torimatome.reply.approval.Showing;
import jp.torimatome.reply.moving.MovedRows;
import jp.torimatome.round.running.Rerouting;
import jp.torimatome.round.running.ReroutingStore;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;
import jp.torimatome.settings.Settings;

/** 名簿の編集と点検: changing sections, what is wrong with them, and who has which role. */
record RosterRoom(
    Rooms rooms, Editing editing, Bringing bringing, Troubles troubles, TroubleStore known) {

  static RosterRoom of(Rooms rooms) {
    Rooms.People people = rooms.people();
    Settings settings = rooms.office().settings();
    ZoneId zone = settings.timeZone();
    RosterStore store = new RosterStore(rooms.database());
    Settings.SignOff signOff = settings.work().signOff();
    RosterCheck check =
        new RosterCheck(
            new StaffCheck(people.members()),
            people.places(),
            new RosterCheck.Rule(signOff.required(), signOff.samePerson()));
    Settings.Coordination office = settings.slack().coordination();
    Troubles troubles =
        new Troubles(
            people.directory(),
            people.members(),
            people.places(),
            List.of(office.channel(), office.summaryChannel()),
            new Troubles.Work(
                people.duty(),
                new ApprovalStore(rooms.database())::owing,
                new ApprovalStore(rooms.database())::signing));
    return new RosterRoom(
        rooms,
        new Editing(store, people.directory(), check, zone),
        new Bringing(store, people.directory(), check, zone),
        troubles,
        new TroubleStore(rooms.database()));
  }

  /** Has what follows of a round go where its sections can be reached. */
  Rerouting rerouting() {
    Rooms.People people = rooms.people();
    return new Rerouting(
        new ReroutingStore(rooms.database(), MovedRows.all()),
        people.directory(),
        people.destinations());
  }

  /**
   * What a tick does: new names reach the register, what is wrong is noted for the digest, and new
   * heads see what waits.
   */
  void run(Instant now) {
    rooms.people().directory().nameSections(now);
    known.keep(troubles.at(now), now);
    new Showing(new ApprovalStore(rooms.database()), rooms.people().access()).run(now);
  }

  /**
   * Registers the buttons; {@code look} learns of a channel that was chosen. What is said after
   * /torimatome comes back.
   */
  Map<Verb, Function<Typed, Answer>> register(
      Doors doors, BiConsumer<String, Instant> look, InstantSource clock, Runnable changed) {
    RosterHandlers.Desk desk =
        new RosterHandlers.Desk(
            rooms.people().directory(), editing, rooms.people().places(), troubles, look);
    RosterHandlers handlers = new RosterHandlers(desk, rooms.office().text(), clock);
    handlers.register(doors, changed);
    RoleAnswer roles =
        new RoleAnswer(
            new GrantingRoles(rooms.people().roles(), rooms.people().members()),
            rooms.office().text());
    return Map.of(Verb.DIRECTORY, handlers::answer, Verb.ROLE, roles::answer);
  }
}
