package jp.torimatome.audit;

/** What a look at the whole chain shows. */
public sealed interface Verdict {
  /**
   * Every line is as it was written; {@code lastHash} is worth noting elsewhere: with it a cut-off
   * end shows too.
   */
  record Intact(long lines, String lastHash) implements Verdict {}

  /** This line, or one before it, was changed or taken out. */
  record Broken(long lineId) implements Verdict {}

  /** The record is whole, but this reply is not what it was when the record noted it. */
  record ReplyChanged(long itemId, int revision) implements Verdict {}

  /**
   * The chain holds together, but the hash that was noted elsewhere does not occur in it: its end
   * was cut off, or it was made anew.
   */
  record Unknown(String expected) implements Verdict {}
}
