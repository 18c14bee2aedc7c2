package jp.torimatome.sandbox.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.sandbox.blockkit.InputChecks;
import jp.torimatome.sandbox.conversation.Threads;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.Views;
import jp.torimatome.sandbox.workspace.Workspace;

/**
 * What a person does with the app's messages and views, as the payloads that Slack sends, and what
 * its answers change.
 */
public final class Interactions {
  private final Workspace workspace;
  private final AppLink app;
  private final Payloads payloads;
  private final Answers answers;

  public Interactions(Workspace workspace, AppLink app, Payloads payloads, Answers answers) {
    this.workspace = workspace;
    this.app = app;
    this.payloads = payloads;
    this.answers = answers;
  }

  /** /name text, written in a channel. */
  public record Command(String channel, String name, String text) {}

  /** Runs a slash command; what Slackbot says where it fails is in the person's language. */
  public AppReply slash(String person, Command command, Locale language) {
    JsonObject payload = workspace.read(state -> payloads.slash(state, person, command));
    AppReply reply = answerable(app.deliver(AppLink.Kind.SLASH, payload, AppLink.Retry.NONE));
    if (!reply.isAcknowledged()) {
      String sentence =
          language.getLanguage().equals("en")
              ? "`%s` failed with the error \"%s\"."
              : "`%s` はエラー「%s」により失敗しました。";
      answers.failed(command.channel(), person, sentence.formatted(command.name(), reply.error()));
    } else if (!reply.body().isBlank()) {
      answer(person, command, reply.json());
    }
    return reply;
  }

  /**
   * What is answered to all shows all what was typed, too:
   * https://docs.slack.dev/interactivity/implementing-slash-commands.
   */
  private void answer(String person, Command command, JsonObject answer) {
    if (Json.text(answer, "response_type").equals("in_channel")) {
      answers.typed(command.channel(), person, (command.name() + " " + command.text()).strip());
    }
    boolean says =
        !Json.text(answer, "text").isBlank()
            || List.of("blocks", "attachments").stream()
                .anyMatch(name -> !Json.list(answer, name).isEmpty());
    if (says) {
      answers.apply(command.channel(), person, "", answer);
    }
  }

  /** A shortcut that can be used anywhere, while looking at a channel or (empty) at none. */
  public AppReply shortcut(String person, String callbackId, String channel) {
    JsonObject payload =
        workspace.read(state -> payloads.globalShortcut(state, person, callbackId, channel));
    return app.deliver(AppLink.Kind.INTERACTION, stamped(payload), AppLink.Retry.NONE);
  }

  /** A shortcut used on a message. */
  public AppReply messageShortcut(String person, String callbackId, String channel, String ts) {
    JsonObject payload =
        workspace.read(state ->
            payloads.messageShortcut(
                state,
                person,
                callbackId,
                new Payloads.Place(
                    channel, Threads.seen(state, person, channel, ts), new JsonObject())));
    return app.deliver(AppLink.Kind.INTERACTION, stamped(payload), AppLink.Retry.NONE);
  }

  private JsonObject stamped(JsonObject payload) {
    payload.addProperty("action_ts", workspace.change(workspace::nextTs));
    return payload;
  }

  /** An answer with blocks that Slack would not take is none. */
  private static AppReply answerable(AppReply reply) {
    JsonArray blocks = Json.list(reply.json(), "blocks");
    boolean refused =
        reply.isAcknowledged()
            && !blocks.isEmpty()
            && !BlockKit.problemsOfMessage(blocks).isEmpty();
    return refused
        ? new AppReply(reply.status(), reply.milliseconds(), reply.body(), "invalid_blocks")
        : reply;
  }

  /**
   * A button, select or other element in a message; what was chosen there stays and goes along with
   * the next click.
   */
  public AppReply clickMessage(String person, String channel, String ts, JsonObject action) {
    JsonObject payload =
        workspace.change(state -> {
          JsonObject message = Threads.seen(state, person, channel, ts);
          JsonObject taken =
              Actions.of(Json.list(message, "blocks"), action, workspace.clock().instant());
          JsonObject values =
              Typing.keepBelow(state, person, channel, message, Typing.entry(taken));
          return payloads.messageAction(
              state, person, new Payloads.Place(channel, message, values), taken);
        });
    return app.deliver(AppLink.Kind.INTERACTION, payload, AppLink.Retry.NONE);
  }

