package jp.torimatome.table.marks.pairing;

import java.util.ArrayDeque;
import java.util.Deque;
import jp.torimatome.table.marks.pairing.Atom.Kind;

/**
 * Gives up pairs that would only confuse: the rest of a rewritten clause, one bracket of two, a
 * particle between two changes.
 */
final class Tidying {
  /** A bracket of which less than this is kept is one remark, and is marked as one. */
  private static final int REMARK = 60;

  private final Pairing pairing;

  private Tidying(Pairing pairing) {
    this.pairing = pairing;
  }

  static void tidy(Pairing pairing) {
    Rewriting.giveUp(pairing);
    Peeling.peel(pairing);
    Tidying tidying = new Tidying(pairing);
    boolean changed = true;
    while (changed) {
      changed = tidying.giveUpHalfBrackets(pairing.before(), true);
      changed |= tidying.giveUpHalfBrackets(pairing.after(), false);
      changed |= tidying.giveUpWorthlessRuns();
    }
    Peeling.peelParticles(pairing);
  }

  /** What stands in brackets of which only one is kept. */
  private boolean giveUpHalfBrackets(Reading reading, boolean old) {
    boolean changed = false;
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < reading.size(); at++) {
      if (reading.atom(at).kind() == Kind.OPENING) {
        open.push(at);
      } else if (reading.atom(at).kind() == Kind.CLOSING && !open.isEmpty()) {
        changed |= giveUpHalfBrackets(reading, old, open.pop(), at);
      }
    }
    return changed;
  }

  private boolean giveUpHalfBrackets(Reading reading, boolean old, int begin, int end) {
    if (pairing.isKept(begin, old) == pairing.isKept(end, old)) {
      return false;
    }
    int kept = 0;
    for (int at = begin; at <= end; at++) {
      kept += pairing.isKept(at, old) ? reading.atom(at).weight() : 0;
    }
    if (kept >= REMARK) {
      return false;
    }
    for (int at = begin; at <= end; at++) {
      pairing.part(at, old);
    }
    return true;
  }

  private boolean giveUpWorthlessRuns() {
    boolean changed = false;
    int end;
    for (int from = 0; from < pairing.before().size(); from = end) {
      end = from + 1;
      if (pairing.isKept(from, true)) {
        end = pairing.endOfRun(from);
        if (isWorthless(from, end)) {
          for (int at = from; at < end; at++) {
            pairing.part(at, true);
          }
          changed = true;
        }
      }
    }
    return changed;
  }

  /** A run at the beginning or end of both texts has a change on one side only. */
  private boolean isWorthless(int from, int end) {
    int young = pairing.partner(from);
    int youngEnd = young + end - from;
    boolean first = from == 0 && young == 0;
    boolean last = end == pairing.before().size() && youngEnd == pairing.after().size();
    if (first || last) {
      return false;
    }
    int worth = -Alignment.cut(pairing, from, young) - Alignment.cut(pairing, end, youngEnd);
    for (int at = from; at < end; at++) {
      worth += pairing.before().atom(at).weight();
    }
    return worth < 0;
  }
}
