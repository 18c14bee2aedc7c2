package jp.torimatome.sandbox.workspace;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads who and what a workspace starts with. */
public final class PeopleFile {
  private final JsonObject root;

  private PeopleFile(JsonObject root) {
    this.root = root;
  }

  public static PeopleFile read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the people file " + file, e);
    }
  }

  /** One of the workspaces that come with the sandbox: "small" or "miyagi". */
  public static PeopleFile builtIn(String name) {
    try (InputStream stream = PeopleFile.class.getResourceAsStream("/sandbox/" + name + ".json")) {
      if (stream == null) {
        throw new IllegalArgumentException("there is no workspace " + name);
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static PeopleFile parse(String json) {
    try {
      return new PeopleFile(JsonParser.parseString(json).getAsJsonObject());
    } catch (JsonParseException | IllegalStateException e) {
      throw new IllegalArgumentException("the people file is no JSON object: " + e.getMessage(), e);
    }
  }

  /** A workspace in which nothing has happened yet. */
  public State fresh() {
    State state = new State();
    state.team = Json.child(root, "team");
    state.app = Json.child(root, "app");
    state.commands = Json.list(root, "commands");
    fill(state.people, "people");
    fill(state.channels, "channels");
    fill(state.usergroups, "usergroups");
    String bot = Json.text(state.app, "bot_user_id");
    state.people.put(bot, Json.object("id", bot, "name", Json.text(state.app, "name"), "real_name", Json.text(state.app, "name"), "is_bot", true));
    state.people.put("USLACKBOT", Json.object("id", "USLACKBOT", "name", "slackbot", "real_name", "Slackbot", "is_bot", false));
    return state;
  }

  /** Where the workspace is; Tokyo unless the file says otherwise. */
  public ZoneId zone() {
    String zone = Json.text(root, "zone");
    return ZoneId.of(zone.isEmpty() ? "Asia/Tokyo" : zone);
  }

  /** Days on which nobody works, beside Saturdays and Sundays. */
  public Set<LocalDate> holidays() {
    return Json.list(root, "holidays").asList().stream().map(day -> LocalDate.parse(day.getAsString())).collect(Collectors.toUnmodifiableSet());
  }

  private void fill(Map<String, JsonObject> target, String name) {
    for (JsonElement element : Json.list(root, name)) {
      JsonObject entry = element.getAsJsonObject().deepCopy();
      target.put(Json.text(entry, "id"), entry);
    }
  }
}
