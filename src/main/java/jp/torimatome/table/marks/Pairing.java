package jp.torimatome.table.marks;

import java.util.Arrays;

/** Which atom of the old text is which of the new; in both texts the pairs come in the same order. */
final class Pairing {
  private static final int NONE = -1;

  private final Reading before;
  private final Reading after;
  private final int[] partners;
  private final int[] partnersBack;

  Pairing(Reading before, Reading after) {
    this.before = before;
    this.after = after;
    partners = filled(before.size());
    partnersBack = filled(after.size());
  }

  Reading before() {
    return before;
  }

  Reading after() {
    return after;
  }

  void pair(int old, int young) {
    partners[old] = young;
    partnersBack[young] = old;
  }

  /** Gives up the pair of this atom of the old or the new text, if it has one. */
  void part(int at, boolean old) {
    int partner = (old ? partners : partnersBack)[at];
    if (partner != NONE) {
      partners[old ? at : partner] = NONE;
      partnersBack[old ? partner : at] = NONE;
    }
  }

  boolean isKept(int at, boolean old) {
    return (old ? partners : partnersBack)[at] != NONE;
  }

  int partner(int old) {
    return partners[old];
  }

  /** Whether both atoms are the pair that follows the pair before them without a gap. */
  boolean continues(int old) {
    return old > 0 && isKept(old, true) && isKept(old - 1, true) && partner(old) == partner(old - 1) + 1;
  }

  /** The end of the kept run that begins with this atom of the old text. */
  int endOfRun(int from) {
    int to = from + 1;
    while (to < before.size() && continues(to)) {
      to++;
    }
    return to;
  }

  /** The next kept atom of the old or the new text, or its end. */
  int endOfChange(int from, boolean old) {
    int to = from;
    int size = (old ? partners : partnersBack).length;
    while (to < size && !isKept(to, old)) {
      to++;
    }
    return to;
  }

  private static int[] filled(int size) {
    int[] partners = new int[size];
    Arrays.fill(partners, NONE);
    return partners;
  }
}
