package jp.torimatome.sandbox.person;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.SandboxClock;
import jp.torimatome.sandbox.workspace.Workspace;

/** The workspace's clock, read and moved; a move is on disk before it is answered. */
final class Timing {
  private static final int FASTEST = 3600;

  private final Workspace workspace;
  private final SandboxClock clock;
  private final NextMoment next;

  Timing(Workspace workspace, SandboxClock clock, NextMoment next) {
    this.workspace = workspace;
    this.clock = clock;
    this.next = next;
  }

  JsonObject clock(Asked asked) {
    return shown();
  }

  JsonObject move(Asked asked) {
    if (asked.has("speed")) {
      clock.speed(speed(asked.text("speed")));
    } else {
      moveTo(moment(asked));
    }
    workspace.keep();
    workspace.tell("clock", "", "");
    return shown();
  }

  JsonObject shown() {
    return Json.object(
        "now", clock.instant().toString(), "speed", clock.speed(), "zone", next.zone().getId());
  }

  private void moveTo(Instant moment) {
    try {
      clock.moveTo(moment);
    } catch (IllegalArgumentException e) {
      throw new Mistake("clock_backwards", moment.toString());
    }
  }

  private Instant moment(Asked asked) {
    if (asked.has("next")) {
      return next.after(clock.instant(), asked.text("next"));
    }
    String name = asked.has("advance") ? "advance" : "to";
    String given = asked.required(name);
    try {
      return name.equals("advance")
          ? clock.instant().plus(Duration.parse(given))
          : OffsetDateTime.parse(given).toInstant();
    } catch (DateTimeException | ArithmeticException e) {
      throw new Mistake("bad_value", name);
    }
  }

  private static int speed(String given) {
    if (!given.matches("[0-9]{1,4}") || Integer.parseInt(given) > FASTEST) {
      throw new Mistake("bad_value", "speed");
    }
    return Integer.parseInt(given);
  }
}
