package jp.torimatome.table.marks.pairing;

import jp.torimatome.table.marks.pairing.Atom.Kind;

/**
 * Pairs what a change begins or ends with on both sides, where nothing but an insertion or a
 * deletion is left of it.
 */
final class Peeling {
  private final Pairing pairing;

  private Peeling(Pairing pairing) {
    this.pairing = pairing;
  }

  static void peel(Pairing pairing) {
    new Peeling(pairing).peel();
  }

  /**
   * ユーザの → 利用者の: the particle at the end of a change stands in both texts, and is kept with what
   * follows.
   */
  static void peelParticles(Pairing pairing) {
    Peeling peeling = new Peeling(pairing);
    int young = 0;
    for (int old = 0; old < pairing.before().size(); old++) {
      if (pairing.isKept(old, true)) {
        peeling.peelParticle(old, pairing.partner(old), young);
        young = pairing.partner(old) + 1;
      }
    }
  }

  /**
   * The longest of the same hiragana before this pair, down to {@code from}, with which a word
   * begins; something of either side stays.
   */
  private void peelParticle(int old, int young, int from) {
    int longest = 0;
    for (int length = 1;
        young - length > from && isOpenParticle(old - length, young - length);
        length++) {
      boolean whole =
          pairing.before().seams()[old - length] < Seams.BAD
              && pairing.after().seams()[young - length] < Seams.BAD;
      longest = whole ? length : longest;
    }
    pair(old - longest, young - longest, longest);
  }

  private boolean isOpenParticle(int old, int young) {
    return old > 0
        && !pairing.isKept(old, true)
        && !pairing.isKept(old - 1, true)
        && pairing.before().atom(old).kind() == Kind.HIRAGANA
        && pairing.isSame(old, young);
  }

  private void peel() {
    int old = 0;
    int young = 0;
    while (old < pairing.before().size() && young < pairing.after().size()) {
      int oldEnd = pairing.endOfChange(old, true);
      int youngEnd = pairing.endOfChange(young, false);
      peel(old, oldEnd, young, youngEnd);
      old = oldEnd + 1;
      young = youngEnd + 1;
    }
  }

  private void peel(int old, int oldEnd, int young, int youngEnd) {
    int length = Math.min(oldEnd - old, youngEnd - young);
    if (length == 0) {
      return;
    }
    if (isSame(oldEnd - length, youngEnd - length, length)) {
      pair(oldEnd - length, youngEnd - length, length);
    } else if (isSame(old, young, length)
        && pairing.before().atom(old + length - 1).kind() != Kind.BULLET) {
      pair(old, young, length);
    } else if (isBulletOfOneItem(old, young, oldEnd, youngEnd)) {
      pair(old, young, 1);
    }
  }

  private boolean isSame(int old, int young, int length) {
    for (int at = 0; at < length; at++) {
      if (!pairing.isSame(old + at, young + at)) {
        return false;
      }
    }
    return true;
  }

  /** The sign before an item of which something is kept in both texts is no part of the change. */
  private boolean isBulletOfOneItem(int old, int young, int oldEnd, int youngEnd) {
    return pairing.before().atom(old).kind() == Kind.BULLET
        && isSame(old, young, 1)
        && isWithinClause(pairing.before(), old, oldEnd)
        && isWithinClause(pairing.after(), young, youngEnd);
  }

  private static boolean isWithinClause(Reading reading, int from, int end) {
    return end < reading.size() && reading.clauses()[from] == reading.clauses()[end];
  }

  private void pair(int old, int young, int length) {
    for (int at = 0; at < length; at++) {
      pairing.pair(old + at, young + at);
    }
  }
}
