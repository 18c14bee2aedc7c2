package jp.torimatome.table.marks.pairing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.table.marks.pairing.Atom.Kind;

/**
 * Where words begin, told without a dictionary: by script, by {@link Compounds}, and by the
 * particles.
 */
final class Words {
  /** Stand after a word of any kind. */
  private static final Map<Character, List<String>> PARTICLES =
      longestFirst(
          "を は が に の と で も へ や から まで より など のみ ほか うち こと もの ため ための ために よう ように ような とき ところ とともに として"
              + " としての について における において により による によって に対し ものの という といった および または かつ");

  /** Stand after the stem of a verb. */
  private static final Map<Character, List<String>> AUXILIARIES =
      longestFirst("ている ていた ていく ていき ていきます ています ていました ており てきて てきた てきている てもらう てから");

  /** Stand after a noun: サ変 and copula. */
  private static final Map<Character, List<String>> ENDINGS =
      longestFirst(
          "する した して し しつつ しながら している していた しており しておりました しております しています していました していく していき していきます します しました"
              + " され された される されて されている されます されました させ させた させる させて である であった であり です でした だ だった な なる ない"
              + " なく ある あり あった いる いた できる できた でき つつ ながら");

  /** Begins like a particle and is the end of a verb: 繋がる, 増やす, 生かす. */
  private static final Pattern NO_PARTICLE = Pattern.compile("(?s)が[るりっらろ].*|や[すしさせ].*|で[きす].*");

  private final List<Atom> atoms;
  private final boolean[] starts;

  private Words(List<Atom> atoms) {
    this.atoms = atoms;
    starts = new boolean[atoms.size()];
  }

  static boolean[] starts(List<Atom> atoms) {
    Words words = new Words(atoms);
    int from = 0;
    while (from < atoms.size()) {
      int to = words.endOfScript(from);
      words.starts[from] = true;
      switch (atoms.get(from).kind()) {
        case KANJI -> words.kanji(from, to);
        case HIRAGANA -> words.hiragana(from, to);
        default -> {}
      }
      from = to;
    }
    return words.starts;
  }

  private int endOfScript(int from) {
    int to = from + 1;
    Kind kind = atoms.get(from).kind();
    while ((kind == Kind.KANJI || kind == Kind.HIRAGANA)
        && to < atoms.size()
        && continues(kind, to)) {
      to++;
    }
    return to;
  }

  private boolean continues(Kind kind, int at) {
    return atoms.get(at).kind() == kind && atoms.get(at).space().isEmpty();
  }

  private void kanji(int from, int to) {
    boolean[] begun = Compounds.starts(text(from, to));
    System.arraycopy(begun, 0, starts, from, begun.length);
  }

  private void hiragana(int from, int to) {
    String rest = text(from, to);
    boolean afterWord = from > 0 && atoms.get(from).space().isEmpty();
    boolean afterKanji = afterWord && atoms.get(from - 1).kind() == Kind.KANJI;
    boolean afterNoun = afterWord && !(afterKanji && isSingleKanji(from - 1));
    int at = from;
    starts[from] = !afterKanji;
    while (at < to) {
      int length = length(rest, at == from ? afterNoun : starts[at], isChild(at));
      if (length > 0) {
        starts[at] = true;
        at += length;
        if (at < to) {
          starts[at] = true;
        }
      } else {
        at++;
      }
      rest = text(at, to);
    }
  }

  /** A verb of one kanji, like 示した or 対し, is one word with what follows. */
  private boolean isSingleKanji(int at) {
    return at == 0 || atoms.get(at - 1).kind() != Kind.KANJI || !atoms.get(at).space().isEmpty();
  }

  /** 子ども: no particle. */
  private boolean isChild(int at) {
    return at > 0 && atoms.get(at).plain().equals("も") && atoms.get(at - 1).plain().equals("ど");
  }

  private static int length(String rest, boolean afterNoun, boolean isChild) {
    int length = 0;
    if (!NO_PARTICLE.matcher(rest).matches() && !isChild) {
      length = Math.max(longest(AUXILIARIES, rest), longest(PARTICLES, rest));
    }
    return afterNoun ? Math.max(length, longest(ENDINGS, rest)) : length;
  }

  private static int longest(Map<Character, List<String>> words, String rest) {
    for (String word : words.getOrDefault(rest.charAt(0), List.of())) {
      if (rest.startsWith(word)) {
        return word.length();
      }
    }
    return 0;
  }

  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    atoms.subList(from, to).forEach(atom -> text.append(atom.plain().charAt(0)));
    return text.toString();
  }

  private static Map<Character, List<String>> longestFirst(String words) {
    return Stream.of(words.split(" "))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .collect(Collectors.groupingBy(word -> word.charAt(0)));
  }
}
