package jp.torimatome.sandbox.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.sandbox.blockkit.InitialState;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Triggers;
import jp.torimatome.sandbox.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** The payloads that Slack sends to apps, member by member: https://docs.slack.dev/reference/interaction-payloads. */
public final class Payloads {
  private static final String TOKEN = "sandbox-verification-token";

  private final Workspace workspace;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;

  public Payloads(Workspace workspace, Triggers triggers, ResponseUrls responseUrls) {
    this.workspace = workspace;
    this.triggers = triggers;
    this.responseUrls = responseUrls;
  }

  JsonObject slash(State state, String person, String channel, String command, String text) {
    JsonObject place = channel(state, channel);
    return Json.object(
        "token", TOKEN, "team_id", Json.text(state.team, "id"), "team_domain", Json.text(state.team, "domain"), "channel_id", channel,
            "channel_name",
        Json.text(place, "name"), "user_id", person, "user_name", Json.text(someone(state, person), "name"), "command", command, "text",
            text, "api_app_id",
        Json.text(state.app, "id"), "is_enterprise_install", "false", "response_url", responseUrls.issue(channel, person, ""),
            "trigger_id", triggers.issue(person));
  }

  JsonObject messageAction(State state, String person, String channel, JsonObject message, JsonObject wanted, String responseUrl) {
    boolean ephemeral = message.has("_for");
    JsonObject payload = base(state, person, "block_actions");
    payload.add(
        "container", Json.object("type", "message", "message_ts", Json.text(message, "ts"), "channel_id", channel, "is_ephemeral",
            ephemeral, "thread_ts", thread(message)));
    payload.addProperty("trigger_id", triggers.issue(person));
    payload.add("channel", channel(state, channel));
    if (!ephemeral) {
      JsonObject shown = message.deepCopy();
      payload.add("message", shown);
    }
    JsonObject asView = Json.object("blocks", Json.list(message, "blocks"));
    payload.add("state", Json.object("values", InitialState.valuesOf(asView, new JsonObject())));
    payload.addProperty("response_url", responseUrl);
    payload.add("actions", Json.array(List.of(action(Json.list(message, "blocks"), wanted))));
    return payload;
  }

  JsonObject viewAction(State state, String person, JsonObject view, JsonObject taken) {
    JsonObject payload = base(state, person, "block_actions");
    payload.add("container", Json.object("type", "view", "view_id", Json.text(view, "id")));
    payload.addProperty("trigger_id", triggers.issue(person));
    payload.add("view", shown(view));
    payload.add("actions", Json.array(List.of(taken)));
    return payload;
  }

  JsonObject submission(State state, String person, JsonObject view) {
    JsonObject payload = base(state, person, "view_submission");
    payload.addProperty("trigger_id", triggers.issue(person));
    payload.add("view", shown(view));
    payload.add("response_urls", new JsonArray());
    return payload;
  }

  JsonObject closed(State state, String person, JsonObject view, boolean all) {
    JsonObject payload = base(state, person, "view_closed");
    payload.add("view", shown(view));
    payload.addProperty("is_cleared", all);
    return payload;
  }

  /** The element that was used, as it stands in {@code actions}. */
  JsonObject action(JsonArray blocks, JsonObject wanted) {
    String actionId = Json.text(wanted, "action_id");
    String blockId = Json.text(wanted, "block_id");
    for (JsonElement candidate : blocks) {
      JsonObject block = candidate.getAsJsonObject();
      boolean here = blockId.isEmpty() || Json.text(block, "block_id").equals(blockId);
      Optional<JsonObject> element = here ? element(block, actionId, Json.text(wanted, "value")) : Optional.empty();
      if (element.isPresent()) {
        JsonObject action = chosen(element.get(), wanted);
        action.addProperty("action_id", actionId);
        action.addProperty("block_id", Json.text(block, "block_id"));
        action.addProperty("action_ts", workspace.clock().instant().getEpochSecond() + ".000100");
        List.of("text", "style", "placeholder").forEach(name -> Json.find(element.get(), name).ifPresent(part -> action.add(name, part)));
        return action;
      }
    }
    throw new ApiError("action_not_found");
  }

  /** Several buttons may share an action_id across blocks; the value tells them apart. */
  private static Optional<JsonObject> element(JsonObject block, String actionId, String value) {
    JsonArray all = Json.list(block, "elements").deepCopy();
    Json.find(block, "accessory").ifPresent(all::add);
    Json.find(block, "element").ifPresent(all::add);
    return all.asList().stream()
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .filter(element -> Json.text(element, "action_id").equals(actionId))
        .filter(element -> !Json.text(element, "type").equals("button") || value.isEmpty() || Json.text(element, "value").equals(value))
        .findFirst();
  }

