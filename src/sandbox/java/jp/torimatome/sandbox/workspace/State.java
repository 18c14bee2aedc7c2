package jp.torimatome.sandbox.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that survives a restart, as plain JSON; only {@link Workspace} touches it. */
public final class State {
  public JsonObject team = new JsonObject();
  public JsonObject app = new JsonObject();
  public JsonArray commands = new JsonArray();
  public Map<String, JsonObject> people = new LinkedHashMap<>();
  public Map<String, JsonObject> channels = new LinkedHashMap<>();
  public Map<String, JsonObject> usergroups = new LinkedHashMap<>();
  public Map<String, List<JsonObject>> messages = new LinkedHashMap<>();
  public Map<String, JsonObject> files = new LinkedHashMap<>();
  public Map<String, String> fileBytes = new LinkedHashMap<>();
  public Map<String, List<JsonObject>> viewStacks = new LinkedHashMap<>();
  public Map<String, JsonObject> homes = new LinkedHashMap<>();
  public Map<String, JsonObject> scheduled = new LinkedHashMap<>();
  public Map<String, String> readMarks = new LinkedHashMap<>();
  public long lastTsMicros;
  public long lastId;
  public String now = "";

  /** The messages of a channel, oldest first. */
  public List<JsonObject> messagesOf(String channel) {
    return messages.computeIfAbsent(channel, id -> new ArrayList<>());
  }

  /** The modals that a person has open, bottom first. */
  public List<JsonObject> stackOf(String person) {
    return viewStacks.computeIfAbsent(person, id -> new ArrayList<>());
  }
}
