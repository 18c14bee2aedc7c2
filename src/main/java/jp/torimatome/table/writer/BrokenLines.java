package jp.torimatome.table.writer;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.marks.Span;

/**
 * A text in marked parts, whose line breaks were flattened to spaces, with its breaks again; no
 * character is more or less.
 */
public final class BrokenLines {
  private BrokenLines() {}

  public static List<Span> of(List<Span> spans) {
    String text = Passage.unflattened(spans.stream().map(Span::text).collect(joining()));
    List<Span> broken = new ArrayList<>();
    int at = 0;
    for (Span span : spans) {
      int end = at + span.text().length();
      broken.add(new Span(span.look(), text.substring(at, end)));
      at = end;
    }
    return broken;
  }
}
