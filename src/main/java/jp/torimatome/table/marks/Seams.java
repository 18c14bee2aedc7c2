package jp.torimatome.table.marks;

import java.util.List;
import jp.torimatome.table.marks.Atom.Kind;

/** How ill a mark reads that begins or ends between two atoms: not at all after a clause, badly inside a compound or its okurigana. */
final class Seams {
  static final int BAD = 5;
  private static final int BULLET = 4;
  private static final int BRACKET = 3;
  private static final int WORDS = 2;
  private static final int SLIGHT = 1;

  private final List<Atom> atoms;
  private final boolean[] wordStarts;

  private Seams(List<Atom> atoms) {
    this.atoms = atoms;
    wordStarts = Words.starts(atoms);
  }

  /** For each place between atoms, both ends included, what it costs to cut there. */
  static int[] of(List<Atom> atoms) {
    Seams seams = new Seams(atoms);
    int[] costs = new int[atoms.size() + 1];
    for (int at = 1; at < atoms.size(); at++) {
      costs[at] = seams.before(at);
    }
    return costs;
  }

  private int before(int at) {
    Kind left = atoms.get(at - 1).kind();
    Kind right = atoms.get(at).kind();
    if (left == Kind.BULLET) {
      return BULLET;
    }
    if (!atoms.get(at).space().isEmpty() || left == Kind.STOP || right == Kind.OPENING || right == Kind.BULLET) {
      return right == Kind.STOP ? SLIGHT : 0;
    }
    if (left == Kind.OPENING || right == Kind.CLOSING) {
      return BRACKET;
    }
    if (isScript(left) && isScript(right)) {
      return wordStarts[at] ? left == right ? WORDS : 0 : BAD;
    }
    return left == Kind.CLOSING ? 0 : SLIGHT;
  }

  private static boolean isScript(Kind kind) {
    return kind == Kind.KANJI || kind == Kind.HIRAGANA || kind == Kind.WORD;
  }
}
