package jp.torimatome.finding.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 一致率: how much of two texts is the same, in tokens that a reader takes as one: figures, Latin and
 * katakana words whole.
 */
public final class Likeness {
  private static final Pattern TOKEN =
      Pattern.compile("[0-9]+(?:,[0-9]{3})*|[A-Za-z]+|[\\p{IsKatakana}ー]+|.");

  private static final int BUCKETS = 1021;

  private Likeness() {}

  /** In per cent of the lengths of both plain texts; 0 as soon as it cannot reach {@code least}. */
  public static int percent(String one, String other, int least) {
    if (200 * sharedCharacters(one, other) < least * (one.length() + other.length())) {
      return 0;
    }
    List<String> left = tokens(one);
    List<String> right = tokens(other);
    int length = length(left) + length(right);
    if (length == 0) {
      return 0;
    }
    int begin = sameBegin(left, right);
    int end =
        sameBegin(
            left.subList(begin, left.size()).reversed(),
            right.subList(begin, right.size()).reversed());
    int same =
        length(left.subList(0, begin)) + length(left.subList(left.size() - end, left.size()));
    return 200
        * (same
            + common(
                left.subList(begin, left.size() - end), right.subList(begin, right.size() - end)))
        / length;
  }

  private static int sameBegin(List<String> left, List<String> right) {
    int same = 0;
    while (same < Math.min(left.size(), right.size()) && left.get(same).equals(right.get(same))) {
      same++;
    }
    return same;
  }

  /** The characters of the longest common subsequence. */
  private static int common(List<String> left, List<String> right) {
    Map<String, Integer> known = new HashMap<>();
    int[] ids =
        right.stream()
            .mapToInt(token -> known.computeIfAbsent(token, key -> known.size() + 1))
            .toArray();
    int[] before = new int[ids.length + 1];
    for (String token : left) {
      int id = known.getOrDefault(token, 0);
      int[] row = new int[ids.length + 1];
      for (int j = 0; j < ids.length; j++) {
        row[j + 1] = id == ids[j] ? before[j] + token.length() : Math.max(before[j + 1], row[j]);
      }
      before = row;
    }
    return before[ids.length];
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  private static int length(List<String> tokens) {
    return tokens.stream().mapToInt(String::length).sum();
  }

  /** Nothing that the two have in common is longer than this, and it costs one pass. */
  private static int sharedCharacters(String one, String other) {
    int[] counts = new int[BUCKETS];
    one.chars().forEach(character -> counts[character % BUCKETS]++);
    return (int) other.chars().filter(character -> counts[character % BUCKETS]-- > 0).count();
  }
}
