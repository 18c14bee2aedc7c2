package jp.torimatome.table.identity;

import java.util.Arrays;

/**
 * How much two texts have in common, by their pairs of neighbouring characters: 0 nothing, 1 all of
 * it.
 */
final class Likeness {
  private static final Likeness NOTHING = new Likeness(new int[0]);

  private final int[] pairs;

  private Likeness(int[] pairs) {
    this.pairs = pairs;
  }

  static Likeness of(String folded) {
    if (folded.length() < 2) {
      return NOTHING;
    }
    int[] pairs = new int[folded.length() - 1];
    for (int at = 0; at < pairs.length; at++) {
      pairs[at] = folded.charAt(at) << Character.SIZE | folded.charAt(at + 1);
    }
    Arrays.sort(pairs);
    return new Likeness(pairs);
  }

  double to(Likeness other) {
    int both = pairs.length + other.pairs.length;
    if (both == 0) {
      return 0;
    }
    int common = 0;
    int here = 0;
    int there = 0;
    while (here < pairs.length && there < other.pairs.length) {
      int order = Integer.compare(pairs[here], other.pairs[there]);
      common += order == 0 ? 1 : 0;
      here += order <= 0 ? 1 : 0;
      there += order >= 0 ? 1 : 0;
    }
    return 2.0 * common / both;
  }
}
