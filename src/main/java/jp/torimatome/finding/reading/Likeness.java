package jp.torimatome.finding.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.torimatome.plan.Wording;

/** 一致率: how much of two texts is the same, in tokens that a reader takes as one: figures, Latin and katakana words whole. */
public final class Likeness {
  private static final Pattern TOKEN = Pattern.compile("[0-9]+(?:,[0-9]{3})*|[A-Za-z]+|[\\p{IsKatakana}ー]+|.");

  private Likeness() {}

  /** In per cent of both lengths; 0 as soon as it cannot reach {@code least}. */
  public static int percent(String one, String other, int least) {
    List<String> left = tokens(one);
    List<String> right = tokens(other);
    int length = length(left) + length(right);
    if (length == 0 || 200 * shared(left, right) < least * length) {
      return 0;
    }
    int[] before = new int[right.size() + 1];
    for (String token : left) {
      int[] row = new int[right.size() + 1];
      for (int j = 0; j < right.size(); j++) {
        row[j + 1] = token.equals(right.get(j)) ? before[j] + token.length() : Math.max(before[j + 1], row[j]);
      }
      before = row;
    }
    return 200 * before[right.size()] / length;
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(Wording.plain(text)).results().map(MatchResult::group).toList();
  }

  private static int length(List<String> tokens) {
    return tokens.stream().mapToInt(String::length).sum();
  }

  /** No common subsequence is longer than this, and it costs one pass. */
  private static int shared(List<String> left, List<String> right) {
    Map<String, Integer> counts = new HashMap<>();
    left.forEach(token -> counts.merge(token, 1, Integer::sum));
    return right.stream().filter(token -> counts.merge(token, -1, Integer::sum) >= 0).mapToInt(String::length).sum();
  }
}
