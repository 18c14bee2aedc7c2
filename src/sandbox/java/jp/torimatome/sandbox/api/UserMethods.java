package jp.torimatome.sandbox.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import jp.torimatome.sandbox.call.ApiCall;
import jp.torimatome.sandbox.call.Paging;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.Scopes;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Workspace;

/** users.*, usergroups.*, bots.info and team.info. */
final class UserMethods {
  private static final int LARGEST_UNLIMITED = 1000;

  private final Workspace workspace;
  private final ZoneId home;

  UserMethods(Workspace workspace) {
    this.workspace = workspace;
    this.home = workspace.zone();
  }

  JsonObject info(ApiCall call) {
    return workspace.read(state -> {
      JsonObject person = state.people.get(call.required("user"));
      if (person == null) {
        throw new ApiError("user_not_found");
      }
      return Json.object("ok", true, "user", shown(state, person, call.flag("include_locale")));
    });
  }

  /** The members of this workspace, of whom a large one gives no more than a page at once. */
  JsonObject list(ApiCall call) {
    List<JsonObject> members =
        workspace.read(state ->
            state.people.values().stream().filter(person -> isMember(state, person)).toList());
    boolean unlimited = call.limit(0) == 0;
    if (unlimited && members.size() > LARGEST_UNLIMITED) {
      throw new ApiError("limit_required");
    }
    JsonObject page = Paging.page(call, "members", members, LARGEST_UNLIMITED);
    page.add(
        "members",
        workspace.read(state ->
            Json.array(
                Json.list(page, "members").asList().stream()
                    .map(person ->
                        shown(state, person.getAsJsonObject(), call.flag("include_locale")))
                    .toList())));
    page.addProperty("cache_ts", workspace.clock().instant().getEpochSecond());
    return page;
  }

  private static boolean isMember(State state, JsonObject person) {
    return teamOf(state, person).equals(Json.text(state.team, "id"));
  }

  /** The workspace that somebody belongs to: this one unless the people file says otherwise. */
  private static String teamOf(State state, JsonObject person) {
    String team = Json.text(person, "team_id");
    return team.isEmpty() ? Json.text(state.team, "id") : team;
  }

  JsonObject lookupByEmail(ApiCall call) {
    String email = call.required("email");
    return workspace.read(state ->
        state.people.values().stream()
            .filter(person ->
                Json.text(person, "email").equalsIgnoreCase(email) && !Json.flag(person, "deleted"))
            .filter(person -> isMember(state, person))
            .findFirst()
            .map(person -> Json.object("ok", true, "user", shown(state, person, false)))
            .orElseThrow(() -> new ApiError("users_not_found")));
  }

  JsonObject groups(ApiCall call) {
    return workspace.read(state -> {
      JsonArray groups = new JsonArray();
      state
          .usergroups
          .values()
          .forEach(group -> {
            JsonObject shown =
                Json.object(
                    "id",
                    Json.text(group, "id"),
                    "team_id",
                    Json.text(state.team, "id"),
                    "is_usergroup",
                    true,
                    "name",
                    Json.text(group, "name"),
                    "handle",
                    Json.text(group, "handle"),
                    "description",
                    "",
                    "is_external",
                    false,
                    "date_create",
                    1700000000,
                    "date_update",
                    1700000000,
                    "date_delete",
                    0,
                    "user_count",
                    Json.list(group, "users").size());
            if (call.flag("include_users")) {
              shown.add("users", Json.list(group, "users"));
            }
            groups.add(shown);
          });
      return Json.object("ok", true, "usergroups", groups);
    });
  }

  JsonObject groupUsers(ApiCall call) {
    return workspace.read(state -> {
      JsonObject group = state.usergroups.get(call.required("usergroup"));
      if (group == null) {
        throw new ApiError("no_such_subteam");
      }
      return Json.object("ok", true, "users", Json.list(group, "users"));
    });
  }

