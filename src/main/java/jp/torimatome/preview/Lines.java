package jp.torimatome.preview;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.say.Control;
import jp.torimatome.say.Part;
import jp.torimatome.say.Piece;
import jp.torimatome.say.Run;
import jp.torimatome.say.Screen;
import jp.torimatome.say.Words;

/**
 * 行: parts as lines of text, for a terminal: what can be pressed stands in brackets, what can be
 * filled in after a colon, and people's words behind a bar.
 */
public record Lines(UnaryOperator<String> names) {
  private static final String RULE = "─".repeat(40);

  /** A screen below its title. */
  public String screen(Screen screen) {
    String submit = screen.frame().submit();
    return Stream.of(
            "【" + screen.frame().title() + "】",
            parts(screen.parts()),
            submit.isEmpty() ? "" : "[" + submit + "]")
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  public String parts(List<Part> parts) {
    return parts.stream().map(this::part).collect(Collectors.joining("\n"));
  }

  private String part(Part part) {
    return switch (part) {
      case Part.Heading(var words) -> "■ " + words;
      case Part.Paragraph(var id, var words, var beside) ->
          words(words) + beside.map(control -> " " + control(control)).orElse("");
      case Part.Facts(var facts) ->
          facts.stream().map(fact -> "・" + words(fact)).collect(Collectors.joining("\n"));
      case Part.Note(var notes) ->
          notes.stream().map(note -> "※ " + words(note)).collect(Collectors.joining("\n"));
      case Part.Divider() -> RULE;
      case Part.Rich(var id, var lines) ->
          lines.stream().map(Lines::line).collect(Collectors.joining("\n"));
      case Part.Controls(var id, var controls) ->
          controls.stream().map(this::control).collect(Collectors.joining(" "));
      case Part.Input input -> input.label().words() + "： " + control(input.control());
      case Part.Table table ->
          table.rows().stream()
              .map(row -> String.join(" | ", row))
              .collect(Collectors.joining("\n"));
    };
  }

  private static String line(Part.Rich.Line line) {
    String words = line.runs().stream().map(Run::words).collect(Collectors.joining());
    return line.quoted()
        ? words.lines().map(each -> "│ " + each).collect(Collectors.joining("\n"))
        : words;
  }

  private String words(Words words) {
    return words.marked()
        ? Piece.of(words.text()).stream().map(this::piece).collect(Collectors.joining())
        : words.text();
  }

  private String piece(Piece piece) {
    return switch (piece.kind()) {
      case TEXT -> piece.words();
      case PERSON -> "@" + names.apply(piece.target());
      case CHANNEL -> "#" + names.apply(piece.target());
      case ADDRESS -> piece.words().isEmpty() ? piece.target() : piece.words();
    };
  }

  private String control(Control control) {
    return switch (control) {
      case Control.Button button -> "[" + button.words() + "]";
      case Control.Choice choice ->
          options(
              choice.groups().stream().flatMap(group -> group.options().stream()).toList(),
              choice.chosen().stream().toList());
      case Control.Radios(var id, var options, var chosen) ->
          options(options, chosen.stream().toList());
      case Control.Checks(var id, var options, var chosen) -> options(options, chosen);
      case Control.Choices(var id, var options) -> options(options, List.of());
      case Control.Day(var id, var chosen) -> chosen.map(Object::toString).orElse("____");
      case Control.Moment(var id, var chosen) -> chosen.toString();
      case Control.Person(var id, var chosen) -> chosen.isEmpty() ? "____" : names.apply(chosen);
      case Control.People(var id, var chosen) ->
          chosen.stream().map(names).collect(Collectors.joining(" "));
      case Control.Channel(var id, var chosen, var open) ->
          chosen.isEmpty() ? "____" : names.apply(chosen);
      case Control.Entry entry -> entry.initial().isEmpty() ? "____" : entry.initial();
    };
  }

  private static String options(List<Control.Option> options, List<Control.Option> chosen) {
    return options.stream()
        .map(option -> (chosen.contains(option) ? "(*) " : "( ) ") + option.words())
        .collect(Collectors.joining(" "));
  }
}
