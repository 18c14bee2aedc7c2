package jp.torimatome.sandbox.person;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import jp.torimatome.sandbox.conversation.Rooms;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.CallLog;
import jp.torimatome.sandbox.workspace.Faults;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.Workspace;

/**
 * What an administrator does: people who leave or become guests, channels that are archived or
 * shared, a workspace begun anew.
 */
final class Arranging {
  private final Workspace workspace;
  private final Faults faults;
  private final CallLog log;

  Arranging(Workspace workspace, Faults faults, CallLog log) {
    this.workspace = workspace;
    this.faults = faults;
    this.log = log;
  }

  JsonObject person(Asked asked) {
    String id = asked.fromPath("id");
    JsonObject shown =
        workspace.change(state -> {
          JsonObject person =
              Optional.ofNullable(state.people.get(id))
                  .orElseThrow(() -> new ApiError("user_not_found"));
          set(person, asked, List.of("deleted", "is_restricted", "is_ultra_restricted"));
          return person.deepCopy();
        });
    workspace.tell("people", "", id);
    return shown;
  }

  JsonObject channel(Asked asked) {
    String id = asked.fromPath("id");
    JsonObject shown =
        workspace.change(state -> {
          JsonObject channel = Rooms.known(state, id);
          set(channel, asked, List.of("is_archived", "is_ext_shared"));
          return channel.deepCopy();
        });
    workspace.tell("people", id, "");
    return shown;
  }

  /** The clock goes on: it never runs backwards. */
  JsonObject reset(Asked asked) {
    faults.clear();
    log.clear();
    workspace.reset();
    workspace.tell("reset", "", "");
    return Json.object("ok", true);
  }

  private static void set(JsonObject target, Asked asked, List<String> names) {
    if (names.stream().noneMatch(asked::has)) {
      throw new Mistake("missing_field", String.join(", ", names));
    }
    names.forEach(name -> asked.flag(name).ifPresent(value -> target.addProperty(name, value)));
  }
}
