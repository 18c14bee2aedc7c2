package jp.torimatome.table.marks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.table.marks.Atom.Kind;

/** Where words begin, told without a dictionary: by script, by the particles, and by kanji compounds being pairs. */
final class Words {
  /** Stand after a word of any kind. */
  private static final List<String> PARTICLES =
      longestFirst(
          "を は が に の と で も へ や から まで より など のみ ほか うち こと もの ため ための ために よう ように ような とき ところ とともに として としての"
              + " について における において により による によって に対し ものの という といった および または かつ");

  /** Stand after a noun: サ変 and copula. */
  private static final List<String> ENDINGS =
      longestFirst(
          "する した して し しつつ しながら している していた しており しておりました しております しています していました します しました され された される されて されている"
              + " されます されました させ させた させる させて である であった であり です でした だ だった な なる ない なく ある あり あった いる いた できる できた でき つつ ながら");

  /** Begins like a particle and is the end of a verb: 繋がる, 増やす, 生かす. */
  private static final Pattern NO_PARTICLE = Pattern.compile("(?s)が[るりっらろ].*|や[すしさせ].*|で[きす].*");

  private static final Set<String> SUFFIXES = Set.of("者", "等", "率", "員", "費", "課", "室", "係", "庁", "局", "署", "省", "院", "額", "的", "化");
  private static final Set<String> PREFIXES = Set.of("各", "全", "約", "再", "新", "非", "不", "未", "無", "総", "副", "準", "第", "同", "当", "本", "両", "県");

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
    while ((kind == Kind.KANJI || kind == Kind.HIRAGANA) && to < atoms.size() && continues(kind, to)) {
      to++;
    }
    return to;
  }

  private boolean continues(Kind kind, int at) {
    return atoms.get(at).kind() == kind && atoms.get(at).space().isEmpty();
  }

  /** Pairs, but for a suffix like 者 after a pair, and for the prefix of an odd run. */
  private void kanji(int from, int to) {
    int at = from;
    while (at < to) {
      int end = at + 1;
      while (end < to && !((end - at) % 2 == 0 && SUFFIXES.contains(atoms.get(end).text()))) {
        end++;
      }
      boolean odd = (end - at) % 2 == 1 && end - at > 1;
      int pair = odd && PREFIXES.contains(atoms.get(at).text()) ? at + 1 : at;
      starts[at] = true;
      for (; pair < end; pair += 2) {
        starts[pair] = true;
      }
      if (end < to) {
        starts[end] = true;
        end++;
      }
      at = end;
    }
  }

  private void hiragana(int from, int to) {
    String rest = text(from, to);
    boolean afterWord = from > 0 && atoms.get(from).space().isEmpty();
    boolean afterKanji = afterWord && atoms.get(from - 1).kind() == Kind.KANJI;
    boolean afterNoun = afterWord && !(afterKanji && isSingleKanji(from - 1));
    int at = from;
    starts[from] = !afterKanji;
    while (at < to) {
      int length = length(rest, at == from ? afterNoun : starts[at]);
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

  private static int length(String rest, boolean afterNoun) {
    int length = 0;
    if (!NO_PARTICLE.matcher(rest).matches()) {
      length = longest(PARTICLES, rest);
    }
    return afterNoun ? Math.max(length, longest(ENDINGS, rest)) : length;
  }

  private static int longest(List<String> words, String rest) {
    return words.stream().filter(rest::startsWith).findFirst().map(String::length).orElse(0);
  }

  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    new ArrayList<>(atoms.subList(from, to)).forEach(atom -> text.append(atom.text().charAt(0)));
    return text.toString();
  }

  private static List<String> longestFirst(String words) {
    return Stream.of(words.split(" ")).sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }
}
