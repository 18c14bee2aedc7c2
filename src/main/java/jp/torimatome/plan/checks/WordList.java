package jp.torimatome.plan.checks;

import java.util.List;
import java.util.Map;

/**
 * 用語集: spellings that are always wrong with the right one, and names that are spelled in one way
 * only.
 */
public record WordList(Map<String, String> corrections, List<String> names) {
  public static final WordList NONE = new WordList(Map.of(), List.of());

  public WordList {
    corrections = Map.copyOf(corrections);
    names = List.copyOf(names);
  }
}
