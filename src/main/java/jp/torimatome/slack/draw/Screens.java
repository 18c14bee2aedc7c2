package jp.torimatome.slack.draw;

import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.view.View;
import java.util.List;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.slack.door.TypedForms;

/** Screens as modals, and what everybody sees of their own on the Home tab. */
public final class Screens {
  private Screens() {}

  /** A modal: https://docs.slack.dev/surfaces/modals. */
  public static View modal(Screen screen) {
    Screen.Frame frame = screen.frame();
    boolean form = !frame.door().isEmpty();
    View made =
        view(view ->
            view.type("modal")
                .callbackId(Drawing.given(frame.door()))
                .privateMetadata(form || !frame.carried().isEmpty() ? frame.carried() : null)
                .title(viewTitle(title -> title.type("plain_text").text(frame.title())))
                .submit(
                    frame.submit().isEmpty()
                        ? null
                        : viewSubmit(submit -> submit.type("plain_text").text(frame.submit())))
                .close(viewClose(close -> close.type("plain_text").text(frame.close())))
                .notifyOnClose(screen.closing() == Screen.Closing.TOLD ? true : null)
                .clearOnClose(screen.closing() == Screen.Closing.WITH_ALL_BELOW ? true : null)
                .blocks(Drawing.blocks(screen.parts())));
    return form ? TypedForms.listening(made) : made;
  }

  /** https://docs.slack.dev/surfaces/app-home. */
  public static View home(List<Part> parts) {
    return view(view -> view.type("home").blocks(Drawing.blocks(parts)));
  }
}
