package jp.torimatome.reply.check;

import jp.torimatome.plan.written.AmountFault;

/** 入力不備: why a field cannot be taken; shown beside it, with what to type instead. */
public sealed interface Fault {
  /** An amount that cannot be taken. */
  record OfAmount(AmountFault why) implements Fault {}

  /** 変更なし where last year has nothing to keep. */
  record NothingToKeep() implements Fault {}

  /** Words stand in the field that this choice would let fall without a word. */
  record Idle(Choice choice) implements Fault {}

  /** More characters than the table can hold. */
  record TooLong(int characters, int limit) implements Fault {}

  /** A control character or a broken one, which no table can hold: {@code U+0000}. */
  record BrokenCharacters(String character) implements Fault {}
}
