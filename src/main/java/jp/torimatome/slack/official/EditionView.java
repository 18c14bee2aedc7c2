package jp.torimatome.slack.official;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.List;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.door.Held;
import jp.torimatome.text.Text;

/** 版の画面: why an edition is published although something is not settled, or withdrawn. */
final class EditionView {
  static final String REASON = "edition_reason";

  private static final int REASON_LENGTH = 500;
  private static final int SHOWN = 2900;

  private final Text text;

  EditionView(Text text) {
    this.text = text;
  }

  /**
   * {@code key} names the sentences and the listener; {@code told} is what has to be known before.
   */
  View form(String key, String metadata, List<String> told) {
    List<LayoutBlock> blocks = new ArrayList<>();
    told.forEach(
        paragraph -> blocks.add(Mrkdwn.section(Mrkdwn.shorten(Mrkdwn.escape(paragraph), SHOWN))));
    blocks.add(
        input(input ->
            input
                .blockId(REASON)
                .label(plainText(text.say("edition.reason." + key)))
                .element(
                    plainTextInput(element ->
                        element.actionId(REASON).multiline(true).maxLength(REASON_LENGTH)))));
    String title = text.say("edition.title." + key);
    return Modals.form(
        new Modals.Form(
            key, metadata, title, text.say("edition.submit." + key), text.say("form.close")),
        blocks);
  }

  View notice(String sentence) {
    return Modals.notice(
        text.say("edition.title"), text.say("form.close"), List.of(Mrkdwn.section(sentence)));
  }

  /** The reason as typed. */
  static String reason(ViewState state) {
    return Held.text(state, REASON);
  }
}
