package jp.torimatome.table.identity;

import java.util.OptionalDouble;

/** One side of a comparison by likeness, its texts taken apart once. */
record Alike(Traits traits, Likeness name, Likeness content) {
  private static final double CLEARLY = 0.75;
  private static final double PARTLY = 0.5;
  private static final double OF_SECTION = 0.3;
  private static final double OF_NUMBER = 0.2;

  static Alike of(Traits traits) {
    return new Alike(traits, Likeness.of(traits.called()), Likeness.of(traits.content()));
  }

  /** How much speaks for one project; empty when that is not enough. */
  OptionalDouble score(Alike other) {
    if (traits.isRelisting() != other.traits.isRelisting()) {
      return OptionalDouble.empty();
    }
    boolean sameSection = traits.section().equals(other.traits.section());
    boolean sameNumber = traits.number() == other.traits.number();
    double names = name.to(other.name);
    double contents = content.to(other.content);
    boolean noContent = traits.content().isEmpty() || other.traits.content().isEmpty();
    boolean byContent = contents >= CLEARLY && (sameSection || sameNumber || names >= PARTLY);
    boolean byName =
        names >= PARTLY
            && (contents >= PARTLY || (noContent && names >= CLEARLY))
            && (sameSection || sameNumber);
    double score = names + contents + (sameSection ? OF_SECTION : 0) + (sameNumber ? OF_NUMBER : 0);
    return byContent || byName ? OptionalDouble.of(score) : OptionalDouble.empty();
  }
}
