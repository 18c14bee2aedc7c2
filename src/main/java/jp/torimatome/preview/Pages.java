package jp.torimatome.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.torimatome.paper.Markup;
import jp.torimatome.say.Part;
import jp.torimatome.say.Piece;
import jp.torimatome.say.Run;
import jp.torimatome.say.Words;
import jp.torimatome.text.Text;

/**
 * 紙面: parts as plain HTML that needs neither script nor colour to be read: headings, paragraphs,
 * lists of facts, tables, and one form around everything that can be filled in or pressed.
 */
final class Pages {
  private static final String STYLE =
      """
      body { font: 16px/1.7 "BIZ UDPGothic", "Noto Sans CJK JP", sans-serif; max-width: 46rem;
        margin: 2rem auto; padding: 0 1rem; color: #1d2433; background: #f7f8fb; }
      main { background: #fff; padding: 1rem 1.5rem; box-shadow: 0 1px 3px #0002; }
      p, li, blockquote, dd, small { white-space: pre-line; overflow-wrap: anywhere; }
      blockquote { border-left: 4px solid #2b3a67; margin: .3rem 0 .8rem; padding: 0 1rem; }
      label, legend { display: block; font-weight: 600; margin-top: 1rem; }
      fieldset label { font-weight: 400; margin: 0; }
      textarea, input[type=text], select { width: 100%; font: inherit; box-sizing: border-box; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border: 1px solid #c9cede; padding: .2rem .6rem; text-align: left; }
      .number { text-align: right; }
      button { font: inherit; margin: .3rem .5rem .3rem 0; }
      details { display: inline-block; vertical-align: top; }
      .fault { color: #a3182e; font-weight: 700; display: block; }
      .name { color: #2b3a67; }
      ul.rows { padding-left: 1.2rem; }
      """;

  private final Text text;
  private final UnaryOperator<String> names;

  /** {@code names}: how somebody or a channel is called, by id. */
  Pages(Text text, UnaryOperator<String> names) {
    this.text = text;
    this.names = names;
  }

  /** A whole page; {@code body} writes what stands in it. */
  String page(String title, Inside body) {
    StringBuilder page = new StringBuilder("<!doctype html>\n");
    Markup out = new Markup(page);
    try {
      out.element(
          "html",
          () -> {
            out.element(
                "head",
                () -> {
                  out.empty("meta", "charset", "utf-8").element("title", title);
                  out.element("style", () -> out.raw(STYLE));
                });
            out.element("body", () -> body.write(out));
          },
          "lang",
          text.language().getLanguage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }

  /** What stands in a page or in a part of it. */
  interface Inside {
    void write(Markup out) throws IOException;
  }

  /**
   * A form around parts. {@code hidden}: what comes back with it. {@code faults}: what stands
   * beside an input, by its id.
   */
  record Form(List<Part> parts, Map<String, String> hidden, Map<String, String> faults) {}

  /**
   * A form with its parts; {@code submit}: the words on the button that sends it, if it is sent.
   */
  void form(Markup out, Form form, Optional<String> submit) throws IOException {
    out.element(
        "form",
        () -> {
          for (var each : form.hidden().entrySet()) {
            out.empty("input", "type", "hidden", "name", each.getKey(), "value", each.getValue());
          }
          for (Part part : form.parts()) {
            part(out, part, form.faults());
            out.line();
          }
          if (submit.isPresent()) {
            out.element("p", () -> out.element("button", submit.get(), "formaction", Fields.SENT));
          }
        },
        "method",
        "post",
        "action",
        Fields.PRESSED);
  }

  private void part(Markup out, Part part, Map<String, String> faults) throws IOException {
    Inputs inputs = new Inputs(out, text, names);
    switch (part) {
      case Part.Heading(var words) -> out.element("h2", words);
      case Part.Paragraph(var id, var words, var beside) -> {
        out.element("p", () -> words(out, words));
        if (beside.isPresent()) {
          out.element("p", () -> inputs.beside(id, beside.get()));
        }
      }
      case Part.Facts(var facts) -> list(out, facts);
      case Part.Note(var notes) -> {
        for (Words each : notes) {
          out.element("p", () -> out.element("small", () -> words(out, each)));
        }
      }
      case Part.Divider() -> out.empty("hr");
      case Part.Rich(var id, var lines) -> {
        for (Part.Rich.Line line : lines) {
          out.element(line.quoted() ? "blockquote" : "p", () -> runs(out, line.runs()));
        }
      }
      case Part.Controls(var id, var controls) ->
          out.element(
              "p",
              () -> {
                for (var control : controls) {
                  inputs.beside(id, control);
                }
              });
      case Part.Input input -> inputs.input(input, faults.getOrDefault(input.id(), ""));
      case Part.Table table -> table(out, table);
    }
  }

  private void list(Markup out, List<Words> facts) throws IOException {
    out.element(
        "ul",
        () -> {
          for (Words fact : facts) {
            out.element("li", () -> words(out, fact));
          }
        });
  }

  private void words(Markup out, Words words) throws IOException {
    if (!words.marked()) {
      out.text(words.text());
      return;
    }
    for (Piece piece : Piece.of(words.text())) {
      switch (piece.kind()) {
        case PERSON -> out.element("span", "@" + names.apply(piece.target()), "class", "name");
        case CHANNEL -> out.element("span", "#" + names.apply(piece.target()), "class", "name");
        case ADDRESS ->
            out.element(
                "a",
                piece.words().isEmpty() ? piece.target() : piece.words(),
                "href",
                piece.target(),
                "rel",
                "noreferrer");
        case TEXT -> styled(out, piece);
      }
    }
  }

  private static void styled(Markup out, Piece piece) throws IOException {
    switch (piece.style()) {
      case PLAIN -> out.text(piece.words());
      case BOLD -> out.element("b", piece.words());
      case CODE -> out.element("code", piece.words());
    }
  }

  private static void runs(Markup out, List<Run> runs) throws IOException {
    for (Run run : runs) {
      switch (run.style()) {
        case PLAIN -> out.text(run.words());
        case BOLD -> out.element("b", run.words());
        case UNDERLINED -> out.element("u", run.words());
        case STRUCK -> out.element("s", run.words());
      }
    }
  }

  private static void table(Markup out, Part.Table table) throws IOException {
    out.element(
        "table",
        () -> {
          boolean first = true;
          for (List<String> row : table.rows()) {
            String cell = first ? "th" : "td";
            first = false;
            out.element(
                "tr",
                () -> {
                  for (int at = 0; at < row.size(); at++) {
                    boolean number = table.numbers().get(at);
                    out.element(cell, row.get(at), "class", number ? "number" : "words");
                  }
                });
          }
        });
  }
}
