package jp.torimatome.plan.cell;

import java.util.Locale;

/** 要求 / 当初 / 補正 / 最終 / 決算: the budget stage an amount belongs to. */
public enum Stage {
  REQUESTED,
  INITIAL,
  SUPPLEMENTARY,
  FINAL,
  SETTLED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Stage of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
