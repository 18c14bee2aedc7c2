package jp.torimatome.preview;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.torimatome.paper.Markup;
import jp.torimatome.say.Control;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/** 入力欄: controls as HTML, each input with its label, its hint and what is wrong beside it. */
final class Inputs {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private final Markup out;
  private final Text text;
  private final UnaryOperator<String> names;

  Inputs(Markup out, Text text, UnaryOperator<String> names) {
    this.out = out;
    this.text = text;
    this.names = names;
  }

  /** A button, or a choice with a button that makes it. */
  void beside(String part, Control control) throws IOException {
    if (control instanceof Control.Button button) {
      button(part, button);
    } else {
      control(part, control, List.of("aria-label", text.say("preview.choose")));
      String press = Fields.press(part, control.id(), "");
      out.element("button", text.say("preview.choose"), "name", Fields.PRESS, "value", press);
    }
  }

  /** What it asks first unfolds below it. */
  private void button(String part, Control.Button button) throws IOException {
    String press = Fields.press(part, button.id(), button.value());
    if (button.question().isEmpty()) {
      List<String> attributes =
          new ArrayList<>(List.of("name", Fields.PRESS, "value", press, "formnovalidate", ""));
      if (!button.extra().spoken().isEmpty()) {
        attributes.addAll(List.of("aria-label", button.extra().spoken()));
      }
      out.element("button", button.words(), attributes.toArray(String[]::new));
      return;
    }
    Control.Question question = button.question().get();
    out.element(
        "details",
        () -> {
          out.element("summary", button.words());
          out.element("p", question.words());
          out.element(
              "button", question.yes(), "name", Fields.PRESS, "value", press, "formnovalidate", "");
        });
  }

  void input(Part.Input input, String fault) throws IOException {
    Part.Input.Label label = input.label();
    String mark = label.optional() ? text.say("preview.optional") : "";
    boolean several =
        input.control() instanceof Control.Radios || input.control() instanceof Control.Checks;
    String field = Fields.name(input.id(), input.control().id());
    out.element(
        several ? "fieldset" : "div",
        () -> {
          if (several) {
            out.element("legend", label.words() + mark);
          } else {
            out.element("label", label.words() + mark, "for", field);
          }
          List<String> attributes = new ArrayList<>(List.of("id", field));
          if (!label.optional()) {
            attributes.addAll(List.of("required", ""));
          }
          control(input.id(), input.control(), attributes);
          if (!label.hint().isEmpty()) {
            out.element("small", label.hint());
          }
          if (!fault.isEmpty()) {
            out.element("span", fault, "class", "fault", "role", "alert");
          }
        });
  }

  private void control(String part, Control control, List<String> more) throws IOException {
    String name = Fields.name(part, control.id());
    switch (control) {
      case Control.Button button -> button(part, button);
      case Control.Entry entry -> entry(name, entry, more);
      case Control.Choice choice ->
          select(name, choice.groups(), choice.chosen().stream().toList(), more);
      case Control.Choices(var id, var options) ->
          select(
              name, List.of(new Control.Group("", options)), List.of(), with(more, "multiple", ""));
      case Control.Radios(var id, var options, var chosen) ->
          ticks(name, "radio", options, chosen.stream().toList());
      case Control.Checks(var id, var options, var chosen) ->
          ticks(name, "checkbox", options, chosen);
      case Control.Day(var id, var chosen) ->
          typed(name, "date", chosen.map(Object::toString).orElse(""), more);
      case Control.Moment(var id, var chosen) ->
          typed(name, "datetime-local", MOMENT.format(chosen.atZone(text.zone())), more);
      case Control.Person(var id, var chosen) -> typed(name, "text", chosen, more);
      case Control.People(var id, var chosen) -> {
        typed(name, "text", String.join(" ", chosen), more);
        out.element("small", chosen.stream().map(names).reduce((a, b) -> a + " " + b).orElse(""));
      }
      case Control.Channel(var id, var chosen, var open) -> typed(name, "text", chosen, more);
    }
  }

  private void entry(String name, Control.Entry entry, List<String> more) throws IOException {
    List<String> attributes = with(more, "placeholder", entry.before());
    if (entry.longest() > 0) {
      attributes = with(attributes, "maxlength", Integer.toString(entry.longest()));
    }
    if (entry.lines()) {
      List<String> area = with(with(attributes, "name", name), "rows", "6");
      // the first line end of a textarea is not its text
      out.element("textarea", "\n" + entry.initial(), area.toArray(String[]::new));
    } else {
      typed(name, "text", entry.initial(), attributes);
    }
  }

  private void typed(String name, String type, String value, List<String> more) throws IOException {
    List<String> attributes = with(with(with(more, "type", type), "name", name), "value", value);
    out.empty("input", attributes.toArray(String[]::new));
  }

  private void select(
      String name, List<Control.Group> groups, List<Control.Option> chosen, List<String> more)
      throws IOException {
    out.element(
        "select",
        () -> {
          for (Control.Group group : groups) {
            if (group.heading().isEmpty()) {
              options(group.options(), chosen);
            } else {
              out.element(
                  "optgroup", () -> options(group.options(), chosen), "label", group.heading());
            }
          }
        },
        with(more, "name", name).toArray(String[]::new));
  }

  private void options(List<Control.Option> options, List<Control.Option> chosen)
      throws IOException {
    for (Control.Option option : options) {
      List<String> attributes = List.of("value", option.value());
      out.element(
          "option",
          option.words(),
          (chosen.contains(option) ? with(attributes, "selected", "") : attributes)
              .toArray(String[]::new));
    }
  }

  private void ticks(
      String name, String type, List<Control.Option> options, List<Control.Option> chosen)
      throws IOException {
    for (Control.Option option : options) {
      List<String> attributes = List.of("type", type, "name", name, "value", option.value());
      out.element(
          "label",
          () -> {
            out.empty(
                "input",
                (chosen.contains(option) ? with(attributes, "checked", "") : attributes)
                    .toArray(String[]::new));
            out.text(option.words());
          });
    }
  }

  private static List<String> with(List<String> attributes, String name, String value) {
    List<String> all = new ArrayList<>(attributes);
    all.add(name);
    all.add(value);
    return all;
  }
}
