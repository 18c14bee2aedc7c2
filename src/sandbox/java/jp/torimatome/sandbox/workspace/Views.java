package jp.torimatome.sandbox.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.sandbox.blockkit.InitialState;

/**
 * Views as they are kept: ids, hashes and the state typed so far; shared by views.* and by answers
 * to submissions.
 */
public final class Views {
  private static final int STACK = 3;

  private Views() {}

  /** A view that passed Slack's checks, with ids; {@code before} is the one it replaces. */
  public static JsonObject made(State state, JsonObject wanted, Optional<JsonObject> before) {
    if (BlockKit.viewTooLarge(wanted)) {
      throw new ApiError("view_too_large");
    }
    List<String> problems = BlockKit.problemsOfView(wanted);
    if (!problems.isEmpty()) {
      throw new ApiError("invalid_arguments", problems);
    }
    List<String> pictures = Pictures.problems(state, wanted, "/view");
    if (!pictures.isEmpty()) {
      throw new ApiError("invalid_arguments", pictures);
    }
    checkExternalId(
        state,
        Json.text(wanted, "external_id"),
        before.map(old -> Json.text(old, "id")).orElse(""));
    JsonObject view = wanted.deepCopy();
    giveIds(Json.list(view, "blocks"));
    view.addProperty(
        "id",
        before.map(old -> Json.text(old, "id")).orElseGet(() -> Workspace.nextId(state, "V")));
    view.addProperty("team_id", Json.text(state.team, "id"));
    view.addProperty("app_id", Json.text(state.app, "id"));
    view.addProperty("app_installed_team_id", Json.text(state.team, "id"));
    view.addProperty("bot_id", Json.text(state.app, "bot_id"));
    view.addProperty(
        "hash",
        Instant.now().getEpochSecond()
            + "."
            + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
    fillIn(view);
    view.addProperty(
        "root_view_id",
        before.map(old -> Json.text(old, "root_view_id")).orElse(Json.text(view, "id")));
    view.add(
        "previous_view_id",
        before.flatMap(old -> Json.find(old, "previous_view_id")).orElse(JsonNull.INSTANCE));
    before
        .flatMap(old -> Json.find(old, "_channel"))
        .ifPresent(channel -> view.add("_channel", channel));
    JsonObject typed =
        before
            .map(old -> Json.child(Json.child(old, "state"), "values"))
            .orElseGet(JsonObject::new);
    view.add("state", Json.object("values", InitialState.valuesOf(view, typed)));
    return view;
  }

  /** Says which conversation a person looked at when the view opened: selects may begin with it. */
  public static void openedFrom(JsonObject view, String channel) {
    view.addProperty("_channel", channel);
    view.add("state", Json.object("values", InitialState.valuesOf(view, new JsonObject())));
  }

  /** Slack shows the members that were left out, too. */
  private static void fillIn(JsonObject view) {
    for (String name : List.of("callback_id", "private_metadata", "external_id")) {
      if (!view.has(name)) {
        view.addProperty(name, "");
      }
    }
    for (String name : List.of("clear_on_close", "notify_on_close")) {
      if (!view.has(name)) {
        view.addProperty(name, false);
      }
    }
    for (String name : List.of("title", "close", "submit")) {
      if (!view.has(name)) {
        view.add(name, JsonNull.INSTANCE);
      }
    }
  }

  /** An external_id is unique among all views that are open in the workspace. */
  private static void checkExternalId(State state, String externalId, String own) {
    boolean taken =
        !externalId.isEmpty()
            && Stream.concat(
                    state.viewStacks.values().stream().flatMap(List::stream),
                    state.homes.values().stream())
                .anyMatch(view ->
                    Json.text(view, "external_id").equals(externalId)
                        && !Json.text(view, "id").equals(own));
    if (taken) {
      throw new ApiError("duplicate_external_id");
    }
  }

  /** The first modal of a person; others that were open are gone. */
  public static void open(State state, String person, JsonObject view) {
    List<JsonObject> stack = state.stackOf(person);
    stack.clear();
    stack.add(view);
  }

  /** One more on top, at most three. */
  public static void push(State state, String person, JsonObject view) {
    List<JsonObject> stack = state.stackOf(person);
    if (stack.isEmpty()) {
      throw new ApiError("not_found");
    }
    if (stack.size() >= STACK) {
      throw new ApiError("push_limit_reached");
    }
    view.addProperty("root_view_id", Json.text(stack.getFirst(), "id"));
    view.addProperty("previous_view_id", Json.text(stack.getLast(), "id"));
    stack.add(view);
  }

  /** Puts a view in the place of the one with its id. */
  public static void replace(State state, String person, JsonObject view) {
    state
        .stackOf(person)
        .replaceAll(old -> Json.text(old, "id").equals(Json.text(view, "id")) ? view : old);
  }

  /** The person who has a view open. */
  public static Optional<String> holder(State state, String viewId) {
    return state.viewStacks.entrySet().stream()
        .filter(stack ->
            stack.getValue().stream().anyMatch(view -> Json.text(view, "id").equals(viewId)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * A view that a person has before them: the one with this id, the Home tab too, or the topmost
   * modal where the id is empty.
   */
  public static JsonObject held(State state, String person, String viewId) {
    JsonObject home = state.homes.get(person);
    if (home != null && Json.text(home, "id").equals(viewId)) {
      return home;
    }
    return state.stackOf(person).stream()
        .filter(view -> viewId.isEmpty() || Json.text(view, "id").equals(viewId))
        .reduce((below, above) -> above)
        .orElseThrow(() -> new ApiError("view_not_found"));
  }

  /** The answer of views.*: without what only the page needs. */
  public static JsonObject shown(JsonObject view) {
    JsonObject shown = view.deepCopy();
    shown.remove("_errors");
    shown.remove("_channel");
    return shown;
  }

  /** Blocks and interactive elements without an id get one, and texts what they left out. */
  public static void giveIds(JsonArray blocks) {
    int number = 0;
    for (JsonElement element : blocks) {
      JsonObject block = element.getAsJsonObject();
      number++;
      fillInTexts(block);
      if (Json.text(block, "block_id").isEmpty()) {
        block.addProperty("block_id", "b" + number + Long.toHexString(System.nanoTime() & 0xffff));
      }
      int part = 0;
      for (JsonElement child : Json.list(block, "elements")) {
        part++;
        giveActionId(child, "e" + number + "_" + part);
      }
      Json.find(block, "accessory")
          .ifPresent(child -> giveActionId(child, "a" + block.get("block_id").getAsString()));
      Json.find(block, "element")
          .ifPresent(child -> giveActionId(child, "i" + block.get("block_id").getAsString()));
    }
  }

  /** Slack says of each text object whether it holds emoji, or is verbatim. */
  private static void fillInTexts(JsonElement value) {
    if (value.isJsonArray()) {
      value.getAsJsonArray().forEach(Views::fillInTexts);
    } else if (value.isJsonObject()) {
      JsonObject object = value.getAsJsonObject();
      object.asMap().values().forEach(Views::fillInTexts);
      String type = Json.text(object, "type");
      String member = type.equals("plain_text") ? "emoji" : "verbatim";
      if (List.of("plain_text", "mrkdwn").contains(type) && !object.has(member)) {
        object.addProperty(member, type.equals("plain_text"));
      }
    }
  }

  private static void giveActionId(JsonElement element, String id) {
    if (!element.isJsonObject()) {
      return;
    }
    String type = Json.text(element.getAsJsonObject(), "type");
    boolean interactive =
        type.endsWith("button")
            || type.endsWith("select")
            || type.endsWith("picker")
            || type.endsWith("input")
            || List.of("overflow", "checkboxes", "radio_buttons").contains(type);
    if (interactive && Json.text(element.getAsJsonObject(), "action_id").isEmpty()) {
      element.getAsJsonObject().addProperty("action_id", id);
    }
  }
}
