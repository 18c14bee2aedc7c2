package jp.torimatome.sandbox.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import jp.torimatome.sandbox.call.ApiCall;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Triggers;
import jp.torimatome.sandbox.workspace.Views;
import jp.torimatome.sandbox.workspace.Workspace;

/** views.*: modals that answer a trigger, and the Home tab. */
final class ViewMethods {
  private final Workspace workspace;
  private final Triggers triggers;

  ViewMethods(Workspace workspace, Triggers triggers) {
    this.workspace = workspace;
    this.triggers = triggers;
  }

  JsonObject open(ApiCall call) {
    return shown(call, true);
  }

  JsonObject push(ApiCall call) {
    return shown(call, false);
  }

  private JsonObject shown(ApiCall call, boolean first) {
    JsonObject wanted = wanted(call);
    if (Json.text(wanted, "type").equals("home")) {
      throw new ApiError(
          "invalid_arguments", List.of("[ERROR] must be a modal [json-pointer:/view/type]"));
    }
    String trigger =
        call.required(call.has("interactivity_pointer") ? "interactivity_pointer" : "trigger_id");
    String[] person = new String[1];
    JsonObject view =
        workspace.change(state -> {
          JsonObject made = Views.made(state, wanted, Optional.empty());
          Triggers.Use use = triggers.use(trigger);
          person[0] = use.person();
          Views.openedFrom(made, use.channel());
          if (first) {
            Views.open(state, person[0], made);
          } else {
            Views.push(state, person[0], made);
          }
          return made;
        });
    workspace.tell("view", "", person[0]);
    return Json.object("ok", true, "view", Views.shown(view));
  }

  JsonObject update(ApiCall call) {
    JsonObject wanted = wanted(call);
    String[] person = new String[1];
    JsonObject view =
        workspace.change(state -> {
          String id =
              call.text("view_id").isEmpty()
                  ? byExternalId(state, call.required("external_id"))
                  : call.text("view_id");
          person[0] = Views.holder(state, id).orElseThrow(() -> new ApiError("not_found"));
          JsonObject old =
              state.stackOf(person[0]).stream()
                  .filter(open -> Json.text(open, "id").equals(id))
                  .findFirst()
                  .orElseThrow(() -> new ApiError("not_found"));
          if (call.has("hash") && !call.text("hash").equals(Json.text(old, "hash"))) {
            throw new ApiError("hash_conflict");
          }
          JsonObject made = Views.made(state, wanted, Optional.of(old));
          Views.replace(state, person[0], made);
          return made;
        });
    workspace.tell("view", "", person[0]);
    return Json.object("ok", true, "view", Views.shown(view));
  }

  JsonObject publish(ApiCall call) {
    JsonObject wanted = wanted(call);
    String user = call.required("user_id");
    JsonObject view =
        workspace.change(state -> {
          if (!state.people.containsKey(user)) {
            throw new ApiError("user_not_found");
          }
          if (!Json.text(wanted, "type").equals("home")) {
            throw new ApiError("invalid_arguments");
          }
          JsonObject old = state.homes.get(user);
          if (call.has("hash")
              && old != null
              && !call.text("hash").equals(Json.text(old, "hash"))) {
            throw new ApiError("hash_conflict");
          }
          JsonObject made = Views.made(state, wanted, Optional.ofNullable(old));
          state.homes.put(user, made);
          return made;
        });
    workspace.tell("home", "", user);
    return Json.object("ok", true, "view", Views.shown(view));
  }

  private static JsonObject wanted(ApiCall call) {
    return call.object("view", "invalid_arguments")
        .orElseThrow(() -> new ApiError("invalid_arguments"));
  }

  private static String byExternalId(State state, String externalId) {
    return state.viewStacks.values().stream()
        .flatMap(List::stream)
        .filter(view -> Json.text(view, "external_id").equals(externalId))
        .map(view -> Json.text(view, "id"))
        .findFirst()
        .orElseThrow(() -> new ApiError("not_found"));
  }
}
