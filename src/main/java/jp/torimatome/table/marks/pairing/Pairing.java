package jp.torimatome.table.marks.pairing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which atom of the old text is which of the new; in both texts the pairs come in the same order.
 */
public final class Pairing {
  private static final int NONE = -1;

  private final Reading before;
  private final Reading after;
  private final int[] signs;
  private final int[] signsNow;
  private final int[] partners;
  private final int[] partnersBack;

  Pairing(Reading before, Reading after) {
    this.before = before;
    this.after = after;
    Map<String, Integer> known = new HashMap<>();
    signs = signs(before, known);
    signsNow = signs(after, known);
    partners = filled(before.size());
    partnersBack = filled(after.size());
  }

  public Reading before() {
    return before;
  }

  public Reading after() {
    return after;
  }

  /** The atoms as numbers: the same number is the same text. */
  int[] signs(boolean old) {
    return old ? signs : signsNow;
  }

  boolean isSame(int old, int young) {
    return signs[old] == signsNow[young];
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

  public boolean isKept(int at, boolean old) {
    return (old ? partners : partnersBack)[at] != NONE;
  }

  int partner(int old) {
    return partners[old];
  }

  /** Whether both atoms are the pair that follows the pair before them without a gap. */
  boolean continues(int old) {
    return old > 0
        && isKept(old, true)
        && isKept(old - 1, true)
        && partner(old) == partner(old - 1) + 1;
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
  public int endOfChange(int from, boolean old) {
    int to = from;
    int size = (old ? partners : partnersBack).length;
    while (to < size && !isKept(to, old)) {
      to++;
    }
    return to;
  }

  private static int[] signs(Reading reading, Map<String, Integer> known) {
    return reading.atoms().stream()
        .mapToInt(atom -> known.computeIfAbsent(atom.plain(), text -> known.size()))
        .toArray();
  }

  private static int[] filled(int size) {
    int[] partners = new int[size];
    Arrays.fill(partners, NONE);
    return partners;
  }
}
