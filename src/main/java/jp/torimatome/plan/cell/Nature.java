package jp.torimatome.plan.cell;

import java.util.Locale;

/** Why a cell holds something, or the kind of nothing it holds; a given 0 is a real zero. */
public enum Nature {
  GIVEN,
  UNANSWERED,
  /**
   * 引継ぎ: an earlier year gives it a starting point, and nobody has said it of this year; it is
   * nobody's answer and holds no value.
   */
  CARRIED,
  NOT_APPLICABLE,
  DISCONTINUED,
  NOT_IN_PLAN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Nature of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
