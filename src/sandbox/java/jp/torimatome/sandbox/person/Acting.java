package jp.torimatome.sandbox.person;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import jp.torimatome.sandbox.app.AppReply;
import jp.torimatome.sandbox.app.Deeds;
import jp.torimatome.sandbox.app.Interactions;
import jp.torimatome.sandbox.app.Suggestions;
import jp.torimatome.sandbox.app.Typing;
import jp.torimatome.sandbox.conversation.Reactions;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.Workspace;

/** What a person does: writes, commands, clicks, types, submits, closes, comes and goes. */
final class Acting {
  private final Workspace workspace;
  private final Interactions interactions;
  private final Typing typing;
  private final Suggestions suggestions;
  private final Deeds deeds;

  Acting(Workspace workspace, PersonInterface.Line line) {
    this.workspace = workspace;
    this.interactions = line.interactions();
    this.typing = new Typing(workspace);
    this.suggestions = line.suggestions();
    this.deeds = line.deeds();
  }

  JsonObject say(Asked asked) {
    return Json.object(
        "ts",
        deeds.say(
            asked.as(),
            asked.required("channel"),
            asked.required("text"),
            asked.text("thread_ts")));
  }

  JsonObject edit(Asked asked) {
    deeds.edit(asked.as(), asked.required("channel"), asked.required("ts"), asked.required("text"));
    return Json.object("ok", true);
  }

  JsonObject delete(Asked asked) {
    deeds.delete(asked.as(), asked.required("channel"), asked.required("ts"));
    return Json.object("ok", true);
  }

  JsonObject react(Asked asked) {
    boolean adds = !asked.flag("remove").orElse(false);
    deeds.react(
        asked.required("channel"),
        asked.required("ts"),
        new Reactions.Act(asked.as(), asked.required("name"), adds));
    return Json.object("ok", true);
  }

  JsonObject slash(Asked asked) {
    if (asked.has("thread_ts")) {
      throw new Mistake("slash_in_thread", "");
    }
    String command = asked.required("command");
    boolean known =
        workspace.read(state ->
            state.commands.isEmpty()
                || state.commands.asList().stream()
                    .anyMatch(
                        entry -> Json.text(entry.getAsJsonObject(), "command").equals(command)));
    if (!known || !command.startsWith("/")) {
      throw new Mistake("unknown_command", command);
    }
    Interactions.Command given =
        new Interactions.Command(asked.required("channel"), command, asked.text("text").strip());
    AppReply reply = interactions.slash(asked.as(), given, language(asked));
    JsonObject answer = outcome(reply);
    answer.addProperty("status", reply.status());
    answer.add("response", reply.json());
    return answer;
  }

  /** On a message where its ts is given, else from anywhere. */
  JsonObject shortcut(Asked asked) {
    String callbackId = asked.required("callback_id");
    String type = asked.has("ts") ? "message" : "global";
    boolean known =
        workspace.read(state ->
            !state.app.has("shortcuts")
                || Json.list(state.app, "shortcuts").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .anyMatch(each ->
                        Json.text(each, "callback_id").equals(callbackId)
                            && Json.text(each, "type").equals(type)));
    if (!known) {
      throw new Mistake("unknown_shortcut", callbackId);
    }
    return outcome(
        asked.has("ts")
            ? interactions.messageShortcut(
                asked.as(), callbackId, asked.required("channel"), asked.required("ts"))
            : interactions.shortcut(asked.as(), callbackId, asked.text("channel")));
  }

  JsonObject click(Asked asked) {
    asked.required("action_id");
    if (asked.has("view_id")) {
      return outcome(interactions.clickView(asked.as(), asked.required("view_id"), asked.body()));
    }
    return outcome(
        interactions.clickMessage(
            asked.as(), asked.required("channel"), asked.required("ts"), asked.body()));
  }

  JsonObject type(Asked asked) {
    JsonObject values = asked.object("values", new JsonObject());
    for (String blockId : values.keySet()) {
      if (!values.get(blockId).isJsonObject()) {
        throw new Mistake("bad_value", "values");
      }
    }
    if (asked.has("ts")) {
      typing.belowMessage(asked.as(), asked.required("channel"), asked.required("ts"), values);
    } else {
      typing
          .inView(asked.as(), asked.text("view_id"), values)
          .forEach(used -> interactions.clickView(asked.as(), Json.text(used, "view_id"), used));
    }
    return Json.object("ok", true);
  }

  JsonObject options(Asked asked) {
    asked.required("block_id");
    asked.required("action_id");
    Suggestions.Offer offer =
        asked.has("ts")
            ? suggestions.belowMessage(
                asked.as(), asked.required("channel"), asked.required("ts"), asked.body())
            : suggestions.inView(asked.as(), asked.text("view_id"), asked.body());
    if (!offer.error().isEmpty()) {
      throw new Mistake(offer.error(), offer.about());
    }
    return offer.options();
  }

  JsonObject submit(Asked asked) {
    if (asked.has("values")) {
      type(asked);
    }
    Interactions.Submitted submitted =
        interactions.submit(asked.as(), asked.text("view_id"), language(asked));
    JsonObject errors = new JsonObject();
    submitted.errors().forEach(errors::addProperty);
    return Json.object(
        "action", submitted.action(), "errors", errors, "ms", submitted.reply().milliseconds());
  }

  JsonObject close(Asked asked) {
    interactions.close(asked.as(), asked.text("view_id"), asked.flag("all").orElse(false));
    return Json.object("ok", true);
  }

  JsonObject home(Asked asked) {
    String tab = asked.has("tab") ? asked.required("tab") : "home";
    if (!tab.equals("home") && !tab.equals("messages")) {
      throw new Mistake("bad_value", "tab");
    }
    deeds.openApp(asked.as(), tab);
    return Json.object("ok", true);
  }

  JsonObject join(Asked asked) {
    deeds.join(asked.as(), asked.required("channel"));
    return Json.object("ok", true);
  }

  JsonObject leave(Asked asked) {
    deeds.leave(asked.as(), asked.required("channel"));
    return Json.object("ok", true);
  }

  /** Moves the mark below which a person has read; it never moves up again. */
  JsonObject read(Asked asked) {
    String ts = asked.required("ts");
    String channel = asked.required("channel");
    workspace.change(state ->
        state.readMarks.merge(
            asked.as() + "/" + channel,
            ts,
            (before, now) -> before.compareTo(now) > 0 ? before : now));
    return Json.object("ok", true);
  }

  /** The language of Slack's own sentences: the one asked for, else the person's. */
  private Locale language(Asked asked) {
    String given =
        asked.has("language")
            ? asked.text("language")
            : workspace.read(state -> Json.text(state.person(asked.as()), "locale"));
    return Locale.forLanguageTag(given);
  }

  private static JsonObject outcome(AppReply reply) {
    return Json.object(
        "acknowledged", reply.isAcknowledged(), "error", reply.error(), "ms", reply.milliseconds());
  }
}
