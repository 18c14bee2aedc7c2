package jp.torimatome.table.marks.pairing;

import java.util.List;
import jp.torimatome.table.marks.pairing.Atom.Kind;

/**
 * A text made ready to be compared: its atoms, how ill it is cut before each of them, and the
 * clause of each.
 */
public record Reading(List<Atom> atoms, String tail, int[] seams, int[] clauses) {
  static Reading of(String text) {
    Cutting.Cut cut = Cutting.of(text);
    return new Reading(cut.atoms(), cut.tail(), Seams.of(cut.atoms()), clauses(cut.atoms()));
  }

  public int size() {
    return atoms.size();
  }

  public Atom atom(int at) {
    return atoms.get(at);
  }

  int clauseCount() {
    return clauses.length == 0 ? 0 : clauses[clauses.length - 1] + 1;
  }

  private static int[] clauses(List<Atom> atoms) {
    int[] clauses = new int[atoms.size()];
    int clause = 0;
    for (int at = 0; at < atoms.size(); at++) {
      boolean afterStop =
          at > 0 && atoms.get(at - 1).kind() == Kind.STOP && atoms.get(at).kind() != Kind.STOP;
      if (at > 0 && (afterStop || atoms.get(at).beginsLine())) {
        clause++;
      }
      clauses[at] = clause;
    }
    return clauses;
  }
}
