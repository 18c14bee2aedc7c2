package jp.torimatome.preview;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.say.Control;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;

/** 欄の名: how parts and controls are named in a page, and what was filled in and pressed there. */
record Fields(Map<String, List<String>> posted, ZoneId zone) {
  static final String PRESSED = "/preview/pressed";
  static final String SENT = "/preview/sent";
  static final String PRESS = "press";

  private static final String BETWEEN = "/";

  /** The name of a field. */
  static String name(String part, String control) {
    return part + BETWEEN + control;
  }

  /** What a button sends. */
  static String press(String part, String control, String value) {
    return Stream.of(part, control, value)
        .map(each -> URLEncoder.encode(each, StandardCharsets.UTF_8))
        .reduce((one, other) -> one + BETWEEN + other)
        .orElseThrow();
  }

  /** The press that was posted; of a choice that was made, what was chosen. */
  Press pressed(String person, Press.Where where, Optional<Filled> form) {
    List<String> press =
        Stream.of(posted.getOrDefault(PRESS, List.of("")).getFirst().split(BETWEEN, 3))
            .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8))
            .toList();
    String part = press.getFirst();
    String control = press.size() > 1 ? press.get(1) : "";
    String value = press.size() > 2 ? press.get(2) : "";
    String chosen = posted.getOrDefault(name(part, control), List.of(value)).getFirst();
    return new Press(
        person,
        control,
        value.isEmpty() ? chosen : value,
        new Press.Where(where.surface(), part, where.channel(), where.moment()),
        form);
  }

  /** A screen as it was filled in; what was left empty is not given. */
  Filled filled(String person, String id, Screen screen) {
    Map<String, Map<String, Filled.Given>> given = new LinkedHashMap<>();
    screen
        .parts()
        .forEach(part ->
            controls(part)
                .forEach(control -> {
                  List<Control.Option> chosen = chosen(part.id(), control);
                  if (!chosen.isEmpty() || posted.containsKey(name(part.id(), control.id()))) {
                    given
                        .computeIfAbsent(part.id(), each -> new LinkedHashMap<>())
                        .put(control.id(), new Filled.Given(chosen));
                  }
                }));
    return new Filled(person, id, id, screen, given);
  }

  private static List<Control> controls(Part part) {
    return switch (part) {
      case Part.Input input -> List.of(input.control());
      case Part.Paragraph paragraph -> paragraph.beside().stream().toList();
      case Part.Controls controls -> controls.controls();
      default -> List.of();
    };
  }

  private List<Control.Option> chosen(String part, Control control) {
    List<String> values =
        posted.getOrDefault(name(part, control.id()), List.of()).stream()
            .filter(value -> !value.isEmpty())
            .map(value -> value.replace("\r\n", "\n")) // as browsers send line ends
            .toList();
    return switch (control) {
      case Control.Button ignored -> List.of();
      case Control.Choice choice ->
          of(values, choice.groups().stream().flatMap(group -> group.options().stream()).toList());
      case Control.Choices choices -> of(values, choices.options());
      case Control.Radios radios -> of(values, radios.options());
      case Control.Checks checks -> of(values, checks.options());
      case Control.Moment ignored ->
          values.stream()
              .map(value -> LocalDateTime.parse(value).atZone(zone).toEpochSecond() + "")
              .map(value -> new Control.Option(value, value))
              .toList();
      case Control.People ignored ->
          values.stream()
              .flatMap(value -> Stream.of(value.split("[\\s,、]+")))
              .filter(value -> !value.isEmpty())
              .map(value -> new Control.Option(value, value))
              .toList();
      default -> values.stream().map(value -> new Control.Option(value, value)).toList();
    };
  }

  private static List<Control.Option> of(List<String> values, List<Control.Option> options) {
    return options.stream().filter(option -> values.contains(option.value())).toList();
  }

  /** The same screen with what was filled in, to be mended. */
  static Screen refilled(Filled form) {
    List<Part> parts = new ArrayList<>();
    for (Part part : form.screen().parts()) {
      parts.add(
          part instanceof Part.Input input && input.control() instanceof Control.Entry entry
              ? new Part.Input(
                  input.id(),
                  input.label(),
                  entry.initial(
                      form.in(input.id(), entry.id()).flatMap(Filled.Given::value).orElse("")),
                  input.heard())
              : part);
    }
    return form.screen().with(parts);
  }
}
