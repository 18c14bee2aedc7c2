package jp.torimatome.plan.written;

/** Why an amount cannot be taken as it is written. */
public sealed interface AmountFault {
  /** Nothing is written. */
  record Missing() implements AmountFault {}

  /**
   * Another unit than 千円; {@code thousandYen} is what it would be, rounded down unless {@code
   * exact}.
   */
  record OtherUnit(String unit, long thousandYen, boolean exact) implements AmountFault {}

  /** Digits of another script, 漢数字, or circled and raised ones. */
  record ForeignDigits() implements AmountFault {}

  /** A fraction of a thousand yen. */
  record Decimal() implements AmountFault {}

  /** 約, 未定 and the like. */
  record NotSettled(String written) implements AmountFault {}

  /** Anything else, with a name for what nobody can see in it. */
  record NotANumber(String written) implements AmountFault {}

  /** More digits than any budget has. */
  record TooLarge() implements AmountFault {}
}
