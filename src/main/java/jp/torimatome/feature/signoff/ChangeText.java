package jp.torimatome.feature.signoff;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Run;
import jp.torimatome.table.marks.Marked;

/**
 * Runs of a difference as rich text: what is new underlined, what went struck out; long stretches
 * without a change left out.
 */
final class ChangeText {
  /** What stands around a change so that it can be understood. */
  private static final int AROUND = 24;

  /** What is said to be as it was has to be read all the same. */
  private static final int UNCHANGED = 200;

  private final List<Run> runs = new ArrayList<>();
  private int left;
  private boolean shortened;

  private ChangeText(int limit) {
    this.left = limit;
  }

  /** The runs, and whether anything was left out. */
  record Shown(List<Run> runs, boolean shortened) {}

  /** The changes with what stands around them, in at most about {@code limit} characters. */
  static Shown changes(Marked text, int limit) {
    ChangeText shown = new ChangeText(limit);
    List<Marked.Run> all = text.runs();
    for (int at = 0; at < all.size(); at++) {
      Marked.Run run = all.get(at);
      String words =
          run.state() == Marked.State.KEPT
              ? shown.around(run.text(), at == 0, at == all.size() - 1)
              : run.text();
      shown.add(run.state(), words);
    }
    return new Shown(shown.runs, shown.shortened);
  }

  /** Everything. */
  static List<Run> whole(Marked text) {
    ChangeText shown = new ChangeText(Integer.MAX_VALUE);
    text.runs().forEach(run -> shown.add(run.state(), run.text()));
    return shown.runs;
  }

  private String around(String kept, boolean first, boolean last) {
    if (first && last) {
      shortened |= kept.length() > UNCHANGED;
      return Marks.shorten(kept, UNCHANGED);
    }
    int needed = (first ? 0 : AROUND) + (last ? 0 : AROUND);
    if (kept.length() <= needed + 1) {
      return kept;
    }
    shortened = true;
    String head = first ? "" : start(kept);
    String tail = last ? "" : end(kept);
    return head + "…" + tail;
  }

  private static String start(String kept) {
    int end = Character.isHighSurrogate(kept.charAt(AROUND - 1)) ? AROUND - 1 : AROUND;
    return kept.substring(0, end);
  }

  private static String end(String kept) {
    int start = kept.length() - AROUND;
    return kept.substring(Character.isLowSurrogate(kept.charAt(start)) ? start + 1 : start);
  }

  private void add(Marked.State state, String words) {
    if (words.isEmpty() || left <= 1) {
      shortened |= !words.isEmpty();
      return;
    }
    String fitting = Marks.shorten(words, left);
    shortened |= fitting.length() < words.length();
    left -= fitting.length();
    runs.add(
        new Run(
            fitting,
            switch (state) {
              case KEPT -> Run.Style.PLAIN;
              case ADDED -> Run.Style.UNDERLINED;
              case REMOVED -> Run.Style.STRUCK;
            }));
  }
}
