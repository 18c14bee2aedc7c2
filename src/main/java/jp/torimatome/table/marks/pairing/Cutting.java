package jp.torimatome.table.marks.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.characters.Era;
import jp.torimatome.characters.Folded;
import jp.torimatome.characters.Folding;
import jp.torimatome.table.marks.pairing.Atom.Kind;

/** Cuts a text into its atoms and the spaces at its end; no character is lost. */
final class Cutting {
  private static final String SPACES = "[\\s\\p{Z}]";
  private static final String GLUED = "[\\p{M}\\u200c\\u200d]*";
  private static final String DIGIT = "[0-9\uff10-\uff19]";
  private static final String FRACTION = "(?:[.,\uff0e\uff0c]" + DIGIT + "+)*";
  private static final String COUNTER =
      "年度|年間|年|[かヶカケ箇][年月所国]間?|月|日間|日|人|名|件|回|歳|円|[百千万億]+円|千人|万人|[%\uff05]|割|倍|点|時間|分|週間|週|期|号|条|項"
          + "|団体|機関|社|校|園|施設|事業[所者]|市町村|市町|圏域|世帯|戸|部|冊|台|組|種類|箇所|㎡|(?:コマ|ポイント|パーセント)(?![\\p{IsKatakana}ー])|km(?![A-Za-z])";
  private static final String ERA_YEAR =
      "(?:令和|平成|昭和"
          + Era.LATER_NAMES
          + "|(?<![A-Za-z])[RHS"
          + Era.LATER_LETTERS
          + "\uff32\uff28\uff33])"
          + "(?:元|"
          + DIGIT
          + "{1,2})(?!"
          + DIGIT
          + ")(?:[.\uff0e]"
          + DIGIT
          + "{1,2}(?!"
          + DIGIT
          + ")){0,2}(?:年度|年|月)?";
  private static final String NUMBER =
      ERA_YEAR + "|第?" + DIGIT + "+" + FRACTION + "(?:" + COUNTER + ")?";
  private static final String KATAKANA = "[\\p{IsKatakana}ー\uff70\uff9e\uff9f]";
  private static final String LETTER =
      "[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー\uff70\uff9e\uff9f]]";
  private static final String WORD =
      "https?://[!-~]+|"
          + KATAKANA
          + "[\\p{IsKatakana}ー\uff70\uff9e\uff9f\\p{M}]*|"
          + LETTER
          + "(?:"
          + LETTER
          + "|[\\p{M}\\p{Nd}\\u200c\\u200d]|[-'’._@&](?="
          + LETTER
          + "))*";
  private static final String BULLET =
      "[○◯●◎・※■□◆◇•①-⑳]|[(\uff08]"
          + DIGIT
          + "{1,2}[)\uff09]|"
          + DIGIT
          + "{1,2}[.\uff0e](?!"
          + DIGIT
          + ")";
  private static final Pattern ATOM =
      Pattern.compile(
          "(?s)(?<space>"
              + SPACES
              + "+(?!\\p{M}))"
              + "|(?<number>(?:"
              + NUMBER
              + ")"
              + GLUED
              + ")"
              + "|(?<word>(?:"
              + WORD
              + ")"
              + GLUED
              + ")"
              + "|(?<kanji>\\p{IsHan}"
              + GLUED
              + ")"
              + "|(?<hiragana>\\p{IsHiragana}"
              + GLUED
              + ")"
              + "|(?<stop>(?:[、。]|[,.](?![0-9A-Za-z]))"
              + GLUED
              + ")"
              + "|(?<opening>[(\\[{\uff08\uff3b\uff5b「『【〔〈《“]"
              + GLUED
              + ")"
              + "|(?<closing>[)\\]}\uff09\uff3d\uff5d」』】〕〉》”]"
              + GLUED
              + ")"
              + "|(?<punctuation>[\\p{P}\\p{Sm}～]"
              + GLUED
              + ")"
              + "|(?<other>\\X|.)");
  private static final char FIRST_HIRAGANA = 'ぁ';
  private static final char LAST_HIRAGANA = 'ゖ';
  private static final char FIRST_KANJI = '一';
  private static final char LAST_KANJI = '龠';
  private static final Pattern LINE_HEAD = Pattern.compile("(?:" + BULLET + ")" + GLUED);
  private static final List<Kind> KINDS =
      List.of(
          Kind.NUMBER,
          Kind.WORD,
          Kind.KANJI,
          Kind.HIRAGANA,
          Kind.STOP,
          Kind.OPENING,
          Kind.CLOSING,
          Kind.PUNCTUATION);

  private final Folded folded;
  private final List<Atom> atoms = new ArrayList<>();
  private int spaceFrom;

  private Cutting(Folded folded) {
    this.folded = folded;
  }

  /** The atoms of a text, and the spaces after the last of them. */
  record Cut(List<Atom> atoms, String tail) {}

  /**
   * Cut where the characters that are compared are cut: look-alikes, widths and what nobody sees
   * make no difference.
   */
  static Cut of(String written) {
    Folded folded = Folded.of(written, Folding.SAME);
    Cutting cutting = new Cutting(folded);
    String text = folded.text();
    Matcher matcher = ATOM.matcher(text).useTransparentBounds(true);
    Matcher head = LINE_HEAD.matcher(text).useTransparentBounds(true);
    int at = 0;
    while (at < text.length()) {
      if (isPlain(text, at)) {
        cutting.add(at, at + 1, text.charAt(at) < FIRST_KANJI ? Kind.HIRAGANA : Kind.KANJI);
        at++;
        continue;
      }
      Matcher next =
          cutting.isLineHead(at) && head.region(at, text.length()).lookingAt()
              ? head
              : matcher.region(at, text.length());
      if (next == matcher && !matcher.lookingAt()) {
        throw new IllegalStateException("every character is of some kind");
      }
      cutting.add(at, next.end(), next == head ? Kind.BULLET : kind(matcher));
      at = next.end();
    }
    return new Cut(List.copyOf(cutting.atoms), folded.written(cutting.spaceFrom, text.length()));
  }

  private boolean isLineHead(int at) {
    return atoms.isEmpty() || at > spaceFrom || atoms.getLast().plain().equals("。");
  }

  /**
   * A hiragana or kanji, most of any text, with no mark after it and no number begun by it: told
   * without the pattern.
   */
  private static boolean isPlain(String text, int at) {
    if (!isPlain(text.charAt(at)) || at + 1 == text.length()) {
      return isPlain(text.charAt(at));
    }
    return isPlain(text.charAt(at + 1)) || "、。・「」()".indexOf(text.charAt(at + 1)) >= 0;
  }

  private static boolean isPlain(char character) {
    boolean kanji =
        character >= FIRST_KANJI && character <= LAST_KANJI && "令平昭第".indexOf(character) < 0;
    return kanji || (character >= FIRST_HIRAGANA && character <= LAST_HIRAGANA);
  }

  private void add(int from, int to, Kind kind) {
    String plain = folded.text().substring(from, to);
    if (!Atom.isBlank(plain)) {
      atoms.add(new Atom(folded.written(spaceFrom, from), folded.written(from, to), plain, kind));
      spaceFrom = to;
    }
  }

  private static Kind kind(Matcher matcher) {
    return KINDS.stream()
        .filter(kind -> matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null)
        .findFirst()
        .orElse(Kind.OTHER);
  }
}
