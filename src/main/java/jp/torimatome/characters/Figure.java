package jp.torimatome.characters;

import java.util.Locale;

/** 数字: the one form in which amounts are written, as official tables do – 2,362 and △500. */
public final class Figure {
  private Figure() {}

  public static String of(long number) {
    String digits = String.format(Locale.ROOT, "%,d", number);
    return number < 0 ? "△" + digits.substring(1) : digits;
  }
}
