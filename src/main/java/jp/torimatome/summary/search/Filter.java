package jp.torimatome.summary.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 絞り込み: what /jigyo asks of a project's answer in the round, besides the words of the register. */
public enum Filter {
  UNANSWERED("未回答", "unanswered"),
  /** A section said something else than last year. */
  CHANGED("変更あり", "changed", "変更有", "変更有り"),
  /** Sent back and not mended yet; told to those whom it concerns only. */
  RETURNED("差し戻し", "returned", "差戻し", "差戻"),
  /** Answered, and no coordinator has taken it yet. */
  UNCONFIRMED("未確認", "unconfirmed");

  private final List<String> words;

  Filter(String... words) {
    this.words = List.of(words);
  }

  static Optional<Filter> of(String folded) {
    return Arrays.stream(values()).filter(filter -> filter.words.contains(folded)).findFirst();
  }

  static Stream<String> all() {
    return Arrays.stream(values()).flatMap(filter -> filter.words.stream().limit(2));
  }
}
