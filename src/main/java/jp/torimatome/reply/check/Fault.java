package jp.torimatome.reply.check;

/** 入力不備: why a field cannot be taken; shown beside it, with what to type instead. */
public sealed interface Fault {
  /** Nothing typed and nothing chosen. */
  record AmountMissing() implements Fault {}

  /** Another unit than 千円; {@code thousandYen} is what it would be, rounded down unless {@code exact}. */
  record OtherUnit(String unit, long thousandYen, boolean exact) implements Fault {}

  /** Digits of another script, or 漢数字. */
  record ForeignDigits() implements Fault {}

  /** A fraction of a thousand yen. */
  record Decimal() implements Fault {}

  /** 約, 未定 and the like. */
  record NotSettled(String typed) implements Fault {}

  /** Anything else. */
  record NotANumber(String typed) implements Fault {}

  /** More digits than any budget has. */
  record TooLarge() implements Fault {}

  /** 変更なし where last year has nothing to keep. */
  record NothingToKeep() implements Fault {}

  /** More characters than the table can hold. */
  record TooLong(int characters, int limit) implements Fault {}

  /** Control characters or broken characters, which the table cannot store. */
  record BrokenCharacters() implements Fault {}
}
