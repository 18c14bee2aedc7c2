package jp.torimatome.sandbox.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Workspace;

/** users.*, usergroups.*, bots.info and team.info. */
final class UserMethods {
  private final Workspace workspace;

  UserMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  JsonObject info(ApiCall call) {
    return workspace.read(
        state -> {
          JsonObject person = state.people.get(call.required("user"));
          if (person == null) {
            throw new ApiError("user_not_found");
          }
          return Json.object("ok", true, "user", shown(state, person, call.flag("include_locale")));
        });
  }

  JsonObject list(ApiCall call) {
    return Paging.page(
        call, "members", workspace.read(state -> state.people.values().stream()
            .map(person -> shown(state, person, call.flag("include_locale"))).toList()), 200);
  }

  JsonObject lookupByEmail(ApiCall call) {
    String email = call.required("email");
    return workspace.read(
        state ->
            state.people.values().stream()
                .filter(person -> Json.text(person, "email").equalsIgnoreCase(email) && !Json.flag(person, "deleted"))
                .findFirst()
                .map(person -> Json.object("ok", true, "user", shown(state, person, false)))
                .orElseThrow(() -> new ApiError("users_not_found")));
  }

  JsonObject groups(ApiCall call) {
    return workspace.read(
        state -> {
          JsonArray groups = new JsonArray();
          state.usergroups.values().forEach(
              group -> {
                JsonObject shown =
                    Json.object(
                        "id", Json.text(group, "id"), "team_id", Json.text(state.team, "id"), "is_usergroup", true, "name",
                            Json.text(group, "name"), "handle",
                        Json.text(group, "handle"), "description", "", "is_external", false, "date_create", 1700000000, "date_update",
                            1700000000, "date_delete", 0, "user_count",
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
    return workspace.read(
        state -> {
          JsonObject group = state.usergroups.get(call.required("usergroup"));
          if (group == null) {
            throw new ApiError("no_such_subteam");
          }
          return Json.object("ok", true, "users", Json.list(group, "users"));
        });
  }

  JsonObject bot(ApiCall call) {
    return workspace.read(
        state -> {
          if (!call.text("bot").isEmpty() && !call.text("bot").equals(Json.text(state.app, "bot_id"))) {
            throw new ApiError("bot_not_found");
          }
          return Json.object(
              "ok", true, "bot",
              Json.object(
                  "id", Json.text(state.app, "bot_id"), "deleted", false, "name", Json.text(state.app, "name"), "updated", 1700000000,
                      "app_id", Json.text(state.app, "id"),
                  "user_id", Json.text(state.app, "bot_user_id")));
        });
  }

  JsonObject team() {
    return workspace.read(
        state ->
            Json.object(
                "ok", true, "team",
                Json.object("id", Json.text(state.team, "id"), "name", Json.text(state.team, "name"), "domain",
                    Json.text(state.team, "domain"), "email_domain", "")));
  }

  /** A person as users.info shows them. */
  static JsonObject shown(State state, JsonObject person, boolean locale) {
    boolean bot = Json.flag(person, "is_bot");
    JsonObject user =
        Json.object(
            "id", Json.text(person, "id"), "team_id", Json.text(state.team, "id"), "name", Json.text(person, "name"), "deleted",
                Json.flag(person, "deleted"), "real_name",
            Json.text(person, "real_name"), "color", "2b3a67", "tz", "Asia/Tokyo", "tz_label", "Japan Standard Time", "tz_offset", 32_400,
                "is_admin", Json.flag(person, "is_admin"),
            "is_owner", Json.flag(person, "is_owner"), "is_primary_owner", false, "is_restricted",
                Json.flag(person, "is_restricted") || Json.flag(person, "is_ultra_restricted"),
            "is_ultra_restricted", Json.flag(person, "is_ultra_restricted"), "is_bot", bot, "is_app_user", false, "updated", 1_700_000_000,
                "is_email_confirmed", !bot);
    JsonObject profile =
        Json.object(
            "title", Json.text(person, "title"), "real_name", Json.text(person, "real_name"), "real_name_normalized",
                Json.text(person, "real_name"), "display_name",
            Json.text(person, "real_name"), "display_name_normalized", Json.text(person, "real_name"), "email", Json.text(person, "email"),
                "team", Json.text(state.team, "id"));
    if (bot) {
      profile.addProperty("bot_id", Json.text(state.app, "bot_id"));
      profile.addProperty("api_app_id", Json.text(state.app, "id"));
    }
    user.add("profile", profile);
    if (locale) {
      user.addProperty("locale", Json.text(person, "locale").isEmpty() ? "ja-JP" : Json.text(person, "locale"));
    }
    return user;
  }
}
