package jp.torimatome.slack.signoff;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.form.FormWords;
import jp.torimatome.slack.form.PromptMessage;
import jp.torimatome.slack.form.ReplyView;
import jp.torimatome.text.Text;

/**
 * 差し戻しのお知らせ: every item that was sent back to a section, with the fields, the reason, until when,
 * and a button.
 */
public final class ReturnedMessage {
  /** Each takes two of the 50 blocks. */
  private static final int ITEMS = 20;

  private static final int NAME_LENGTH = 120;

  /** A message holds about 13,200 characters; the form shows the whole reason. */
  private static final int REASONS = 7_000;

  private final FormWords words;
  private final Text text;

  public ReturnedMessage(FormWords words) {
    this.words = words;
    this.text = words.text();
  }

  /** {@code returned}: what is still to be mended. */
  PromptMessage.Message message(Round round, Inquiry inquiry, List<Item> returned) {
    String title = text.say("returned.title", round.title());
    String section = Mrkdwn.escape(inquiry.section().name());
    String state =
        returned.isEmpty()
            ? text.say("returned.done", section)
            : text.say("returned.state", section, returned.size());
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header(header -> header.text(plainText(Mrkdwn.shorten(title, 150)))));
    blocks.add(Mrkdwn.section(state));
    if (!returned.isEmpty()) {
      blocks.add(divider());
    }
    List<Item> shown = returned.stream().limit(ITEMS).toList();
    shown.forEach(item ->
        blocks.addAll(item(round, item, item.returned().orElseThrow(), REASONS / shown.size())));
    if (returned.size() > ITEMS) {
      blocks.add(
          context(List.of(Mrkdwn.verbatim(text.say("prompt.more", returned.size() - ITEMS)))));
    }
    return new PromptMessage.Message(blocks);
  }

  private List<LayoutBlock> item(Round round, Item item, Item.Returned returned, int limit) {
    String name = Mrkdwn.escape(Mrkdwn.shorten(item.project().name(), NAME_LENGTH));
    String line =
        text.say(
            "returned.item",
            item.project().printedNumber() + "",
            name,
            words.fields(returned.fields(), round.ended()),
            text.moment(returned.dueAt()),
            text.say("returned.by." + returned.stage().code()));
    LayoutBlock what =
        section(section ->
            section
                .blockId("returned_" + item.id())
                .text(Mrkdwn.verbatim(line))
                .accessory(
                    button(button ->
                        button
                            .actionId(PromptMessage.OPEN)
                            .value(Long.toString(item.id()))
                            .style("primary")
                            .text(plainText(text.say("returned.button"))))));
    return List.of(
        what,
        ReplyView.quote(text.say("returned.reason"), Mrkdwn.shorten(returned.reason(), limit)));
  }
}
