package jp.torimatome.feature.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import jp.torimatome.summary.search.Hit;
import jp.torimatome.summary.search.Query;
import jp.torimatome.summary.search.Searching;
import jp.torimatome.text.Nearest;

/** もしかして: what may have been meant by words that find nothing, and what it finds. */
record NearMiss(String words, List<Hit> hits) {

  /**
   * The same with its mistyped words put right, when that finds something or is a word to search
   * with.
   */
  static Optional<NearMiss> of(Query query, Searching searching, LongPredicate concerned) {
    Set<String> known = searching.known();
    List<String> words =
        query.words().stream()
            .map(word ->
                hits(searching, query.with(List.of(word)), concerned).isEmpty()
                    ? Nearest.to(word, known).orElse(word)
                    : word)
            .toList();
    if (words.equals(query.words())) {
      return Optional.empty();
    }
    String joined = String.join(" ", words);
    List<Hit> hits = hits(searching, Query.parse(joined).of(query.planId()), concerned);
    boolean keyword = words.stream().anyMatch(Query.KEYWORDS::contains);
    return hits.isEmpty() && !keyword ? Optional.empty() : Optional.of(new NearMiss(joined, hits));
  }

  private static List<Hit> hits(Searching searching, Query query, LongPredicate concerned) {
    return searching.find(query, concerned) instanceof Searching.Found.Projects(var hits)
        ? hits
        : List.of();
  }
}
