package jp.torimatome.table.marks.pairing;

import java.util.List;
import jp.torimatome.table.marks.pairing.Atom.Kind;

/**
 * How ill a mark reads that begins or ends between two atoms: not at all after a clause, badly
 * inside a compound or its okurigana.
 */
final class Seams {
  /** Inside a word. */
  static final int BAD = 9;

  private static final int BULLET = 4;
  private static final int PARTICLE = 2;
  private static final int COMPOUND = 2;
  private static final int SUFFIX = 4;
  private static final int SLIGHT = 1;
  private static final int WELCOME = -1;

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
    if (left == Kind.STOP || atoms.get(at).beginsLine()) {
      return right == Kind.STOP ? SLIGHT : WELCOME;
    }
    if (isScript(left) && isScript(right) && atoms.get(at).space().isEmpty()) {
      return betweenWords(at, left, right);
    }
    return isQuiet(at, left, right) ? 0 : SLIGHT;
  }

  private int betweenWords(int at, Kind left, Kind right) {
    if (!wordStarts[at]) {
      return BAD;
    }
    if (left == Kind.KANJI && right == Kind.KANJI) {
      return isSuffix(at) ? SUFFIX : COMPOUND;
    }
    return right == Kind.HIRAGANA ? PARTICLE : left == Kind.HIRAGANA ? 0 : SLIGHT;
  }

  /** One kanji at the end of a compound, like 会 or 者; not the stem of a verb. */
  private boolean isSuffix(int at) {
    return at + 1 == atoms.size()
        || !isScript(atoms.get(at + 1).kind())
        || (atoms.get(at + 1).kind() != Kind.KANJI && wordStarts[at + 1]);
  }

  private boolean isQuiet(int at, Kind left, Kind right) {
    return !atoms.get(at).space().isEmpty()
        || left == Kind.OPENING
        || (left == Kind.CLOSING && right != Kind.HIRAGANA)
        || (left == Kind.HIRAGANA && right == Kind.NUMBER)
        || right == Kind.STOP
        || right == Kind.OPENING
        || right == Kind.CLOSING
        || right == Kind.BULLET;
  }

  private static boolean isScript(Kind kind) {
    return kind == Kind.KANJI || kind == Kind.HIRAGANA || kind == Kind.WORD;
  }
}
