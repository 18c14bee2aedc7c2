package jp.torimatome.sandbox.person;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.UUID;
import jp.torimatome.sandbox.app.AppLink;
import jp.torimatome.sandbox.app.AppReply;
import jp.torimatome.sandbox.app.Sockets;
import jp.torimatome.sandbox.workspace.Faults;
import jp.torimatome.sandbox.workspace.Json;

/**
 * Trouble on demand: faults of calls and deliveries, broken sockets, and whether the app's address
 * is right at all.
 */
final class Troubling {
  private static final Set<String> KINDS =
      Set.of(
          "429",
          "500",
          "down",
          "ok-false",
          "slow",
          "timeout-after-work",
          "duplicate",
          "file-slow",
          "no-block");
  private static final Set<String> DISCONNECTS = Set.of("warning", "refresh_requested", "kill");

  private final Faults faults;
  private final AppLink app;
  private final Sockets sockets;

  Troubling(Faults faults, AppLink app, Sockets sockets) {
    this.faults = faults;
    this.app = app;
    this.sockets = sockets;
  }

  JsonObject all(Asked asked) {
    return Json.object("faults", faults.all());
  }

  JsonObject add(Asked asked) {
    if (!KINDS.contains(asked.required("kind"))) {
      throw new Mistake("bad_value", "kind");
    }
    for (String number : Set.of("times", "retry_after", "seconds")) {
      if (asked.has(number) && !asked.text(number).matches("[0-9]{1,6}")) {
        throw new Mistake("bad_value", number);
      }
    }
    return Json.object("id", faults.add(asked.body()));
  }

  JsonObject remove(Asked asked) {
    if (!faults.remove(asked.fromPath("id"))) {
      throw new Mistake("fault_not_found", asked.fromPath("id"));
    }
    return Json.object("faults", faults.all());
  }

  JsonObject clear(Asked asked) {
    faults.clear();
    return Json.object("faults", faults.all());
  }

  /** Slack's check of a request URL. */
  JsonObject verify(Asked asked) {
    if (app.appUrl().isEmpty()) {
      throw new Mistake("no_request_url", "");
    }
    AppReply reply = app.verify(UUID.randomUUID().toString());
    return Json.object(
        "verified",
        reply.isAcknowledged(),
        "error",
        reply.error(),
        "status",
        reply.status(),
        "ms",
        reply.milliseconds());
  }

  JsonObject disconnect(Asked asked) {
    String how = asked.required("disconnect");
    if (!DISCONNECTS.contains(how)) {
      throw new Mistake("bad_value", "disconnect");
    }
    return Json.object("disconnected", sockets.disconnect(how));
  }
}
