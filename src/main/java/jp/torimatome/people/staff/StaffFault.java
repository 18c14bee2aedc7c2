package jp.torimatome.people.staff;

/** Why people cannot be entered for a section: beside which list, and about whom or which day. */
public record StaffFault(Place place, Kind kind, String detail) {

  /** What a person fills in. */
  public enum Place {
    RESPONDERS,
    DEPUTIES,
    HEADS,
    FROM
  }

  /** What is wrong. */
  public enum Kind {
    NO_RESPONDER,
    /** The same person as 主担当 and 副担当. */
    RESPONDER_IS_DEPUTY,
    /** Guests, people of other organisations, bots. */
    NO_MEMBER,
    /** The account was deactivated. */
    LEFT,
    /** Slack does not know them. */
    UNKNOWN,
    /** People were entered for a later day already, who would hide these. */
    ENTERED_LATER,
    /** A slip of the finger. */
    DAY_TOO_FAR,
    /** The section is not there on that day. */
    NO_SECTION
  }
}
