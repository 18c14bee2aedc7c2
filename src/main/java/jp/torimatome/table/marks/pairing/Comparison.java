package jp.torimatome.table.marks.pairing;

import jp.torimatome.table.marks.pairing.Alignment.Stretch;

/**
 * Finds the pairs of two texts: the same beginning and end first, then anchors where much is left,
 * then the best way between.
 */
public final class Comparison {
  /**
   * So many atoms of the same beginning and end are looked at again: the better place for a mark
   * may lie before the difference.
   */
  private static final int MARGIN = 64;

  private static final long MANY_CELLS = 250_000;

  private final Pairing pairing;

  private Comparison(Pairing pairing) {
    this.pairing = pairing;
  }

  public static Pairing of(String before, String after) {
    Pairing pairing = new Pairing(Reading.of(before), Reading.of(after));
    new Comparison(pairing).compare();
    Tidying.tidy(pairing);
    return pairing;
  }

  private void compare() {
    int oldSize = pairing.before().size();
    int youngSize = pairing.after().size();
    int shorter = Math.min(oldSize, youngSize);
    int head = 0;
    while (head < shorter && pairing.isSame(head, head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && pairing.isSame(oldSize - 1 - tail, youngSize - 1 - tail)) {
      tail++;
    }
    boolean all = head == oldSize && head == youngSize;
    head = all ? head : Math.max(0, head - MARGIN);
    tail = Math.max(0, tail - MARGIN);
    for (int at = 0; at < head; at++) {
      pairing.pair(at, at);
    }
    for (int at = 1; at <= tail; at++) {
      pairing.pair(oldSize - at, youngSize - at);
    }
    between(
        new Stretch(head, oldSize - tail, head, youngSize - tail, head > 0, tail > 0),
        Anchors.LONG);
  }

  /** Anchors of many atoms are trusted first; where they leave much, shorter ones will do. */
  private void between(Stretch whole, int length) {
    if (whole.cells() <= MANY_CELLS || length < Anchors.SHORT) {
      Alignment.align(pairing, whole);
      return;
    }
    Stretch rest = whole;
    for (Anchors.Anchor anchor : Anchors.of(pairing, whole, length)) {
      between(
          new Stretch(
              rest.old(), anchor.old(), rest.young(), anchor.young(), rest.afterPair(), true),
          length / 2);
      pairing.pair(anchor.old(), anchor.young());
      rest =
          new Stretch(
              anchor.old() + 1,
              whole.oldEnd(),
              anchor.young() + 1,
              whole.youngEnd(),
              true,
              whole.beforePair());
    }
    between(rest, length / 2);
  }
}
