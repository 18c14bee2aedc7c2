package jp.torimatome.table.marks;

import java.util.ArrayDeque;
import java.util.Deque;
import jp.torimatome.table.marks.Atom.Kind;

/** Gives up pairs that would only confuse: the rest of a rewritten clause, one bracket of two, a particle between two changes. */
final class Tidying {
  /** Less than a third of a clause kept, and the clause is new. */
  private static final int THIRD = 3;

  private final Pairing pairing;

  private Tidying(Pairing pairing) {
    this.pairing = pairing;
  }

  static void tidy(Pairing pairing) {
    Tidying tidying = new Tidying(pairing);
    tidying.giveUpRewrittenClauses();
    tidying.giveUpLoneBrackets(pairing.before(), true);
    tidying.giveUpLoneBrackets(pairing.after(), false);
    while (tidying.giveUpWorthlessRuns()) {
      // a run given up may leave its neighbour alone
    }
  }

  private void giveUpRewrittenClauses() {
    Reading before = pairing.before();
    Reading after = pairing.after();
    boolean[] rewritten = rewritten(before, true);
    boolean[] rewrittenBack = rewritten(after, false);
    for (int old = 0; old < before.size(); old++) {
      if (pairing.isKept(old) && rewritten[before.clauses()[old]] && rewrittenBack[after.clauses()[pairing.partner(old)]]) {
        pairing.part(old);
      }
    }
  }

  /** Per clause of one text: whether less than a third of what it says is kept. */
  private boolean[] rewritten(Reading reading, boolean old) {
    int[] said = new int[reading.clauseCount()];
    int[] kept = new int[said.length];
    for (int at = 0; at < reading.size(); at++) {
      int content = reading.atom(at).content();
      said[reading.clauses()[at]] += content;
      kept[reading.clauses()[at]] += isKept(at, old) ? content : 0;
    }
    boolean[] rewritten = new boolean[said.length];
    for (int clause = 0; clause < said.length; clause++) {
      rewritten[clause] = kept[clause] * THIRD < said[clause];
    }
    return rewritten;
  }

  /** A bracket is kept beside a change only together with its other half. */
  private void giveUpLoneBrackets(Reading reading, boolean old) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < reading.size(); at++) {
      if (reading.atom(at).kind() == Kind.OPENING) {
        open.push(at);
      } else if (reading.atom(at).kind() == Kind.CLOSING && !open.isEmpty()) {
        int begin = open.pop();
        if (isKept(begin, old) && !isKept(at, old) && !isKept(begin + 1, old)) {
          part(begin, old);
        } else if (isKept(at, old) && !isKept(begin, old) && !isKept(at - 1, old)) {
          part(at, old);
        }
      }
    }
  }

  private boolean giveUpWorthlessRuns() {
    boolean changed = false;
    int end;
    for (int from = 0; from < pairing.before().size(); from = end) {
      end = from + 1;
      if (pairing.isKept(from)) {
        end = pairing.endOfRun(from);
        if (isWorthless(from, end)) {
          for (int at = from; at < end; at++) {
            pairing.part(at);
          }
          changed = true;
        }
      }
    }
    return changed;
  }

  /** A run at the end of both texts is cut on one side only. */
  private boolean isWorthless(int from, int end) {
    int young = pairing.partner(from);
    int youngEnd = young + end - from;
    boolean first = from == 0 && young == 0;
    boolean last = end == pairing.before().size() && youngEnd == pairing.after().size();
    int worth = first ? 0 : -Alignment.cut(pairing, from, young);
    worth -= last ? 0 : Alignment.cut(pairing, end, youngEnd);
    for (int at = from; at < end; at++) {
      worth += pairing.before().atom(at).weight();
    }
    return worth < 0 && !(first && last);
  }

  private boolean isKept(int at, boolean old) {
    return old ? pairing.isKept(at) : pairing.isKeptBack(at);
  }

  private void part(int at, boolean old) {
    pairing.part(old ? at : pairing.partnerBack(at));
  }
}
