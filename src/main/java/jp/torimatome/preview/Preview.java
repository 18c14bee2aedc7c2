package jp.torimatome.preview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.torimatome.paper.Markup;
import jp.torimatome.preview.Looks.Seen;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.text.Text;

/**
 * 見本: every message as it would be said now, every answer, and every form, as pages in which it can
 * be pressed and filled in.
 */
public final class Preview {
  /** Where what was pressed and what was filled in are posted. */
  public static final String PRESSED = Fields.PRESSED;

  public static final String SENT = Fields.SENT;

  private static final int KEPT = 500;

  private final Looks looks;
  private final Text text;
  private final Pages pages;

  /** The screens that were shown, by id, so that what is filled in can be read. */
  private final Map<String, Screen> screens =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Screen> eldest) {
              return size() > KEPT;
            }
          });

  public Preview(Looks looks) {
    this.looks = looks;
    this.text = looks.text();
    this.pages = new Pages(text, looks.source().names());
  }

  /** Who looks, and what can be asked. */
  public String index(String person) {
    return page(
        person,
        out -> {
          out.element("h1", text.say("preview.title"));
          out.element("p", text.say("preview.about"));
          String home = "/preview/home?person=" + person;
          out.element("p", () -> out.element("a", text.say("preview.home"), "href", home));
          out.element("ul", () -> messages(out, person), "class", "rows");
        });
  }

  private void messages(Markup out, String person) throws IOException {
    for (Looks.Line line : looks.messages()) {
      String address = "/preview/message/" + line.id() + "?person=" + person;
      out.element(
          "li",
          () -> {
            out.element("a", line.called(), "href", address);
            out.text(" → " + looks.source().names().apply(line.destination()));
          });
    }
  }

  /** Somebody's own page. */
  public String own(String person) {
    return page(person, looks.own(person));
  }

  /** A message as it would be said now. */
  public String message(String person, long id) {
    return page(person, looks.message(id));
  }

  /** The answer to what was typed: a command and its words. */
  public String asked(String person, String typed) {
    return page(person, looks.asked(person, typed));
  }

  /** What somebody sees after a press. */
  public String pressed(String person, Map<String, List<String>> posted) {
    Fields fields = new Fields(posted, text.zone());
    Optional<Filled> form = filled(person, fields);
    Press.Surface surface = form.isEmpty() ? Press.Surface.MESSAGE : Press.Surface.SCREEN;
    String moment = UUID.randomUUID().toString();
    return page(
        person,
        looks.pressed(fields.pressed(person, new Press.Where(surface, "", "", moment), form)));
  }

  /** What somebody sees after sending a form. */
  public String sent(String person, Map<String, List<String>> posted) {
    return page(
        person,
        filled(person, new Fields(posted, text.zone()))
            .map(looks::sent)
            .orElseGet(() -> looks.sentence("preview.gone")));
  }

  private Optional<Filled> filled(String person, Fields fields) {
    String id = fields.posted().getOrDefault("screen", List.of("")).getFirst();
    return Optional.ofNullable(screens.get(id)).map(screen -> fields.filled(person, id, screen));
  }

  private String page(String person, Seen seen) {
    return page(
        person,
        out -> {
          switch (seen) {
            case Seen.Told(var parts) ->
                pages.form(
                    out,
                    new Pages.Form(parts, Map.of("person", person), Map.of()),
                    Optional.empty());
            case Seen.Shown(var screen, var faults) -> screen(out, person, screen, faults);
          }
        });
  }

  private void screen(Markup out, String person, Screen screen, Map<String, String> faults)
      throws IOException {
    String id = UUID.randomUUID().toString();
    screens.put(id, screen);
    Optional<String> submit = Optional.of(screen.frame().submit()).filter(it -> !it.isEmpty());
    out.element("h1", screen.frame().title());
    pages.form(
        out,
        new Pages.Form(screen.parts(), Map.of("person", person, "screen", id), faults),
        submit);
  }

  /** Above everything: as whom somebody looks, and a line for commands. */
  private String page(String person, Pages.Inside body) {
    return pages.page(
        text.say("preview.title"),
        out -> {
          out.element("header", () -> asking(out, person));
          out.element("main", () -> body.write(out));
        });
  }

  private void asking(Markup out, String person) throws IOException {
    out.element(
        "form",
        () -> {
          out.element("label", text.say("preview.person"), "for", "person");
          out.element("select", () -> people(out, person), "name", "person", "id", "person");
          out.element("label", text.say("preview.command"), "for", "command");
          out.empty("input", "type", "text", "name", "command", "id", "command");
          out.element("button", text.say("preview.ask"));
        },
        "method",
        "get",
        "action",
        "/preview");
  }

  private void people(Markup out, String person) throws IOException {
    for (var each : looks.source().people().get().entrySet()) {
      List<String> attributes = new ArrayList<>(List.of("value", each.getKey()));
      if (each.getKey().equals(person)) {
        attributes.addAll(List.of("selected", ""));
      }
      out.element("option", each.getValue(), attributes.toArray(String[]::new));
    }
  }
}
