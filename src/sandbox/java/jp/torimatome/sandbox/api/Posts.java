package jp.torimatome.sandbox.api;

import com.google.gson.JsonObject;
import java.util.function.Consumer;
import jp.torimatome.sandbox.conversation.ChannelEvents;
import jp.torimatome.sandbox.conversation.Rooms;
import jp.torimatome.sandbox.conversation.Threads;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Workspace;

/**
 * The last step of everything the app posts: into the channel, onto the page, and out as an event.
 */
final class Posts {
  private final Workspace workspace;
  private final Consumer<JsonObject> events;

  Posts(Workspace workspace, Consumer<JsonObject> events) {
    this.workspace = workspace;
    this.events = events;
  }

  /** Something that the app hears back about what it has done itself. */
  void tell(JsonObject event) {
    events.accept(event);
  }

  /** Tells the page and the app that a message was changed, reacted to or taken away. */
  void changed(JsonObject event) {
    JsonObject place = event.has("item") ? Json.child(event, "item") : event;
    workspace.tell("message", Json.text(place, "channel"), "");
    tell(event);
  }

  /** Puts a message into a channel, below {@code threadTs} where that is given. */
  static void put(State state, JsonObject channel, JsonObject message, String threadTs) {
    if (!threadTs.isEmpty()) {
      Threads.replyAnywhere(state, Rooms.id(channel), threadTs, message);
    }
    state.messagesOf(Rooms.id(channel)).add(message);
  }

  /** Tells the page and the app that a message is there. */
  void posted(String channel, String ts) {
    workspace.tell("message", channel, "");
    workspace
        .read(state ->
            Threads.find(state, channel, ts)
                .map(message -> ChannelEvents.message(Rooms.known(state, channel), message)))
        .ifPresent(events);
  }
}
