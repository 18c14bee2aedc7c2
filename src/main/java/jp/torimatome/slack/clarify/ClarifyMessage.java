package jp.torimatome.slack.clarify;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.form.PromptMessage;
import jp.torimatome.slack.form.ReplyView;
import jp.torimatome.text.Text;

/**
 * 疑義照会の投稿: the question that a thread hangs from, and the words in it that were typed elsewhere;
 * nobody is named.
 */
public final class ClarifyMessage {
  private static final int NAME_LENGTH = 120;

  /** As much of a question as a list shows. */
  private static final int AWAITED = 300;

  private final ClarifyWords words;
  private final Text text;

  public ClarifyMessage(ClarifyWords words) {
    this.words = words;
    this.text = words.text();
  }

  PromptMessage.Message root(Round round, Inquiry inquiry, Clarification clarification) {
    Item item = inquiry.item(clarification.itemId());
    String title = text.say("clarify.title", round.title());
    String name = Mrkdwn.escape(Mrkdwn.shorten(item.project().name(), NAME_LENGTH));
    String about =
        text.say(
            "clarify.about",
            item.project().printedNumber() + "",
            name,
            Mrkdwn.escape(inquiry.section().name()));
    List<LayoutBlock> head =
        List.of(
            header(header -> header.text(plainText(Mrkdwn.shorten(title, 150)))),
            Mrkdwn.section(about),
            ReplyView.quote(text.say("clarify.question"), clarification.question().body()));
    if (clarification.isWithdrawn()) {
      return settled(head, text.say("clarify.withdrawn.message"));
    }
    List<LayoutBlock> how =
        List.of(
            context(List.of(plainText(text.say("clarify.how", text.say("clarify.button"))))),
            actions(
                List.of(
                    button(made ->
                        made.actionId(ClarifyView.ANSWER)
                            .value(Long.toString(clarification.id()))
                            .style("primary")
                            .text(plainText(text.say("clarify.button")))))));
    List<LayoutBlock> blocks = Stream.concat(head.stream(), how.stream()).toList();
    return new PromptMessage.Message(blocks);
  }

  /** For whoever was asked before another section took the project over. */
  PromptMessage.Message moved(Round round, Inquiry inquiry, Clarification clarification) {
    String title = text.say("clarify.title", round.title());
    Item item = inquiry.item(clarification.itemId());
    String name = Mrkdwn.escape(Mrkdwn.shorten(item.project().name(), NAME_LENGTH));
    List<LayoutBlock> head =
        List.of(header(header -> header.text(plainText(Mrkdwn.shorten(title, 150)))));
    return settled(head, text.say("clarify.moved", item.project().printedNumber() + "", name));
  }

  private PromptMessage.Message settled(List<LayoutBlock> head, String sentence) {
    List<LayoutBlock> blocks =
        Stream.concat(head.stream(), Stream.of(Mrkdwn.section(sentence))).toList();
    return new PromptMessage.Message(blocks);
  }

  /** The office's last word in a block with its button, for the Home tab. */
  public LayoutBlock awaited(Item item, Clarification clarification) {
    return awaited(item, clarification, 0);
  }

  /** {@link #awaited(Item, Clarification)} where as many others are not shown. */
  public LayoutBlock awaited(Item item, Clarification clarification, int others) {
    String question = clarification.unanswered().map(Clarification.Word::body).orElse("");
    String name = Mrkdwn.escape(Mrkdwn.shorten(item.project().name(), NAME_LENGTH));
    String asked = Mrkdwn.escape(Mrkdwn.shorten(question, AWAITED));
    String more = others == 0 ? "" : "\n" + text.say("clarify.awaited.more", others);
    String line =
        text.say("clarify.awaited", item.project().printedNumber() + "", name, asked) + more;
    return section(section ->
        section
            .text(Mrkdwn.verbatim(line))
            .accessory(
                button(made ->
                    made.actionId(ClarifyView.ANSWER)
                        .value(Long.toString(clarification.id()))
                        .text(plainText(text.say("clarify.button"))))));
  }

  PromptMessage.Message word(
      Inquiry inquiry, Clarification clarification, Clarification.Word word) {
    String number =
        Integer.toString(inquiry.item(clarification.itemId()).project().printedNumber());
    String from = text.say("clarify.word.text", number, words.side(word));
    return new PromptMessage.Message(List.of(ReplyView.quote(from, word.body())));
  }
}
