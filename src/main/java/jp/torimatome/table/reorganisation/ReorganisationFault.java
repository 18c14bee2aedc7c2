package jp.torimatome.table.reorganisation;

/** Why a section cannot be reorganised so; {@code detail} is what the sentence names. */
public record ReorganisationFault(Kind kind, String detail) {

  /** What is wrong. */
  public enum Kind {
    UNKNOWN_SECTION,
    NO_NAME,
    /** Another section is called or spelled so. */
    NAME_TAKEN,
    SAME_NAME,
    NO_PROJECT,
    /** A project of another section. */
    FOREIGN_PROJECT,
    INTO_ITSELF,
    /** Before the table was last imported, or its rows last changed. */
    BEFORE_LAST_IMPORT,
    TOO_FAR,
    /** Another reorganisation of the section, or an entry in the directory, is planned. */
    PLANNED_ALREADY,
    ENTERED_LATER,
    /** What is wrong with the people of a new section is told by the directory. */
    PEOPLE
  }
}
