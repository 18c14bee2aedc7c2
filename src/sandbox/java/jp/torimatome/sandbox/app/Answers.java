package jp.torimatome.sandbox.app;

import com.google.gson.JsonObject;
import java.util.List;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Views;
import jp.torimatome.sandbox.workspace.Workspace;

/**
 * Puts what the app answered into the channel: for one person or for all, as a new message or in
 * the place of another.
 */
public final class Answers {
  private final Workspace workspace;

  public Answers(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * {@code answer} has Slack's response_type, text, blocks, replace_original, delete_original,
   * thread_ts.
   */
  public void apply(String channel, String person, String originalTs, JsonObject answer) {
    workspace.change(state -> {
      List<JsonObject> messages = state.messagesOf(channel);
      if (Json.flag(answer, "delete_original")) {
        messages.removeIf(message -> Json.text(message, "ts").equals(originalTs));
      } else if (Json.flag(answer, "replace_original") && !originalTs.isEmpty()) {
        messages.stream()
            .filter(message -> Json.text(message, "ts").equals(originalTs))
            .findFirst()
            .ifPresent(message -> fill(message, answer));
      } else {
        messages.add(fresh(state, person, answer));
      }
      return true;
    });
    workspace.tell("message", channel, person);
  }

  /** The command as it was typed, for all to see. */
  void typed(String channel, String person, String text) {
    workspace.change(state ->
        state
            .messagesOf(channel)
            .add(
                Json.object(
                    "type",
                    "message",
                    "user",
                    person,
                    "team",
                    Payloads.team(state, person),
                    "text",
                    text,
                    "ts",
                    workspace.nextTs(state))));
    workspace.tell("message", channel, "");
  }

  /** What Slackbot says when the app did not answer. */
  public void failed(String channel, String person, String sentence) {
    workspace.change(state ->
        state
            .messagesOf(channel)
            .add(
                Json.object(
                    "type",
                    "message",
                    "user",
                    "USLACKBOT",
                    "text",
                    sentence,
                    "ts",
                    workspace.nextTs(state),
                    "_for",
                    person)));
    workspace.tell("message", channel, person);
  }

  private JsonObject fresh(State state, String person, JsonObject answer) {
    JsonObject message =
        Json.object(
            "type",
            "message",
            "user",
            Json.text(state.app, "bot_user_id"),
            "bot_id",
            Json.text(state.app, "bot_id"),
            "app_id",
            Json.text(state.app, "id"),
            "team",
            Json.text(state.team, "id"),
            "ts",
            workspace.nextTs(state));
    if (!Json.text(answer, "response_type").equals("in_channel")) {
      message.addProperty("_for", person);
    }
    if (!Json.text(answer, "thread_ts").isEmpty()) {
      message.addProperty("thread_ts", Json.text(answer, "thread_ts"));
    }
    fill(message, answer);
    return message;
  }

  private static void fill(JsonObject message, JsonObject answer) {
    message.addProperty("text", Json.text(answer, "text"));
    message.remove("blocks");
    message.remove("attachments");
    if (!Json.list(answer, "blocks").isEmpty()) {
      var blocks = Json.list(answer, "blocks").deepCopy();
      Views.giveIds(blocks);
      message.add("blocks", blocks);
    }
    if (!Json.list(answer, "attachments").isEmpty()) {
      message.add("attachments", Json.list(answer, "attachments"));
    }
  }
}
