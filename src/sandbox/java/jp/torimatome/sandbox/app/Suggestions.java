package jp.torimatome.sandbox.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.sandbox.conversation.Threads;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.Views;
import jp.torimatome.sandbox.workspace.Workspace;

/** 候補: what the app offers in an external select for the words typed so far. */
public final class Suggestions {
  private static final int USUAL_LEAST = 3;

  private final Workspace workspace;
  private final AppLink app;
  private final Payloads payloads;

  public Suggestions(Workspace workspace, AppLink app, Payloads payloads) {
    this.workspace = workspace;
    this.app = app;
    this.payloads = payloads;
  }

  /**
   * The options or option_groups of an answer; where {@code error} is not empty there are none, and
   * {@code about} tells more.
   */
  public record Offer(JsonObject options, String error, String about) {}

  /**
   * Asks for an element of an open view; {@code typed} has its block_id and action_id, and the
   * value typed so far.
   */
  public Offer inView(String person, String viewId, JsonObject typed) {
    JsonArray blocks =
        workspace.read(state -> Json.list(Views.held(state, person, viewId), "blocks"));
    int least = leastTyped(blocks, typed);
    return tooShort(least, typed)
        ? few(least)
        : offer(
            app.deliver(
                AppLink.Kind.INTERACTION,
                workspace.read(state ->
                    payloads.viewSuggestion(
                        state, person, Views.held(state, person, viewId), typed)),
                AppLink.Retry.NONE));
  }

  /** Asks for an element of a message. */
  public Offer belowMessage(String person, String channel, String ts, JsonObject typed) {
    JsonObject message = workspace.read(state -> Threads.seen(state, person, channel, ts));
    int least = leastTyped(Json.list(message, "blocks"), typed);
    Payloads.Place place = new Payloads.Place(channel, message, new JsonObject());
    return tooShort(least, typed)
        ? few(least)
        : offer(
            app.deliver(
                AppLink.Kind.INTERACTION,
                workspace.read(state -> payloads.messageSuggestion(state, person, place, typed)),
                AppLink.Retry.NONE));
  }

  /** Slack's own client asks the app only once so many characters are there. */
  private static int leastTyped(JsonArray blocks, JsonObject typed) {
    JsonObject element =
        Actions.element(blocks, Json.text(typed, "block_id"), Json.text(typed, "action_id"));
    if (!Json.text(element, "type").endsWith("external_select")) {
      throw new ApiError("no_external_select");
    }
    return Json.find(element, "min_query_length")
        .map(least -> least.getAsInt())
        .orElse(USUAL_LEAST);
  }

  private static boolean tooShort(int least, JsonObject typed) {
    String value = Json.text(typed, "value");
    return value.codePointCount(0, value.length()) < least;
  }

  private static Offer few(int least) {
    return new Offer(new JsonObject(), "query_too_short", Integer.toString(least));
  }

  private static Offer offer(AppReply reply) {
    if (!reply.isAcknowledged()) {
      return new Offer(new JsonObject(), reply.error(), "");
    }
    JsonObject options = new JsonObject();
    List.of("options", "option_groups")
        .forEach(name -> Json.find(reply.json(), name).ifPresent(list -> options.add(name, list)));
    List<String> problems = BlockKit.problemsOfOffer(options);
    return problems.isEmpty()
        ? new Offer(options, "", "")
        : new Offer(new JsonObject(), "invalid_options", problems.getFirst());
  }
}
