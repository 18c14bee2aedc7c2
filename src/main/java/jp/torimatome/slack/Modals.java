package jp.torimatome.slack;

import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;

/** The frames of modals: one with a form to submit, one that only tells something. */
public final class Modals {
  private Modals() {}

  /** {@code callback} names the listener, {@code metadata} comes back with the submission. */
  public record Form(String callback, String metadata, String title, String submit, String close) {}

  public static View form(Form form, List<LayoutBlock> blocks) {
    return view(
        view ->
            view.type("modal")
                .callbackId(form.callback())
                .privateMetadata(form.metadata())
                .title(viewTitle(title -> title.type("plain_text").text(form.title())))
                .submit(viewSubmit(submit -> submit.type("plain_text").text(form.submit())))
                .close(viewClose(close -> close.type("plain_text").text(form.close())))
                .blocks(blocks));
  }

  public static View notice(String heading, String closeLabel, List<LayoutBlock> blocks) {
    return view(
        view ->
            view.type("modal")
                .title(viewTitle(title -> title.type("plain_text").text(heading)))
                .close(viewClose(close -> close.type("plain_text").text(closeLabel)))
                .blocks(blocks));
  }
}
