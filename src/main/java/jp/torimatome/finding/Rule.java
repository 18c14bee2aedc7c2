package jp.torimatome.finding;

import java.util.Locale;

/** The checks, each with what it notices; a sentence on what was found, why it matters and what to do stands in the texts. */
public enum Rule {
  /** An amount a hundred times what is usual in the table: very probably yen entered as thousand yen. */
  PROBABLY_YEN,
  /** An amount many times last year's. */
  MUCH_MORE,
  /** An amount that is a small part of last year's. */
  MUCH_LESS,
  /** A text that is owed and empty. */
  EMPTY_TEXT,
  /** A text that was typed and says what it said last year, where 変更なし would say so. */
  SAME_AS_LAST_YEAR;

  /** The name in database and texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
