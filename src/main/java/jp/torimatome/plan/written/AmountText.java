package jp.torimatome.plan.written;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.characters.Folding;
import jp.torimatome.characters.Unseen;

/**
 * 金額の読み取り: what people write where 千円 belong, in a form as in a table. Full-width digits, commas
 * and 千円 are read, △ ▲ and dashes mean minus; another unit is refused with the value it would be,
 * because nobody but the writer knows which one was meant.
 */
public final class AmountText {
  /** Larger than any public budget; more digits are a slip of the finger. */
  public static final long LIMIT_THOUSAND_YEN = 999_999_999_999L;

  private static final String MINUS = "[-―ー△▲]";
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?<minus>"
              + MINUS
              + ")?\\s*(?<digits>[0-9]{1,3}(?:[,、][0-9]{3})+|[0-9]+)\\s*(?<unit>千円|百万円|万円|億円|兆円|円)?");
  private static final Pattern DECIMAL =
      Pattern.compile(MINUS + "?\\s*[0-9,]*[.][0-9]+\\s*(?:千円|百万円|万円|億円|円)?");
  private static final int TURNS_ROUND = 0x202E;
  private static final Pattern DASH = Pattern.compile("[-―ー]+");
  private static final Pattern WORDS =
      Pattern.compile("約|およそ|おおよそ|程度|くらい|ぐらい|前後|未定|調整中|検討中|要求中|不明|以上|以下|強$|弱$");

  private AmountText() {}

  /** What a typed amount turned out to be. */
  public sealed interface Reading {
    /** Whole thousand yen. */
    record Read(long thousandYen) implements Reading {}

    record Refused(AmountFault fault) implements Reading {}
  }

  /** Reads {@code typed}; every refusal says what to type instead. */
  public static Reading read(String typed) {
    if (Folding.ORDINARY.of(typed).codePoints().anyMatch(AmountText::isForeignDigit)) {
      return new Reading.Refused(new AmountFault.ForeignDigits());
    }
    String plain = Folding.SAME.of(Unseen.asSpaces(typed)).strip();
    if (plain.isEmpty()) {
      return new Reading.Refused(new AmountFault.Missing());
    }
    Matcher whole = WHOLE.matcher(plain);
    if (whole.matches() && typed.indexOf(TURNS_ROUND) < 0) {
      return whole(whole);
    }
    if (WORDS.matcher(plain.replaceAll("\\s", "")).find()) {
      return new Reading.Refused(
          new AmountFault.NotSettled(shortened(Unseen.named(typed.strip()))));
    }
    if (DECIMAL.matcher(plain).matches()) {
      return new Reading.Refused(new AmountFault.Decimal());
    }
    return new Reading.Refused(new AmountFault.NotANumber(shortened(Unseen.named(typed.strip()))));
  }

  /** Nothing but dashes, of whatever kind: how a table says that there is nothing. */
  public static boolean isDash(String written) {
    return DASH.matcher(Folding.SAME.of(written).strip()).matches();
  }

  private static Reading whole(Matcher matcher) {
    BigInteger digits = new BigInteger(matcher.group("digits").replaceAll("[,、]", ""));
    BigInteger signed = matcher.group("minus") == null ? digits : digits.negate();
    String unit = Optional.ofNullable(matcher.group("unit")).orElse("千円");
    if (!unit.equals("千円")) {
      return new Reading.Refused(otherUnit(signed, unit));
    }
    return digits.compareTo(BigInteger.valueOf(LIMIT_THOUSAND_YEN)) > 0
        ? new Reading.Refused(new AmountFault.TooLarge())
        : new Reading.Read(signed.longValueExact());
  }

  private static AmountFault otherUnit(BigInteger value, String unit) {
    long yen =
        switch (unit) {
          case "円" -> 1;
          case "万円" -> 10_000;
          case "百万円" -> 1_000_000;
          case "億円" -> 100_000_000;
          case "兆円" -> 1_000_000_000_000L;
          default -> throw new IllegalArgumentException(unit);
        };
    BigInteger[] converted =
        value.multiply(BigInteger.valueOf(yen)).divideAndRemainder(BigInteger.valueOf(1000));
    boolean whole = converted[1].signum() == 0;
    boolean small = converted[0].abs().compareTo(BigInteger.valueOf(LIMIT_THOUSAND_YEN)) <= 0;
    if (!small) {
      return new AmountFault.TooLarge();
    }
    return new AmountFault.OtherUnit(unit, converted[0].longValueExact(), whole);
  }

  /**
   * Every script's digits and 漢数字, circled and Roman ones too: they would be guessed at, not read.
   */
  private static boolean isForeignDigit(int codePoint) {
    boolean plain =
        (codePoint >= '0' && codePoint <= '9') || (codePoint >= '０' && codePoint <= '９');
    int type = Character.getType(codePoint);
    boolean numeral =
        type == Character.DECIMAL_DIGIT_NUMBER
            || type == Character.OTHER_NUMBER
            || type == Character.LETTER_NUMBER;
    return (numeral && !plain) || "〇零一二三四五六七八九十".indexOf(codePoint) >= 0;
  }

  private static String shortened(String text) {
    return text.length() <= 20
        ? text
        : text.substring(
                0, text.offsetByCodePoints(0, Math.min(20, text.codePointCount(0, text.length()))))
            + "…";
  }
}
