package jp.torimatome.year;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import jp.torimatome.sandbox.api.FileMethods;
import jp.torimatome.sandbox.api.Methods;
import jp.torimatome.sandbox.app.Answers;
import jp.torimatome.sandbox.app.AppLink;
import jp.torimatome.sandbox.app.AppReply;
import jp.torimatome.sandbox.app.Deeds;
import jp.torimatome.sandbox.app.Events;
import jp.torimatome.sandbox.app.Interactions;
import jp.torimatome.sandbox.app.Payloads;
import jp.torimatome.sandbox.app.ResponseUrls;
import jp.torimatome.sandbox.app.Typing;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.CallLog;
import jp.torimatome.sandbox.workspace.Faults;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.PeopleFile;
import jp.torimatome.sandbox.workspace.SandboxClock;
import jp.torimatome.sandbox.workspace.Triggers;
import jp.torimatome.sandbox.workspace.Workspace;

/** The sandbox's core without its server: the workspace, what its people do, and the true time. */
public final class Town {
  private final SandboxClock clock;
  private final Workspace workspace;
  private final Faults faults = new Faults();
  private final Methods methods;
  private final ResponseUrls responses;
  private final Interactions interactions;
  private final Typing typing;
  private final Deeds deeds;
  private final Waiting waiting = new Waiting();

  /** Events that were not delivered yet, or have to be once more. */
  private static final class Waiting implements Events.Queue {
    private final PriorityQueue<Delivery> queue = new PriorityQueue<>();
    private Instant now = Instant.EPOCH;
    private long last;

    /** The one that came first is delivered first. */
    private record Delivery(Instant at, long number, Runnable run) implements Comparable<Delivery> {
      @Override
      public int compareTo(Delivery other) {
        int byTime = at.compareTo(other.at);
        return byTime != 0 ? byTime : Long.compare(number, other.number);
      }
    }

    @Override
    public void later(Duration wait, Runnable delivery) {
      last++;
      queue.add(new Delivery(now.plus(wait), last, delivery));
    }

    @Override
    public void close() {
      queue.clear();
    }
  }

  public Town(Instant start, PeopleFile people, AppLink.Way way) {
    clock = new SandboxClock(start, 0);
    waiting.now = start;
    workspace = new Workspace(people, null, clock);
    workspace.read(state -> state.wall = clock);
    CallLog log = new CallLog(clock);
    AppLink app = new AppLink(way, faults, log);
    Events events = new Events(workspace, app, waiting);
    Triggers triggers = new Triggers(() -> Duration.between(start, clock.instant()).toNanos());
    methods =
        new Methods(
            workspace,
            triggers,
            () -> "http://slack.test",
            () -> "",
            events::send,
            new FileMethods.Processing(Duration.ZERO, faults));
    responses = new ResponseUrls(workspace, log, () -> "http://slack.test");
    Payloads payloads = new Payloads(triggers, responses);
    interactions = new Interactions(workspace, app, payloads, new Answers(workspace));
    typing = new Typing(workspace);
    deeds = new Deeds(workspace, events);
  }

  /** What the app says through an address that it was given. */
  public void respond(String key, JsonObject said) {
    responses.take(key, said);
  }

  public Methods methods() {
    return methods;
  }

  public void moveTo(Instant moment) {
    if (moment.isAfter(clock.instant())) {
      clock.moveTo(moment);
      waiting.now = moment;
    }
  }

  /** Delivers the events whose moment has come. */
  public void deliverEvents() {
    for (int count = 0;
        count < 100
            && !waiting.queue.isEmpty()
            && !waiting.queue.peek().at().isAfter(clock.instant());
        count++) {
      waiting.queue.remove().run().run();
    }
  }

  /** The next payload of this kind meets a fault: "duplicate", "timeout-after-work" or "down". */
  public void trouble(String payload, String kind) {
    faults.add(Json.object("method", payload, "kind", kind));
  }

  /** The app's messages in a channel, oldest first. */
  public List<JsonObject> messages(String channel) {
    return workspace.read(state ->
        state.messagesOf(channel).stream()
            .filter(message -> message.has("bot_id") && !message.has("_for"))
            .toList());
  }

  /** What was said in a channel to one person alone, last. */
  public Optional<JsonObject> told(String person, String channel) {
    return workspace.read(state ->
        state.messagesOf(channel).stream()
            .filter(message -> Json.text(message, "_for").equals(person))
            .reduce((earlier, later) -> later));
  }

