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

  void part(int old) {
    partnersBack[partners[old]] = NONE;
    partners[old] = NONE;
  }

  boolean isKept(int old) {
    return partners[old] != NONE;
  }

  boolean isKeptBack(int young) {
    return partnersBack[young] != NONE;
  }

  int partner(int old) {
    return partners[old];
  }

  int partnerBack(int young) {
    return partnersBack[young];
  }

  /** Whether both atoms are the pair that follows the pair before them without a gap. */
  boolean continues(int old) {
    return old > 0 && isKept(old) && isKept(old - 1) && partner(old) == partner(old - 1) + 1;
  }

  /** The end of the kept run that begins with this atom of the old text. */
  int endOfRun(int from) {
    int to = from + 1;
    while (to < before.size() && continues(to)) {
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
