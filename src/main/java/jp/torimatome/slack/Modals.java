package jp.torimatome.slack;

import static com.slack.api.model.block.composition.BlockCompositions.confirmationDialog;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.List;
import jp.torimatome.slack.door.TypedForms;
import jp.torimatome.slack.draw.ButtonLabels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frames of modals: one with a form to submit, one that only tells something, and the question
 * before a button acts.
 */
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

  /** {@code callback} names the listener, {@code metadata} comes back with the submission. */
  public record Form(String callback, String metadata, String title, String submit, String close) {}

  /** A form of which Slack tells also when it is closed. */
  public static View told(Form form, List<LayoutBlock> blocks) {
    View view = form(form, blocks);
    view.setNotifyOnClose(true);
    return view;
  }

  public static View form(Form form, List<LayoutBlock> blocks) {
    View made =
        view(view ->
            view.type("modal")
                .callbackId(form.callback())
                .privateMetadata(form.metadata())
                .title(viewTitle(title -> title.type("plain_text").text(form.title())))
                .submit(viewSubmit(submit -> submit.type("plain_text").text(form.submit())))
                .close(viewClose(close -> close.type("plain_text").text(form.close())))
                .blocks(ButtonLabels.apart(blocks)));
    return TypedForms.listening(made);
  }

  public static View notice(String heading, String closeLabel, List<LayoutBlock> blocks) {
    return view(view ->
        view.type("modal")
            .title(viewTitle(title -> title.type("plain_text").text(heading)))
            .close(viewClose(close -> close.type("plain_text").text(closeLabel)))
            .blocks(ButtonLabels.apart(blocks)));
  }

  /** The question that a button asks before it does what it says. */
  public static ConfirmationDialogObject confirmation(
      String title, String question, String yes, String no) {
    return confirmationDialog(dialog ->
        dialog
            .title(plainText(title))
            .text(plainText(question))
            .confirm(plainText(yes))
            .deny(plainText(no)));
  }
}
