package jp.torimatome;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.command.reorganisation.SectionCommand;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.WriteProbe;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.feature.Absences;
import jp.torimatome.feature.AsidesTold;
import jp.torimatome.feature.Corrections;
import jp.torimatome.feature.Feature;
import jp.torimatome.feature.Ground;
import jp.torimatome.feature.Letters;
import jp.torimatome.feature.Machine;
import jp.torimatome.feature.Parked;
import jp.torimatome.feature.Reorganisations;
import jp.torimatome.feature.RosterTroubles;
import jp.torimatome.feature.Terms;
import jp.torimatome.feature.Trail;
import jp.torimatome.people.staff.StaffCheck;
import jp.torimatome.reply.correction.Correcting;
import jp.torimatome.reply.review.Waiting;

/** 機能: those that hand themselves over, in the order in which the digest tells of them. */
record Features(HandoverRoom handover, Reorganisations reorganisations, List<Feature> all) {
  static Features of(Rooms rooms, DeliveryStore delivery, InstantSource clock) {
    Ground ground = ground(rooms, clock);
    Rooms.People people = rooms.people();
    HandoverRoom handover = HandoverRoom.of(rooms, ground, delivery);
    Correcting.People correctors =
        new Correcting.People(
            people.directory(),
            RosterRoom.of(rooms).editing(),
            rooms.office().settings().timeZone());
    WriteProbe disk = new WriteProbe(DatabaseFile.of(rooms.office().settings().database().url()));
    Reorganisations reorganisations = reorganisations(rooms, ground);
    return new Features(
        handover,
        reorganisations,
        List.of(
            new Terms(ground, people.access()),
            handover,
            new Corrections(ground, rooms.replying().answering(), correctors),
            new Parked(ground, delivery),
            new AsidesTold(ground, rooms.desks().boards(), people.access(), people.duty()),
            new RosterTroubles(ground),
            new Machine(ground, rooms.desks().nightly(), disk),
            new Letters(ground, rooms.desks().letters(), delivery),
            new Absences(ground, people.absences(), people.noting()),
            new Trail(ground, people.access(), delivery),
            reorganisations));
  }

  private static Ground ground(Rooms rooms, InstantSource clock) {
    return new Ground(
        rooms.database(),
        rooms.plans(),
        rooms.rounds().desk(),
        rooms.office().calendar(),
        rooms.office().text(),
        clock);
  }

  /** For the command line, which needs no other feature for it. */
  static SectionCommand.Office sections(Rooms rooms, InstantSource clock) {
    Reorganisations planned = reorganisations(rooms, ground(rooms, clock));
    return new SectionCommand.Office(
        planned.reorganising(),
        planned.store(),
        rooms.people().directory(),
        rooms.plans(),
        rooms.office().text());
  }

  private static Reorganisations reorganisations(Rooms rooms, Ground ground) {
    Rooms.People people = rooms.people();
    return new Reorganisations(
        ground,
        people.directory(),
        people.destinations(),
        new StaffCheck(people.members()),
        rooms.office().settings().timeZone());
  }

  /** What waits for a coordinator besides replies. */
  Stream<Waiting> digest() {
    return all.stream().flatMap(feature -> feature.digest().stream());
  }
}
