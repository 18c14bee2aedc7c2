package jp.torimatome.people.roster;

import jp.torimatome.people.place.Place;
import jp.torimatome.people.staff.StaffFault;

/** Why a section cannot be entered so. */
public sealed interface RosterFault {
  /** Something about its people or the day. */
  record OfStaff(StaffFault fault) implements RosterFault {}

  /** An official name is missing, or too long to be shown everywhere. */
  record NoName() implements RosterFault {}

  /** Another section is called or spelled so on that day. */
  record Taken(boolean officialName, String words, String owner) implements RosterFault {}

  /** A channel that we cannot or may not write to. */
  record UnfitChannel(Place.State state) implements RosterFault {}

  /** The head would have to sign off what only they can answer. */
  record HeadAnswers() implements RosterFault {}
}
