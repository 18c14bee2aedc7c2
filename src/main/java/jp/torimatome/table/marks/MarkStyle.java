package jp.torimatome.table.marks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How changes are printed: 下線, 見え消し, 溶け込み or なし. */
public enum MarkStyle {
  UNDERLINE,
  MIEKE,
  TOKEKOMI,
  NONE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MarkStyle> of(String code) {
    return Arrays.stream(values()).filter(style -> style.code().equals(code)).findFirst();
  }

  public List<Span> spans(Marked text) {
    Span.Line line = new Span.Line();
    for (Marked.Run run : text.runs()) {
      switch (run.state()) {
        case KEPT -> line.plain(run.text());
        case ADDED -> added(line, run.text());
        case REMOVED -> removed(line, run.text());
      }
    }
    return line.spans();
  }

  private void added(Span.Line line, String text) {
    switch (this) {
      case UNDERLINE, MIEKE -> line.underlined(text);
      case TOKEKOMI, NONE -> line.plain(text);
    }
  }

  private void removed(Span.Line line, String text) {
    switch (this) {
      case MIEKE -> line.struck(text);
      case UNDERLINE, TOKEKOMI, NONE -> {}
    }
  }
}
