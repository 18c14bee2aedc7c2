package jp.torimatome.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import jp.torimatome.slack.door.TypedForms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opening modals, and putting others in their place. */
public final class Modals {
  private static final Logger LOG = LoggerFactory.getLogger(Modals.class);

  private Modals() {}

  /**
   * Opens a modal for who pressed the button; when Slack does not, {@code otherwise} tells them in
   * the channel.
   */
  public static void open(ActionContext context, String triggerId, View view, String otherwise) {
    if (!isOpened(context, triggerId, view) && context.getResponseUrl() != null) {
      Later.say(context, otherwise);
    }
  }

  /**
   * Tells who pressed a button beside its message; on the Home tab, where nothing can be said, in a
   * modal.
   */
  public static void tell(ActionContext context, String triggerId, View notice, String sentence) {
    if (context.getResponseUrl() == null) {
      open(context, triggerId, notice, sentence);
    } else {
      Later.say(context, sentence);
    }
  }

  /** {@link #open(ActionContext, String, View, String)} for who typed a command. */
  public static void open(
      SlashCommandContext context, String triggerId, View view, String otherwise) {
    if (!isOpened(context, triggerId, view)) {
      Later.run(
          () -> context.respond(message -> message.responseType("ephemeral").text(otherwise)));
    }
  }

  /**
   * One more on top of the modal whose button was pressed; when Slack does not, that one stays as
   * it is.
   */
  public static void push(ActionContext context, String triggerId, View view) {
    View shown = TypedForms.restored(view, context);
    changed(() -> context.client().viewsPush(request -> request.triggerId(triggerId).view(shown)));
  }

  /** Puts another in the place of a modal that is open. */
  public static void update(Context context, String viewId, View view) {
    changed(() -> context.client().viewsUpdate(request -> request.viewId(viewId).view(view)));
  }

  /**
   * Puts another in the place of the one in which something was pressed, unless that has changed
   * meanwhile.
   */
  public static void replace(BlockActionPayload payload, ActionContext context, View view) {
    View shown = payload.getView();
    changed(() ->
        context
            .client()
            .viewsUpdate(
                request -> request.viewId(shown.getId()).hash(shown.getHash()).view(view)));
  }

  /** A call that shows something. */
  private interface Showing {
    SlackApiTextResponse show() throws IOException, SlackApiException;
  }

  private static void changed(Showing showing) {
    try {
      SlackApiTextResponse answer = showing.show();
      if (!answer.isOk()) {
        LOG.warn("a modal was not changed: {}", answer.getError());
      }
    } catch (IOException | SlackApiException e) {
      LOG.warn("a modal was not changed: {}", e.toString());
    }
  }

  private static boolean isOpened(Context context, String triggerId, View view) {
    try {
      ViewsOpenResponse answer =
          context
              .client()
              .viewsOpen(
                  request -> request.triggerId(triggerId).view(TypedForms.restored(view, context)));
      if (answer.isOk()) {
        return true;
      }
      LOG.warn("a modal was not opened: {} {}", answer.getError(), answer.getResponseMetadata());
    } catch (IOException | SlackApiException e) {
      LOG.warn("a modal was not opened: {}", e.toString());
    }
    return false;
  }
}
