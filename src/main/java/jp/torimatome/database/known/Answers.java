package jp.torimatome.database.known;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers by what was asked; those that were asked for last stay when there are too many. */
final class Answers {
  /** So many answers make a generation; the one before it is kept too. */
  private static final int GENERATION = 16_384;

  private final Map<Set<String>, Set<String>> same = new ConcurrentHashMap<>();
  private volatile Map<List<?>, Answer> young = new ConcurrentHashMap<>();
  private volatile Map<List<?>, Answer> old = Map.of();

  /** What was found, the tables that were looked into, and the number of the state then. */
  record Answer(Object found, Set<String> tables, long number) {}

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

  Answer put(List<?> what, Object found, Set<String> tables, long number) {
    Set<String> looked = same.computeIfAbsent(Set.copyOf(tables), each -> each);
    Answer answer = new Answer(found, looked, number);
    put(what, answer);
    return answer;
  }

  private void put(List<?> what, Answer answer) {
    if (young.size() >= GENERATION) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
    young.put(what, answer);
  }
}
