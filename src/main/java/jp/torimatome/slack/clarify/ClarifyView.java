package jp.torimatome.slack.clarify;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.reply.check.EntryReading;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.reply.clarification.Clarifying;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.say.door.Filled;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.door.Held;
import jp.torimatome.text.Text;

/** 疑義照会の画面: what was said so far, and one field for what is said now. */
public final class ClarifyView {
  /** The button below a question, and the form that it opens. */
  static final String ANSWER = "clarify_answer";

  static final String WORD = "clarify_word";
  private static final ClarifyWords.Room SHOWN = new ClarifyWords.Room(6, 1000, false);

  private final ClarifyWords words;
  private final Text text;

  public ClarifyView(ClarifyWords words) {
    this.words = words;
    this.text = words.text();
  }

  /**
   * A coordinator's question; {@code callback} names the listener, {@code metadata} comes back with
   * the submission.
   */
  public View asking(String callback, String metadata, Item item, Optional<Clarification> before) {
    return form(
        new Modals.Form(
            callback,
            metadata,
            text.say("clarify.form.title"),
            text.say("clarify.form.ask"),
            text.say("form.close")),
        "clarify.form.question",
        intro(item, text.say("clarify.form.asking")),
        before);
  }

  View answering(Clarification clarification, Inquiry inquiry) {
    String metadata = Long.toString(clarification.id());
    String intro = intro(inquiry.item(clarification.itemId()), text.say("clarify.form.answering"));
    return form(
        new Modals.Form(
            ANSWER,
            metadata,
            text.say("clarify.form.title"),
            text.say("clarify.form.answer"),
            text.say("form.close")),
        "clarify.form.word",
        intro,
        Optional.of(clarification));
  }

  View notice(String sentence) {
    return Modals.notice(
        text.say("clarify.form.title"),
        text.say("form.close"),
        List.of(Mrkdwn.section(Mrkdwn.shorten(sentence, 2900))));
  }

  /** What was typed, with a key by which the same submission is known again. */
  public static Clarifying.Typed typed(View view, String by) {
    return new Clarifying.Typed(
        "view:" + view.getId() + ":" + view.getHash(), body(view.getState()), by);
  }

  /** What was typed, with a key by which the same submission is known again. */
  public static Clarifying.Typed typed(Filled form) {
    return new Clarifying.Typed(form.key(), form.text(WORD), form.person());
  }

  /** Beside the field. */
  public static Map<String, String> error(String sentence) {
    return Map.of(WORD, sentence);
  }

  private static String body(ViewState state) {
    return Held.text(state, WORD);
  }

  private String intro(Item item, String sentence) {
    String project =
        text.say(
            "return.intro",
            item.project().printedNumber() + "",
            Mrkdwn.escape(item.project().called()));
    return Mrkdwn.shorten(project, 2000) + "\n" + sentence;
  }

  private View form(Modals.Form form, String label, String intro, Optional<Clarification> before) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(intro));
    before.ifPresent(clarification -> blocks.add(words.block(clarification, SHOWN)));
    blocks.add(
        input(input ->
            input
                .blockId(WORD)
                .label(plainText(text.say(label)))
                .element(
                    plainTextInput(element ->
                        element
                            .actionId(WORD)
                            .multiline(true)
                            .maxLength(EntryReading.LIMIT_CHARACTERS)))));
    return Modals.form(form, blocks);
  }
}