  /** The Home tab as it is shown. */
  public Optional<JsonObject> home(String person) {
    return workspace.read(state -> Optional.ofNullable(state.homes.get(person)));
  }

  public List<String> channels() {
    return workspace.read(state -> List.copyOf(state.channels.keySet()));
  }

  /** Whose direct messages a channel is; empty for one with a name. */
  public String owner(String channel) {
    return workspace.read(state -> Json.text(state.channels.get(channel), "user"));
  }

  public Optional<JsonObject> modal(String person) {
    return workspace.read(state ->
        state.stackOf(person).isEmpty()
            ? Optional.empty()
            : Optional.of(state.stackOf(person).getLast()));
  }

  public void closeAll(String person) {
    modal(person)
        .ifPresent(view -> {
          try {
            interactions.close(person, Json.text(view, "id"), true);
          } catch (ApiError e) {
            // it is closed already
          }
        });
    workspace.change(state -> state.viewStacks.remove(person));
  }

  public boolean click(
      String person, String channel, JsonObject message, String action, String value) {
    try {
      return interactions
          .clickMessage(
              person,
              channel,
              Json.text(message, "ts"),
              Json.object("action_id", action, "value", value))
          .isAcknowledged();
    } catch (ApiError e) {
      return false;
    }
  }

  public boolean clickView(String person, String action, String value) {
    return modal(person)
        .map(view -> press(person, view, Json.object("action_id", action, "value", value)))
        .orElse(false);
  }

  /** Uses an element of an open view, or of the Home tab. */
  public boolean press(String person, JsonObject view, JsonObject action) {
    try {
      return interactions.clickView(person, Json.text(view, "id"), action).isAcknowledged();
    } catch (ApiError e) {
      return false;
    }
  }

  /** Types into one input of the modal, and presses what tells the app of it. */
  public void type(String person, String block, String action, String text) {
    fill(person, Json.object(block, Json.object(action, text)));
  }

  /** Several inputs at once, by block_id and action_id. */
  public void fill(String person, JsonObject values) {
    try {
      String view = Json.text(modal(person).orElseThrow(() -> new ApiError("no_view")), "id");
      typing
          .inView(person, view, values)
          .forEach(used -> interactions.clickView(person, view, used));
    } catch (ApiError e) {
      // the form has changed under their hands
    }
  }

  /** What became of a submission: "update", "errors", or why it did not arrive. */
  public String submit(String person) {
    try {
      JsonObject shown =
          modal(person)
              .filter(view -> !Json.child(view, "submit").isEmpty())
              .orElseThrow(() -> new ApiError("nothing to submit"));
      String view = Json.text(shown, "id");
      return interactions.submit(person, view, Locale.JAPANESE).action();
    } catch (ApiError e) {
      return "gone";
    }
  }

  public AppReply slash(String person, String channel, String command, String text) {
    return interactions.slash(
        person, new Interactions.Command(channel, command, text), Locale.JAPANESE);
  }

  public void say(String person, String channel, String text, String thread) {
    try {
      deeds.say(person, channel, text, thread);
    } catch (ApiError e) {
      // they cannot write there
    }
  }

  public void openHome(String person) {
    try {
      deeds.openApp(person, "home");
    } catch (ApiError e) {
      // they have left
    }
  }

  /** Somebody leaves the office, or comes back. */
  public void leave(String person, boolean gone) {
    workspace.change(state -> {
      state.person(person).addProperty("deleted", gone);
      return true;
    });
  }

  public boolean isHere(String person) {
    return workspace.read(state ->
        state.people.containsKey(person) && !Json.flag(state.people.get(person), "deleted"));
  }

  /**
   * The block_ids of the inputs of a view of this name, or that begin with it where it ends with a
   * colon.
   */
  public static List<String> inputs(JsonObject view, String prefix) {
    List<String> found = new ArrayList<>();
    for (JsonElement block : Json.list(view, "blocks")) {
      String id = Json.text(block.getAsJsonObject(), "block_id");
      if (id.equals(prefix)
          || id.startsWith(prefix + "~")
          || (prefix.endsWith(":") && id.startsWith(prefix))) {
        found.add(id);
      }
    }
    return found;
  }
}
