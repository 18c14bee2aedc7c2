package jp.torimatome.slack.verb;

import com.slack.api.model.view.View;
import java.text.Normalizer;
import java.util.function.Consumer;
import jp.torimatome.people.Stamp;

/** What somebody typed after a word of /torimatome, as written, who and when, where, and how to open a modal for them. */
public record Typed(String rest, Stamp stamp, String channel, Consumer<View> modals) {
  /** With full and half width as one, for words that are compared. */
  public String folded() {
    return Normalizer.normalize(rest, Normalizer.Form.NFKC).strip();
  }
}
