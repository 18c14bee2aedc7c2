package jp.torimatome.characters;

import java.text.Normalizer;
import java.util.Locale;

/**
 * 同じとみなす文字: how far characters are taken for one another; each level does all that the levels
 * before it do.
 */
public enum Folding {
  /**
   * As it is printed: radicals and compatibility forms as the ordinary kanji, marks joined, nothing
   * that nobody can see.
   */
  ORDINARY,

  /**
   * As it is compared: widths, spaces and the twins of code pages are one; ① is not 1, nor ㈱ (株),
   * since something may be meant by that.
   */
  SAME,

  /** As it is looked for: ① is found by 1, ㈱ by (株), and upper case by lower. */
  LENIENT;

  /** The text at this level; what was written stays wherever it is stored. */
  public String of(String text) {
    String folded = isUsual(text) ? text : Folded.of(text, this).text();
    return this == LENIENT
        ? SAME.of(Normalizer.normalize(folded, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        : folded;
  }

  /** One visible character, not yet joined with the marks that follow it. */
  String of(int character) {
    if (character < Character.MIN_SUPPLEMENTARY_CODE_POINT && isUsual((char) character)) {
      return Character.toString(character);
    }
    int ideograph = LookAlikes.ideograph(character);
    return this == ORDINARY ? Character.toString(ideograph) : LookAlikes.same(ideograph);
  }

  /**
   * Nothing but characters that every level leaves alone: most texts, told without looking each up.
   */
  static boolean isUsual(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!isUsual(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUsual(char each) {
    boolean kana = (each >= 'ぁ' && each <= 'ゖ') || (each >= 'ァ' && each <= 'ヾ');
    boolean kanji = each >= '一' && each <= '\u9fff';
    return kana
        || kanji
        || (each >= ' ' && each < '\u007f')
        || each == '\n'
        || each == '、'
        || each == '。'
        || each == '「'
        || each == '」';
  }
}
