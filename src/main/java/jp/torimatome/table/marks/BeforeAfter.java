package jp.torimatome.table.marks;

import java.util.List;

/**
 * 新旧対照表: the old and the new text side by side, each with its own part of the difference
 * underlined.
 */
public record BeforeAfter(List<Span> before, List<Span> after) {
  public static BeforeAfter of(Marked text) {
    Span.Line before = new Span.Line();
    Span.Line after = new Span.Line();
    for (Marked.Run run : text.runs()) {
      switch (run.state()) {
        case KEPT -> {
          before.plain(run.before());
          after.plain(run.text());
        }
        case REMOVED -> before.underlined(run.text());
        case ADDED -> after.underlined(run.text());
      }
    }
    return new BeforeAfter(before.spans(), after.spans());
  }
}
