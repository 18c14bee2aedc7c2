package jp.torimatome.table.marks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 下線 / 見え消し / 溶け込み / なし: how the changes of a text are shown. */
public enum MarkStyle {
  UNDERLINE,
  MIEKE,
  TOKEKOMI,
  NONE;

  /** The name on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MarkStyle> of(String code) {
    return Arrays.stream(values()).filter(style -> style.code().equals(code)).findFirst();
  }

  /** The text as it is printed. */
  public List<Span> spans(Marked text) {
    List<Span> spans = new ArrayList<>();
    for (Marked.Run run : text.runs()) {
      Span.Look look =
          switch (run.state()) {
            case KEPT -> Span.Look.PLAIN;
            case ADDED -> this == UNDERLINE || this == MIEKE ? Span.Look.UNDERLINED : Span.Look.PLAIN;
            case REMOVED -> Span.Look.STRUCK;
          };
      if (run.state() != Marked.State.REMOVED || this == MIEKE) {
        append(spans, new Span(look, run.text()));
      }
    }
    return List.copyOf(spans);
  }

  private static void append(List<Span> spans, Span span) {
    if (!spans.isEmpty() && spans.getLast().look() == span.look()) {
      spans.set(spans.size() - 1, new Span(span.look(), spans.getLast().text() + span.text()));
    } else {
      spans.add(span);
    }
  }
}
