package jp.torimatome.say;

import java.util.List;
import java.util.Optional;

/**
 * 部分: what messages and screens are made of, from top to bottom. Some have an {@code id}, empty
 * where nothing refers to it: the same id keeps what is typed in a screen that is shown anew.
 */
public sealed interface Part {
  /** By which the part is found again. */
  default String id() {
    return "";
  }

  /** A title; no sign in it is a mark. */
  record Heading(String words) implements Part {}

  /** A paragraph, with one control beside it where there is one. */
  record Paragraph(String id, Words words, Optional<Control> beside) implements Part {
    /** A paragraph of nothing but these marked words. */
    public static Paragraph of(String marked) {
      return new Paragraph("", Words.marked(marked), Optional.empty());
    }

    /** Words in which every sign stands for itself. */
    public static Paragraph plain(String words) {
      return new Paragraph("", Words.plain(words), Optional.empty());
    }

    /** Marked words with a control beside them. */
    public static Paragraph of(String marked, Control beside) {
      return new Paragraph("", Words.marked(marked), Optional.of(beside));
    }

    /** The same under an id. */
    public Paragraph called(String given) {
      return new Paragraph(given, words, beside);
    }
  }

  /** Figures that are read at a glance, in columns. */
  record Facts(List<Words> facts) implements Part {}

  /** Small words beside the matter. */
  record Note(List<Words> words) implements Part {
    /** A note of these marked words. */
    public static Note of(String marked) {
      return new Note(List.of(Words.marked(marked)));
    }

    /** A note in which every sign stands for itself. */
    public static Note plain(String words) {
      return new Note(List.of(Words.plain(words)));
    }
  }

  /** A line across. */
  record Divider() implements Part {}

  /** Lines of styled words, some of them people's own. */
  record Rich(String id, List<Line> lines) implements Part {
    /** Of a rich part: said by us, or quoted as somebody wrote it. */
    public record Line(List<Run> runs, boolean quoted) {
      /** Our words. */
      public static Line said(List<Run> runs) {
        return new Line(runs, false);
      }

      /** Somebody's words, as they were written. */
      public static Line quoted(String words) {
        return new Line(List.of(Run.of(words)), true);
      }
    }

    /** Lines that nothing refers to. */
    public static Rich of(List<Line> lines) {
      return new Rich("", lines);
    }

    /** People's words below a title; nothing in them can format or call anybody. */
    public static Rich quote(String title, String words) {
      return of(List.of(Line.said(List.of(Run.of(title))), Line.quoted(words)));
    }
  }

  /** Controls in a row. */
  record Controls(String id, List<Control> controls) implements Part {
    /** A row that nothing refers to. */
    public static Controls of(Control... controls) {
      return new Controls("", List.of(controls));
    }

    /** Likewise. */
    public static Controls of(List<? extends Control> controls) {
      return new Controls("", List.copyOf(controls));
    }
  }

  /**
   * Something to be filled in. {@code hint}: below it, empty where there is none. {@code heard}:
   * who listens is told of every change in it before the form is sent.
   */
  record Input(String id, Label label, Control control, boolean heard) implements Part {
    /** What stands above and below an input; {@code optional}: it may stay empty. */
    public record Label(String words, String hint, boolean optional) {}

    /** An input that has to be filled in. */
    public static Input of(String label, Control control) {
      return new Input(control.id(), new Label(label, "", false), control, false);
    }

    /** The same, which may stay empty. */
    public Input optional(boolean may) {
      return new Input(id, new Label(label.words(), label.hint(), may), control, heard);
    }

    /** The same with words below it. */
    public Input hint(String hint) {
      return new Input(id, new Label(label.words(), hint, label.optional()), control, heard);
    }

    /** The same under an id other than its control's. */
    public Input called(String given) {
      return new Input(given, label, control, heard);
    }

    /** The same, listened to. */
    public Input listened() {
      return new Input(id, label, control, true);
    }
  }

  /**
   * Rows of cells, the first row a heading; {@code numbers}: the columns that read from the right.
   */
  record Table(List<List<String>> rows, List<Boolean> numbers) implements Part {}
}
