package jp.torimatome.sandbox.person;

import com.google.gson.JsonObject;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.torimatome.sandbox.app.AppLink;
import jp.torimatome.sandbox.app.Deeds;
import jp.torimatome.sandbox.app.Interactions;
import jp.torimatome.sandbox.app.Sockets;
import jp.torimatome.sandbox.app.Suggestions;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.CallLog;
import jp.torimatome.sandbox.workspace.Faults;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.SandboxClock;
import jp.torimatome.sandbox.workspace.Workspace;

/**
 * /_sandbox/: everything that a person can do on the page, as JSON; the routes are those of the
 * documentation, no more and no less.
 */
public final class PersonInterface implements AutoCloseable {
  private final Map<String, Handler> handlers = new LinkedHashMap<>();
  private final Changes changes = new Changes();
  private final Documentation documentation = Documentation.load();
  private final Sentences sentences = Sentences.load();

  /** What the interface works on. */
  public record Parts(Workspace workspace, SandboxClock clock, CallLog log, Faults faults) {}

  /** The way to the app. */
  public record Line(
      Interactions interactions,
      Suggestions suggestions,
      Deeds deeds,
      AppLink app,
      Sockets sockets) {}

  /** One act: from what was asked to what is answered. */
  private interface Act {
    JsonObject answer(Asked asked);
  }

  public PersonInterface(Parts parts, Line line, NextMoment next) {
    Workspace workspace = parts.workspace();
    workspace.onChange(changes::changed);
    parts.faults().onChange(() -> changes.changed("faults", "", ""));
    handlers.put(
        "GET /_sandbox/",
        context -> context.header("Cache-Control", "no-store").html(documentation.page()));
    handlers.put("GET /_sandbox/changes", changes::stream);
    Timing timing = new Timing(workspace, parts.clock(), next);
    addReading(new Reading(workspace, parts.log()), timing, parts.faults(), line);
    addActing(new Acting(workspace, line));
    addArranging(
        new Arranging(workspace, parts.faults(), parts.log()),
        new Troubling(parts.faults(), line.app(), line.sockets()),
        timing);
  }

  private void addReading(Reading reading, Timing timing, Faults faults, Line line) {
    put(
        "GET /_sandbox/state",
        asked -> {
          JsonObject frame = reading.state(asked);
          frame.add("clock", timing.shown());
          frame.addProperty("mode", line.app().mode());
          frame.addProperty("connections", line.sockets().count());
          frame.add("faults", faults.all());
          return frame;
        });
    put("GET /_sandbox/channels/{id}/messages", reading::messages);
    put("GET /_sandbox/views", reading::views);
    put("GET /_sandbox/calls", reading::calls);
  }

  private void addActing(Acting acting) {
    put("POST /_sandbox/messages", acting::say);
    put("POST /_sandbox/messages/edit", acting::edit);
    put("POST /_sandbox/messages/delete", acting::delete);
    put("POST /_sandbox/reactions", acting::react);
    put("POST /_sandbox/slash", acting::slash);
    put("POST /_sandbox/shortcut", acting::shortcut);
    put("POST /_sandbox/click", acting::click);
    put("POST /_sandbox/type", acting::type);
    put("POST /_sandbox/options", acting::options);
    put("POST /_sandbox/submit", acting::submit);
    put("POST /_sandbox/close", acting::close);
    put("POST /_sandbox/home", acting::home);
    put("POST /_sandbox/join", acting::join);
    put("POST /_sandbox/leave", acting::leave);
    put("POST /_sandbox/read", acting::read);
  }

  private void addArranging(Arranging arranging, Troubling troubling, Timing timing) {
    put("GET /_sandbox/clock", timing::clock);
    put("POST /_sandbox/clock", timing::move);
    put("GET /_sandbox/faults", troubling::all);
    put("POST /_sandbox/faults", troubling::add);
    put("DELETE /_sandbox/faults/{id}", troubling::remove);
    put("DELETE /_sandbox/faults", troubling::clear);
    put("POST /_sandbox/socket", troubling::disconnect);
    put("POST /_sandbox/verify-url", troubling::verify);
    put("POST /_sandbox/people/{id}", arranging::person);
    put("POST /_sandbox/channels/{id}", arranging::channel);
    put("POST /_sandbox/reset", arranging::reset);
  }

  /** Mounts what the documentation describes. */
  public void mount(RoutesConfig routes) {
    for (Documentation.Entry entry : documentation.entries()) {
      Handler handler = Objects.requireNonNull(handlers.get(entry.name()), entry.name());
      routes.addHttpHandler(HandlerType.findOrCreate(entry.method()), entry.path(), handler);
    }
  }

  /** "GET /_sandbox/state" and so on: what can be mounted. */
  public Set<String> routeNames() {
    return Set.copyOf(handlers.keySet());
  }

  @Override
  public void close() {
    changes.close();
  }

  private void put(String name, Act act) {
    handlers.put(name, context -> answer(context, act));
  }

  private void answer(Context context, Act act) {
    context.contentType("application/json; charset=utf-8").header("Cache-Control", "no-store");
    try {
      context.result(Json.GSON.toJson(act.answer(Asked.of(context))));
    } catch (Mistake e) {
      refuse(context, e.code(), e.about());
    } catch (ApiError e) {
      refuse(context, Json.text(e.answer(), "error"), "");
    }
  }

  private void refuse(Context context, String code, String about) {
    context
        .status(400)
        .result(Json.GSON.toJson(Json.object("error", code, "message", sentences.of(code, about))));
  }
}
