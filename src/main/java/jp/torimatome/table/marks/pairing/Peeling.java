package jp.torimatome.table.marks.pairing;

import jp.torimatome.table.marks.pairing.Atom.Kind;

/** Pairs what a change begins or ends with on both sides, where nothing but an insertion or a deletion is left of it. */
final class Peeling {
  private final Pairing pairing;

  private Peeling(Pairing pairing) {
    this.pairing = pairing;
  }

  static void peel(Pairing pairing) {
    new Peeling(pairing).peel();
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
    } else if (isSame(old, young, length) && pairing.before().atom(old + length - 1).kind() != Kind.BULLET) {
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
