package jp.torimatome.feature.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.say.Part;
import jp.torimatome.say.Run;
import jp.torimatome.say.Screen;

/**
 * 使わない入力: a choice other than 入力する takes its input out of the screen, because an input that may be
 * empty is called (任意) by Slack, and one that may not has to be filled. What was typed stands in
 * the input's place, and is read from there again.
 */
public final class KeptText {
  private KeptText() {}

  /** What was typed, in the place of the input; the id says so. */
  public static Part of(String id, String title, String typed) {
    return new Part.Rich(
        id, List.of(Part.Rich.Line.said(List.of(Run.of(title))), Part.Rich.Line.quoted(typed)));
  }

  /** What is kept under an id in a screen. */
  public static Optional<String> in(Screen screen, String id) {
    return screen.parts().stream()
        .filter(part -> part.id().equals(id))
        .flatMap(part -> part instanceof Part.Rich rich ? rich.lines().stream() : Stream.of())
        .filter(Part.Rich.Line::quoted)
        .flatMap(line -> line.runs().stream())
        .map(Run::words)
        .findFirst();
  }

  /** The parts of a screen without some, and with others behind a choice. */
  public static List<Part> replaced(
      Screen screen, String choice, List<String> gone, List<Part> instead) {
    return screen.parts().stream()
        .filter(part -> !gone.contains(part.id()))
        .flatMap(part ->
            choice.equals(part.id())
                ? Stream.concat(Stream.of(part), instead.stream())
                : Stream.of(part))
        .toList();
  }
}
