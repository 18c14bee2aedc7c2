package jp.torimatome.table.marks.pairing;

import jp.torimatome.table.marks.pairing.Atom.Kind;

/**
 * Gives up the rest of what was rewritten: words that a new clause happens to share with the old
 * one are no help to a reader.
 */
final class Rewriting {
  /** Less than a third of a clause kept, and the clause is new. */
  private static final int THIRD = 3;

  /** Less than a sixth of both texts kept, and the text is new but for its whole clauses. */
  private static final int SIXTH = 6;

  /** A clause in which only a number or a word changed is not rewritten, short as it may be. */
  private static final int WORDS = 2;

  private final Pairing pairing;
  private final Kept before;
  private final Kept after;

  private Rewriting(Pairing pairing) {
    this.pairing = pairing;
    before = kept(pairing.before(), true);
    after = kept(pairing.after(), false);
  }

  /**
   * Per clause of a text: what it says, what of that is kept, and how many words are not; particles
   * and endings are no words.
   */
  private record Kept(int[] said, int[] kept, int[] changed) {
    boolean isRewritten(int clause) {
      return kept[clause] * THIRD < said[clause];
    }

    boolean isWhole(int clause) {
      return kept[clause] == said[clause];
    }

    boolean isRewritten() {
      int all = 0;
      int rest = 0;
      for (int clause = 0; clause < said.length; clause++) {
        all += said[clause];
        rest += kept[clause];
      }
      return rest * SIXTH < all;
    }
  }

  static void giveUp(Pairing pairing) {
    Rewriting rewriting = new Rewriting(pairing);
    boolean all = rewriting.before.isRewritten() && rewriting.after.isRewritten();
    for (int old = 0; old < pairing.before().size(); old++) {
      if (pairing.isKept(old, true) && rewriting.isRewritten(old, pairing.partner(old), all)) {
        pairing.part(old, true);
      }
    }
  }

  private boolean isRewritten(int old, int young, boolean all) {
    int clause = pairing.before().clauses()[old];
    int clauseNow = pairing.after().clauses()[young];
    if (all) {
      return !before.isWhole(clause) || !after.isWhole(clauseNow);
    }
    return before.isRewritten(clause)
        && after.isRewritten(clauseNow)
        && Math.max(before.changed()[clause], after.changed()[clauseNow]) > WORDS;
  }

  private Kept kept(Reading reading, boolean old) {
    Kept clauses =
        new Kept(
            new int[reading.clauseCount()],
            new int[reading.clauseCount()],
            new int[reading.clauseCount()]);
    for (int at = 0; at < reading.size(); at++) {
      int clause = reading.clauses()[at];
      int content = reading.atom(at).content();
      boolean isKept = pairing.isKept(at, old);
      clauses.said()[clause] += content;
      clauses.kept()[clause] += isKept ? content : 0;
      clauses.changed()[clause] +=
          isKept || content == 0 || reading.atom(at).kind() == Kind.HIRAGANA ? 0 : 1;
    }
    return clauses;
  }
}
