package jp.torimatome.finding;

import java.util.Locale;

/** The checks, each with what it notices; a sentence on what was found, why it matters and what to do stands in the texts. */
public enum Rule {
  /** An amount a hundred times what is usual in the table: very probably yen entered as thousand yen. */
  PROBABLY_YEN;

  /** The name in database and texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
