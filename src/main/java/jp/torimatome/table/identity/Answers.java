package jp.torimatome.table.identity;

import java.util.Map;
import java.util.Set;

/**
 * What a coordinator said of rows, by the number that the file prints: the same as a number of the
 * register, or new.
 */
public record Answers(Map<Integer, Integer> same, Set<Integer> isNew) {
  public static final Answers NONE = new Answers(Map.of(), Set.of());
}
