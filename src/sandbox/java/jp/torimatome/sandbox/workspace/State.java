package jp.torimatome.sandbox.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** What people have typed and chosen below messages, as state.values by {@link #placeOf}. */
  public Map<String, JsonObject> choices = new LinkedHashMap<>();

  public long lastTsMicros;
  public long lastId;
  public String now = "";

  /** The clock's speed; missing in a workspace that was never kept. */
  public @Nullable Integer speed;

  /**
   * Real time: what Slack does with files takes as long however fast the workspace's clock runs.
   */
  public transient InstantSource wall = InstantSource.system();

  /** The messages of a channel, oldest first. */
  public List<JsonObject> messagesOf(String channel) {
    return messages.computeIfAbsent(channel, id -> new ArrayList<>());
  }

  public Optional<Integer> keptSpeed() {
    return Optional.ofNullable(speed);
  }

  /** The key of what a person has chosen below a message. */
  public static String placeOf(String person, String channel, String ts) {
    return person + "/" + channel + "/" + ts;
  }

  /** Somebody of the workspace, whether still here or not. */
  public JsonObject person(String id) {
    return Optional.ofNullable(people.get(id)).orElseThrow(() -> new ApiError("user_not_found"));
  }

  /** Somebody who is still here and can act. */
  public JsonObject present(String id) {
    JsonObject person = person(id);
    if (Json.flag(person, "deleted")) {
      throw new ApiError("account_inactive");
    }
    return person;
  }

  /** The modals that a person has open, bottom first. */
  public List<JsonObject> stackOf(String person) {
    return viewStacks.computeIfAbsent(person, id -> new ArrayList<>());
  }
}
