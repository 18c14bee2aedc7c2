package jp.torimatome.database.known;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers by what was asked; those that were asked for last stay when there are too many. */
final class Answers {
  /** So many answers make a generation; the one before it is kept too. */
  private static final int GENERATION = 8_192;

  private volatile Map<List<?>, Answer> young = new ConcurrentHashMap<>();
  private volatile Map<List<?>, Answer> old = Map.of();

  /** What was found, and the tables that were looked into. */
  record Answer(Object found, Set<String> tables) {}

  @Nullable Answer get(List<?> what) {
    Answer known = young.get(what);
    if (known == null) {
      known = old.get(what);
      if (known != null) {
        put(what, known);
      }
    }
    return known;
  }

  void put(List<?> what, Answer answer) {
    if (young.size() >= GENERATION) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
    young.put(what, answer);
  }

  /** Those for which none of these tables was looked into. */
  Answers without(Set<String> changed) {
    Answers left = new Answers();
    left.old = without(old, changed);
    left.young = without(young, changed);
    return left;
  }

  private static Map<List<?>, Answer> without(Map<List<?>, Answer> some, Set<String> changed) {
    Map<List<?>, Answer> left = new ConcurrentHashMap<>(some);
    left.values().removeIf(answer -> answer.tables().stream().anyMatch(changed::contains));
    return left;
  }
}
