package jp.torimatome.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 答え: what only who asked sees: the words for screen readers, and the parts. {@code unfit}: it says
 * what was wrong with the words that were typed; how the command is used is told below it.
 */
public record Answer(String text, List<Part> parts, boolean unfit, Optional<Opening> opening) {
  private static final int LIMIT = 2900;

  public Answer(String text, List<Part> parts) {
    this(text, parts, false, Optional.empty());
  }

  /** What was wrong with the words after the command. */
  public static Answer unfit(String marked) {
    Answer said = of(marked);
    return new Answer(said.text, said.parts, true, Optional.empty());
  }

  /** The same with a sentence more. */
  public Answer below(String marked) {
    List<Part> all = Stream.concat(parts.stream(), Stream.of(Part.Paragraph.of(marked))).toList();
    return new Answer(text + "\n" + Marks.plain(marked), all);
  }

  /** One paragraph of marked words. */
  public static Answer of(String marked) {
    String shown = Marks.shorten(marked, LIMIT);
    return of(shown, List.of(Part.Paragraph.of(shown)));
  }

  /** A sentence and nothing else, in which our marks count. */
  public static Answer alone(String marked) {
    return new Answer(marked, List.of());
  }

  /** A screen that says it; {@code otherwise} is said where it could not be opened. */
  public record Opening(Screen screen, String otherwise) {}

  /** Nothing but a screen. */
  public static Answer opening(Screen screen, String otherwise) {
    return new Answer("", List.of(), false, Optional.of(new Opening(screen, otherwise)));
  }

  /** Parts, and their sentence in marked words. */
  public static Answer of(String marked, List<Part> parts) {
    return new Answer(Marks.plain(marked), parts);
  }
}
