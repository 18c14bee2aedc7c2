package jp.torimatome.plan.cell;

import java.util.Arrays;
import java.util.Optional;

/** 元号: years are counted from the first year of a reign, which is 元年. */
public enum Era {
  REIWA("令和", "㋿", "R", 2019),
  HEISEI("平成", "㍻", "H", 1989),
  SHOWA("昭和", "㍼", "S", 1926),
  TAISHO("大正", "㍽", "T", 1912),
  MEIJI("明治", "㍾", "M", 1868);

  private final String name;
  private final String sign;
  private final String letter;
  private final int first;

  Era(String name, String sign, String letter, int first) {
    this.name = name;
    this.sign = sign;
    this.letter = letter;
    this.first = first;
  }

  /** The era of a year; of one in which two meet, the later. */
  public static Era of(int year) {
    return Arrays.stream(values()).filter(era -> era.first <= year).findFirst().orElse(MEIJI);
  }

  /** The era of a month, 0 for any of the year: 平成31年 went on until April. */
  public static Era of(int year, int month) {
    return year == REIWA.first && month > 0 && month < 5 ? HEISEI : of(year);
  }

  /** As it is written: 令和, ㋿ or R. */
  public static Optional<Era> of(String written) {
    return Arrays.stream(values())
        .filter(era -> era.name.equals(written) || era.sign.equals(written) || era.letter.equalsIgnoreCase(written))
        .findFirst();
  }

  /** The year of the calendar that is its {@code number}th. */
  public int year(int number) {
    return first + number - 1;
  }

  /** Which of its years a year of the calendar is. */
  public int number(int year) {
    return year - first + 1;
  }

  public String letter() {
    return letter;
  }

  /** The era as {@code like} writes another one. */
  public String writtenLike(String like) {
    return like.length() > 1 ? name : letter;
  }
}