  /** An element in an open modal, or in the Home tab. */
  public AppReply clickView(String person, String viewId, JsonObject action) {
    JsonObject payload =
        workspace.change(state -> {
          JsonObject view = Views.held(state, person, viewId);
          JsonObject taken =
              Actions.of(Json.list(view, "blocks"), action, workspace.clock().instant());
          Typing.keepIn(view, Typing.entry(taken));
          return payloads.viewAction(state, person, view, taken);
        });
    return app.deliver(AppLink.Kind.INTERACTION, payload, AppLink.Retry.NONE);
  }

  /**
   * What became of a submission: "", "errors", "update", "push", "clear", or an error of the line.
   */
  public record Submitted(String action, Map<String, String> errors, AppReply reply) {}

  /** Submits the topmost modal: first what Slack's own client checks, then the app. */
  public Submitted submit(String person, String viewId, Locale language) {
    JsonObject view =
        workspace.change(state -> {
          Views.held(state, person, viewId).remove("_errors");
          return Views.held(state, person, viewId).deepCopy();
        });
    String id = Json.text(view, "id");
    Map<String, String> faults =
        InputChecks.faults(view, Json.child(Json.child(view, "state"), "values"), language);
    if (!faults.isEmpty()) {
      show(person, id, faults);
      return new Submitted("errors", faults, new AppReply(0, 0, "", ""));
    }
    AppReply reply =
        app.deliver(
            AppLink.Kind.INTERACTION,
            workspace.read(state -> payloads.submission(state, person, view)),
            AppLink.Retry.NONE);
    if (!reply.isAcknowledged()) {
      workspace.tell("view", "", person);
      return new Submitted(reply.error(), Map.of(), reply);
    }
    try {
      return apply(person, id, reply);
    } catch (ApiError e) {
      return new Submitted(Json.text(e.answer(), "error"), Map.of(), reply);
    }
  }

  /** Closes the topmost modal, or all; tells the app where it asked for that. */
  public void close(String person, String viewId, boolean all) {
    JsonObject closed =
        workspace.change(state -> {
          List<JsonObject> stack = state.stackOf(person);
          JsonObject view = Views.held(state, person, viewId);
          if (all || Json.flag(view, "clear_on_close")) {
            stack.clear();
          } else {
            stack.remove(view);
          }
          return view;
        });
    workspace.tell("view", "", person);
    if (Json.flag(closed, "notify_on_close")) {
      app.deliver(
          AppLink.Kind.INTERACTION,
          workspace.read(state ->
              payloads.closed(state, person, closed, all || Json.flag(closed, "clear_on_close"))),
          AppLink.Retry.NONE);
    }
  }

  private Submitted apply(String person, String viewId, AppReply reply) {
    JsonObject answer = reply.json();
    String action = Json.text(answer, "response_action");
    switch (action) {
      case "errors" -> {
        Map<String, String> errors = new LinkedHashMap<>();
        Json.child(answer, "errors")
            .entrySet()
            .forEach(entry -> errors.put(entry.getKey(), entry.getValue().getAsString()));
        if (errors.isEmpty() || !inputs(person, viewId).containsAll(errors.keySet())) {
          workspace.tell("view", "", person);
          return new Submitted("invalid_response_errors", Map.of(), reply);
        }
        show(person, viewId, errors);
        return new Submitted(action, errors, reply);
      }
      case "update" ->
          workspace.change(state -> {
            Views.replace(
                state,
                person,
                Views.made(
                    state,
                    Json.child(answer, "view"),
                    Optional.of(Views.held(state, person, viewId))));
            return true;
          });
      case "push" ->
          workspace.change(state -> {
            JsonObject made = Views.made(state, Json.child(answer, "view"), Optional.empty());
            Views.openedFrom(made, Json.text(Views.held(state, person, viewId), "_channel"));
            Views.push(state, person, made);
            return true;
          });
      case "clear" -> workspace.change(state -> state.viewStacks.remove(person));
      default ->
          workspace.change(state ->
              state.stackOf(person).removeIf(open -> Json.text(open, "id").equals(viewId)));
    }
    workspace.tell("view", "", person);
    return new Submitted(action, Map.of(), reply);
  }

  /** The only blocks that an error can stand beside. */
  private Set<String> inputs(String person, String viewId) {
    return workspace.read(state ->
        Json.list(Views.held(state, person, viewId), "blocks").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(block -> Json.text(block, "type").equals("input"))
            .map(block -> Json.text(block, "block_id"))
            .collect(Collectors.toSet()));
  }

  private void show(String person, String viewId, Map<String, String> errors) {
    workspace.change(state -> {
      JsonObject shown = new JsonObject();
      errors.forEach(shown::addProperty);
      Views.held(state, person, viewId).add("_errors", shown);
      return true;
    });
    workspace.tell("view", "", person);
  }
}