  JsonObject bot(ApiCall call) {
    return workspace.read(state -> {
      if (!call.text("bot").isEmpty() && !call.text("bot").equals(Json.text(state.app, "bot_id"))) {
        throw new ApiError("bot_not_found");
      }
      return Json.object(
          "ok",
          true,
          "bot",
          Json.object(
              "id",
              Json.text(state.app, "bot_id"),
              "deleted",
              false,
              "name",
              Json.text(state.app, "name"),
              "updated",
              1700000000,
              "app_id",
              Json.text(state.app, "id"),
              "user_id",
              Json.text(state.app, "bot_user_id")));
    });
  }

  JsonObject team() {
    return workspace.read(state ->
        Json.object(
            "ok",
            true,
            "team",
            Json.object(
                "id",
                Json.text(state.team, "id"),
                "name",
                Json.text(state.team, "name"),
                "domain",
                Json.text(state.team, "domain"),
                "email_domain",
                "")));
  }

  /**
   * A person as users.info shows them: less of the deactivated, and no address without its scope.
   */
  private JsonObject shown(State state, JsonObject person, boolean locale) {
    boolean bot = Json.flag(person, "is_bot");
    boolean stranger = Json.flag(person, "is_stranger");
    JsonObject user =
        Json.object(
            "id",
            Json.text(person, "id"),
            "team_id",
            teamOf(state, person),
            "name",
            Json.text(person, "name"),
            "deleted",
            Json.flag(person, "deleted"));
    if (!Json.flag(person, "deleted")) {
      user.addProperty("color", "2b3a67");
      user.addProperty("real_name", Json.text(person, "real_name"));
      addZone(user, person);
      addStanding(user, person);
    }
    user.add("profile", profile(state, person));
    List.of("is_bot", "is_app_user")
        .forEach(name -> user.addProperty(name, name.equals("is_bot") && bot));
    user.addProperty("updated", 1_700_000_000);
    if (stranger) {
      user.addProperty("is_stranger", true);
    } else if (!Json.flag(person, "deleted")) {
      user.addProperty("is_email_confirmed", !bot);
    }
    if (locale) {
      user.addProperty(
          "locale", Json.text(person, "locale").isEmpty() ? "ja-JP" : Json.text(person, "locale"));
    }
    return user;
  }

  private void addZone(JsonObject user, JsonObject person) {
    ZoneId zone = Json.text(person, "tz").isEmpty() ? home : ZoneId.of(Json.text(person, "tz"));
    ZonedDateTime now = workspace.clock().instant().atZone(zone);
    user.addProperty("tz", zone.getId());
    user.addProperty("tz_label", DateTimeFormatter.ofPattern("zzzz", Locale.ENGLISH).format(now));
    user.addProperty("tz_offset", now.getOffset().getTotalSeconds());
  }

  private static void addStanding(JsonObject user, JsonObject person) {
    List.of("is_admin", "is_owner", "is_ultra_restricted")
        .forEach(name -> user.addProperty(name, Json.flag(person, name)));
    user.addProperty("is_primary_owner", false);
    user.addProperty(
        "is_restricted",
        Json.flag(person, "is_restricted") || Json.flag(person, "is_ultra_restricted"));
  }

  private static JsonObject profile(State state, JsonObject person) {
    String name = Json.text(person, "real_name");
    JsonObject profile =
        Json.object(
            "title",
            Json.text(person, "title"),
            "real_name",
            name,
            "real_name_normalized",
            name,
            "display_name",
            name,
            "display_name_normalized",
            name,
            "team",
            teamOf(state, person));
    if (Json.flag(person, "is_bot")) {
      profile.addProperty("bot_id", Json.text(state.app, "bot_id"));
      profile.addProperty("api_app_id", Json.text(state.app, "id"));
    } else if (Scopes.has(state, "users:read.email") && !Json.text(person, "email").isEmpty()) {
      profile.addProperty("email", Json.text(person, "email"));
    }
    return profile;
  }
}
