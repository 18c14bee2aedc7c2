package jp.torimatome.summary.search;

/** 番号の範囲: printed numbers from one to another, both included. */
public record Span(int from, int until) {
  boolean covers(int number) {
    return number >= from && number <= until;
  }
}
