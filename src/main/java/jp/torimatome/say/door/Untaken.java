package jp.torimatome.say.door;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.say.Control;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;

/**
 * 入力された内容: what somebody typed into a form that is not taken, below the notice that takes its
 * place, to be copied from there.
 */
public final class Untaken {
  /** Carried by such a notice: the form was not taken. */
  public static final String NOT_TAKEN = "not-taken";

  /** Stands in the id of a part that shows what was typed into an input that is no longer there. */
  public static final String KEPT = "kept:";

  private Untaken() {}

  /**
   * The notice with what was typed into {@code form} below {@code heading}; as it is where nothing
   * was.
   */
  public static Screen below(Screen notice, Filled form, String heading) {
    List<Part> typed =
        Stream.concat(
                inputs(form).flatMap(input -> typed(input, form).stream()),
                form.screen().parts().stream()
                    .filter(part -> part instanceof Part.Rich && part.id().contains(KEPT)))
            .toList();
    return typed.isEmpty()
        ? notice
        : notice
            .with(
                Stream.of(
                        notice.parts().stream(),
                        Stream.<Part>of(Part.Paragraph.of(heading)),
                        typed.stream())
                    .flatMap(part -> part)
                    .toList())
            .carrying(NOT_TAKEN);
  }

  private static Stream<Part.Input> inputs(Filled form) {
    return form.screen().parts().stream()
        .flatMap(part -> part instanceof Part.Input input ? Stream.of(input) : Stream.empty());
  }

  /** What stood there before is not theirs. */
  private static Optional<Part> typed(Part.Input input, Filled form) {
    return input.control() instanceof Control.Entry entry
        ? form.in(input.id(), entry.id())
            .flatMap(Filled.Given::value)
            .filter(words -> !words.isBlank() && !words.equals(entry.initial()))
            .map(words -> Part.Rich.quote(input.label().words(), words))
        : Optional.empty();
  }
}
