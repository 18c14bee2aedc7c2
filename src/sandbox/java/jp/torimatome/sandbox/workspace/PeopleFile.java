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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** 人物ファイル: who and what a workspace starts with. */
public final class PeopleFile {
  /** The workspaces that come with the sandbox. */
  public static final List<String> BUILT_IN = List.of("small", "miyagi");

  private final JsonObject root;
  private final ZoneId zone;
  private final Set<LocalDate> holidays = new TreeSet<>();

  /** A people file or state file that cannot be used, with a sentence that says why and where. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(Object file, String why) {
      super(file + ": " + why, null, false, false);
    }
  }

  private PeopleFile(JsonObject root, String name) {
    this.root = root;
    List.of("team", "app").forEach(part -> need(name, part, Json.child(root, part), "id"));
    need(name, "app", Json.child(root, "app"), "bot_user_id");
    need(name, "app", Json.child(root, "app"), "bot_id");
    checkReferences(name);
    try {
      String written = Json.text(root, "zone");
      zone = ZoneId.of(written.isEmpty() ? "Asia/Tokyo" : written);
      Json.list(root, "holidays").forEach(day -> holidays.add(LocalDate.parse(day.getAsString())));
    } catch (DateTimeException e) {
      throw new Unusable(name, "zone, holidays: " + e.getMessage());
    }
  }

  public static PeopleFile read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new Unusable(file, "人物ファイルを読めません / cannot read the people file (" + e + ")");
    }
  }

  /** One of {@link #BUILT_IN}. */
  public static PeopleFile builtIn(String name) {
    try (InputStream stream = PeopleFile.class.getResourceAsStream("/sandbox/" + name + ".json")) {
      if (stream == null) {
        throw new IllegalArgumentException("there is no workspace " + name);
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code name} stands in complaints. */
  public static PeopleFile parse(String json, String name) {
    try {
      JsonElement element = JsonParser.parseString(json);
      if (!element.isJsonObject()) {
        throw new Unusable(name, "JSON オブジェクトではありません / is no JSON object");
      }
      return new PeopleFile(element.getAsJsonObject(), name);
    } catch (JsonParseException e) {
      throw new Unusable(name, "JSON として読めません / is not JSON: " + e.getMessage());
    }
  }

  /** A workspace in which nothing has happened yet. */
  public State fresh() {
    State state = new State();
    state.team = Json.child(root, "team").deepCopy();
    state.app = Json.child(root, "app").deepCopy();
    state.commands = Json.list(root, "commands").deepCopy();
    fill(state.people, "people");
    fill(state.channels, "channels");
    fill(state.usergroups, "usergroups");
    String bot = Json.text(state.app, "bot_user_id");
    state.people.put(
        bot,
        Json.object(
            "id",
            bot,
            "name",
            Json.text(state.app, "name"),
            "real_name",
            Json.text(state.app, "name"),
            "is_bot",
            true));
    state.people.put(
        "USLACKBOT",
        Json.object(
            "id", "USLACKBOT", "name", "slackbot", "real_name", "Slackbot", "is_bot", false));
    return state;
  }

  /** Where the workspace is; Tokyo unless the file says otherwise. */
  public ZoneId zone() {
    return zone;
  }

  /** Days on which nobody works, beside Saturdays and Sundays. */
  public Set<LocalDate> holidays() {
    return holidays;
  }

  /** Every entry has an id of its own, and channels and groups name only people who exist. */
  private void checkReferences(String name) {
    Set<String> people = new HashSet<>(Set.of(Json.text(Json.child(root, "app"), "bot_user_id")));
    Set<String> seen = new HashSet<>();
    for (String list : List.of("people", "channels", "usergroups")) {
      int number = 0;
      for (JsonElement element : Json.list(root, list)) {
        String place = list + "[" + number++ + "]";
        JsonObject entry = element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
        String id = need(name, place, entry, "id");
        if (!seen.add(id)) {
          throw new Unusable(name, place + ": ID「" + id + "」が重複しています / the id is used twice");
        }
        if (list.equals("people")) {
          people.add(id);
        }
        checkMembers(name, place, entry, people);
      }
    }
  }

  private static void checkMembers(
      String name, String place, JsonObject entry, Set<String> people) {
    for (String list : List.of("members", "users")) {
      for (JsonElement member : Json.list(entry, list)) {
        if (!people.contains(member.getAsString())) {
          throw new Unusable(
              name,
              place
                  + "."
                  + list
                  + ": 「"
                  + member.getAsString()
                  + "」は people にいません / is not among the people");
        }
      }
    }
  }

  private static String need(String name, String place, JsonObject entry, String member) {
    String value = Json.text(entry, member);
    if (value.isEmpty()) {
      throw new Unusable(name, place + "." + member + " がありません / is missing");
    }
    return value;
  }

  private void fill(Map<String, JsonObject> target, String name) {
    for (JsonElement element : Json.list(root, name)) {
      JsonObject entry = element.getAsJsonObject().deepCopy();
      target.put(Json.text(entry, "id"), entry);
    }
  }
}
