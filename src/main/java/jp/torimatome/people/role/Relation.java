package jp.torimatome.people.role;

/** How a person stands to the section that an act concerns. */
public enum Relation {
  /** Belongs to it today, or stands in for somebody who does. */
  OWN,
  OTHER,
  /** Belonged to it once. */
  FORMER,
  /**
   * The inquiry that the act concerns is closed for a person who would be OWN, or whose role
   * reaches other sections.
   */
  CLOSED,
  /** No full, active member of the own workspace: may nothing. */
  OUTSIDE
}
