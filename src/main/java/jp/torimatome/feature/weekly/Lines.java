package jp.torimatome.feature.weekly;

import java.util.List;

/**
 * As many lines as fit into a limit, joined, and how many are left out; a text is never cut within
 * a line.
 */
record Lines(String text, int left) {
  static Lines within(int limit, String separator, List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String next = (i == 0 ? "" : separator) + lines.get(i);
      if (text.length() + next.length() > limit) {
        return new Lines(text.toString(), lines.size() - i);
      }
      text.append(next);
    }
    return new Lines(text.toString(), 0);
  }
}
