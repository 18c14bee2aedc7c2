package jp.torimatome.plan;

/** 計画: a plan and the name of the one that follows it (empty when the table names none). */
public record Plan(long id, String name, String nextName) {

  /** 原本確認: a number that the document announces on {@code line} but does not print. */
  public record Slot(int printedNumber, int line) {}
}
