package jp.torimatome.sandbox.person;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import jp.torimatome.sandbox.conversation.Rooms;
import jp.torimatome.sandbox.workspace.CallLog;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Workspace;

/** What a person sees: the workspace, the messages of a channel, the open views. */
final class Reading {
  private static final List<String> PERSON =
      List.of("id", "name", "real_name", "title", "role_note", "locale");
  private static final List<String> PERSON_FLAGS =
      List.of("is_restricted", "is_ultra_restricted", "is_bot", "deleted", "is_stranger");

  private final Workspace workspace;
  private final CallLog log;

  Reading(Workspace workspace, CallLog log) {
    this.workspace = workspace;
    this.log = log;
  }

  /**
   * The frame of the page: who and what there is, and what is new to this person; before one is
   * somebody, who one can be.
   */
  JsonObject state(Asked asked) {
    String person = asked.text("as");
    if (!person.isEmpty()) {
      openDirectMessages(person);
    }
    return workspace.read(state -> {
      JsonObject frame =
          Json.object(
              "team",
              state.team.deepCopy(),
              "app",
              state.app.deepCopy(),
              "commands",
              state.commands.deepCopy());
      frame.add("people", Json.array(state.people.values().stream().map(Reading::person).toList()));
      frame.add(
          "channels",
          Json.array(
              state.channels.values().stream()
                  .filter(channel -> isMember(channel, person))
                  .map(channel -> channel(state, channel, person))
                  .toList()));
      frame.add(
          "usergroups",
          Json.array(state.usergroups.values().stream().map(Reading::group).toList()));
      frame.add("home", home(state, person));
      return frame;
    });
  }

  /**
   * Oldest first; replies only where their thread is asked for, ephemeral ones only for the person
   * they are for.
   */
  JsonObject messages(Asked asked) {
    String person = asked.as();
    String id = asked.fromPath("id");
    String thread = asked.text("thread_ts");
    return workspace.read(state -> {
      state.person(person);
      Rooms.seen(state, person, id);
      JsonArray messages = new JsonArray();
      for (JsonObject message : state.messagesOf(id)) {
        if (isFor(message, person)
            && (thread.isEmpty() ? isTopLevel(message) : isPartOf(message, thread))) {
          messages.add(shown(state, person, id, message));
        }
      }
      return Json.object("messages", messages);
    });
  }

  /**
   * The modals, bottom first, and the Home tab, with what is typed so far and the errors beside the
   * fields.
   */
  JsonObject views(Asked asked) {
    String person = asked.as();
    return workspace.read(state -> {
      state.person(person);
      JsonObject answer =
          Json.object(
              "stack",
              Json.array(state.stackOf(person).stream().map(JsonObject::deepCopy).toList()));
      answer.add("home", home(state, person));
      return answer;
    });
  }

  /** The calls in both directions after {@code since}. */
  JsonObject calls(Asked asked) {
    String since = asked.has("since") ? asked.text("since") : "0";
    if (!since.matches("[0-9]{1,15}")) {
      throw new Mistake("bad_value", "since");
    }
    return Json.object(
        "calls",
        Json.array(log.calls(Long.parseLong(since), asked.text("direction"), asked.text("method"))),
        "last",
        log.last());
  }

  /** Each full member has direct messages with the app, from the first look on. */
  private void openDirectMessages(String person) {
    boolean missing =
        workspace.read(state -> {
          JsonObject someone = state.person(person);
          boolean full =
              List.of("is_restricted", "is_ultra_restricted", "is_bot", "deleted").stream()
                  .noneMatch(name -> Json.flag(someone, name));
          return full
              && state.channels.values().stream()
                  .noneMatch(channel ->
                      Json.flag(channel, "is_im") && Json.text(channel, "user").equals(person));
        });
    if (missing) {
      workspace.change(state -> Workspace.directMessages(state, person));
    }
  }

  private static JsonElement home(State state, String person) {
    JsonObject home = state.homes.get(person);
    return home == null ? JsonNull.INSTANCE : home.deepCopy();
  }

  private static JsonObject person(JsonObject person) {
    JsonObject shown = new JsonObject();
    PERSON.forEach(name -> shown.addProperty(name, Json.text(person, name)));
    PERSON_FLAGS.forEach(name -> shown.addProperty(name, Json.flag(person, name)));
    return shown;
  }

  private static JsonObject group(JsonObject group) {
    JsonObject shown = new JsonObject();
    List.of("id", "handle", "name")
        .forEach(name -> shown.addProperty(name, Json.text(group, name)));
    return shown;
  }

  private static JsonObject channel(State state, JsonObject channel, String person) {
    String id = Json.text(channel, "id");
    String mark = state.readMarks.getOrDefault(person + "/" + id, "");
    List<JsonObject> unread =
        state.messagesOf(id).stream()
            .filter(message ->
                Json.text(message, "ts").compareTo(mark) > 0
                    && isFor(message, person)
                    && isTopLevel(message)
                    && !Json.text(message, "user").equals(person))
            .toList();
    boolean direct = Json.flag(channel, "is_im") || Json.flag(channel, "is_mpim");
    long mentions =
        direct
            ? unread.size()
            : unread.stream().filter(message -> message.toString().contains("<@" + person)).count();
    return Json.object(
        "id",
        id,
        "name",
        Json.text(channel, "name"),
        "topic",
        Json.text(channel, "topic"),
        "is_private",
        Json.flag(channel, "is_private"),
        "is_im",
        Json.flag(channel, "is_im"),
        "is_mpim",
        Json.flag(channel, "is_mpim"),
        "user",
        Json.text(channel, "user"),
        "members",
        Json.list(channel, "members").deepCopy(),
        "is_archived",
        Json.flag(channel, "is_archived"),
        "unread",
        unread.size(),
        "mentions",
        mentions);
  }

  /** A message with what this person has chosen in it, as {@code _state}. */
  private static JsonObject shown(State state, String person, String channel, JsonObject message) {
    JsonObject shown = message.deepCopy();
    JsonObject values = state.choices.get(State.placeOf(person, channel, Json.text(message, "ts")));
    if (values != null) {
      shown.add("_state", Json.object("values", values.deepCopy()));
    }
    return shown;
  }

  private static boolean isMember(JsonObject channel, String person) {
    return Json.holds(Json.list(channel, "members"), person);
  }

  private static boolean isFor(JsonObject message, String person) {
    return !message.has("_for") || Json.text(message, "_for").equals(person);
  }

  private static boolean isTopLevel(JsonObject message) {
    String thread = Json.text(message, "thread_ts");
    return thread.isEmpty()
        || thread.equals(Json.text(message, "ts"))
        || Json.text(message, "subtype").equals("thread_broadcast");
  }

  private static boolean isPartOf(JsonObject message, String thread) {
    return Json.text(message, "ts").equals(thread)
        || Json.text(message, "thread_ts").equals(thread);
  }
}