  /** The element of an input block, or the accessory of a section. */
  static JsonObject elementOf(JsonArray blocks, String blockId) {
    return blocks.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(block -> Json.text(block, "block_id").equals(blockId))
        .flatMap(block -> Stream.of("element", "accessory").flatMap(name -> Json.find(block, name).stream()))
        .map(JsonElement::getAsJsonObject)
        .findFirst()
        .orElseThrow(() -> new ApiError("block_not_found"));
  }

  /** Type and value of what was chosen: by the option's value where a bare one is given. */
  static JsonObject chosen(JsonObject element, JsonObject wanted) {
    String type = Json.text(element, "type");
    JsonObject result = Json.object("type", type);
    String member =
        switch (type) {
          case "static_select", "external_select", "radio_buttons", "overflow" -> "selected_option";
          case "checkboxes", "multi_static_select", "multi_external_select" -> "selected_options";
          case "users_select" -> "selected_user";
          case "multi_users_select" -> "selected_users";
          case "conversations_select" -> "selected_conversation";
          case "multi_conversations_select" -> "selected_conversations";
          case "channels_select" -> "selected_channel";
          case "multi_channels_select" -> "selected_channels";
          case "datepicker" -> "selected_date";
          case "timepicker" -> "selected_time";
          case "datetimepicker" -> "selected_date_time";
          case "rich_text_input" -> "rich_text_value";
          case "file_input" -> "files";
          default -> "value";
        };
    JsonElement given = Json.find(wanted, member).or(() -> Json.find(wanted, "value")).or(() -> Json.find(element, "value"))
        .orElse(JsonNull.INSTANCE);
    if (!type.equals("button") || !given.isJsonNull()) {
      result.add(member, resolved(element, member, given));
    }
    return result;
  }

  private static JsonElement resolved(JsonObject element, String member, JsonElement given) {
    if (member.equals("selected_option") && given.isJsonPrimitive()) {
      return option(element, given.getAsString());
    }
    if (member.equals("selected_options")) {
      JsonArray wanted = given.isJsonArray() ? given.getAsJsonArray() : new JsonArray();
      return Json.array(wanted.asList().stream().map(each -> each.isJsonPrimitive() ? option(element, each.getAsString()) : each).toList());
    }
    if (member.equals("selected_date_time") && given.isJsonPrimitive() && given.getAsString().matches("[0-9]+")) {
      return new JsonPrimitive(Long.parseLong(given.getAsString()));
    }
    return given;
  }

  private static JsonElement option(JsonObject element, String value) {
    JsonArray options = Json.list(element, "options").deepCopy();
    Json.list(element, "option_groups").forEach(group -> options.addAll(Json.list(group.getAsJsonObject(), "options")));
    return options.asList().stream()
        .filter(option -> Json.text(option.getAsJsonObject(), "value").equals(value))
        .findFirst()
        .orElseThrow(() -> new ApiError("option_not_found"));
  }

  private JsonObject base(State state, String person, String type) {
    JsonObject someone = someone(state, person);
    JsonObject payload =
        Json.object(
        "type", type, "token", TOKEN, "team", Json.object("id", Json.text(state.team, "id"), "domain", Json.text(state.team, "domain")),
            "user",
        Json.object(
            "id", person, "username", Json.text(someone, "name"), "name", Json.text(someone, "name"), "team_id",
                Json.text(state.team, "id")),
        "api_app_id", Json.text(state.app, "id"), "is_enterprise_install", false);
    payload.add("enterprise", JsonNull.INSTANCE);
    return payload;
  }

  private static JsonObject shown(JsonObject view) {
    JsonObject shown = view.deepCopy();
    shown.remove("_errors");
    return shown;
  }

  private static JsonObject someone(State state, String person) {
    return Optional.ofNullable(state.people.get(person)).orElseThrow(() -> new ApiError("user_not_found"));
  }

  private static JsonObject channel(State state, String id) {
    JsonObject channel = Optional.ofNullable(state.channels.get(id)).orElseThrow(() -> new ApiError("channel_not_found"));
    String name = Json.flag(channel, "is_private") ? "privategroup" : Json.text(channel, "name");
    return Json.object("id", id, "name", Json.flag(channel, "is_im") ? "directmessage" : name);
  }

  private static @Nullable String thread(JsonObject message) {
    String thread = Json.text(message, "thread_ts");
    return thread.isEmpty() ? null : thread;
  }
}
