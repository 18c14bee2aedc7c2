package jp.torimatome.table.writer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.marks.Span;

/**
 * 行: a cell's spans, cut where the table breaks its lines; nothing but the white space at the cuts
 * is left out.
 */
final class Lines {
  private Lines() {}

  static List<List<Span>> of(List<Span> spans) {
    String text = spans.stream().map(Span::text).collect(Collectors.joining());
    List<List<Span>> lines = new ArrayList<>();
    int end = 0;
    for (String line : Passage.linesOf(text)) {
      int start = text.indexOf(line, end);
      end = start + line.length();
      lines.add(cut(spans, start, end));
    }
    return List.copyOf(lines);
  }

  /** One line a span: what was struck stands above what took its place. */
  static List<List<Span>> each(List<Span> spans) {
    return spans.stream().filter(span -> !span.text().isBlank()).map(List::of).toList();
  }

  static List<Span> cut(List<Span> spans, int start, int end) {
    List<Span> cut = new ArrayList<>();
    int at = 0;
    for (Span span : spans) {
      int from = Math.max(start, at);
      int to = Math.min(end, at + span.text().length());
      if (from < to) {
        cut.add(new Span(span.look(), span.text().substring(from - at, to - at)));
      }
      at += span.text().length();
    }
    return List.copyOf(cut);
  }
}
