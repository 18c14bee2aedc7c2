package jp.torimatome.plan.cell;

import java.util.Locale;

/** Which text of a project a passage is. */
public enum PassageField {
  NAME,
  CONTENT,
  NEXT_NAME,
  NEXT_CONTENT,
  STATUS,
  PLAN,
  ISSUES;

  /** The name in database and forms. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * True for texts that belong to a fiscal year; the others are kept under {@code FiscalYear(0)}.
   */
  public boolean isYearly() {
    return this == STATUS || this == PLAN;
  }

  public static PassageField of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
