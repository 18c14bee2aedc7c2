package jp.torimatome.feature.signoff;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
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
    String section = Marks.escape(inquiry.section().name());
    String state =
        returned.isEmpty()
            ? text.say("returned.done", section)
            : text.say("returned.state", section, returned.size());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(title));
    parts.add(Part.Paragraph.of(state));
    if (!returned.isEmpty()) {
      parts.add(new Part.Divider());
    }
    List<Item> shown = returned.stream().limit(ITEMS).toList();
    shown.forEach(item ->
        parts.addAll(item(round, item, item.returned().orElseThrow(), REASONS / shown.size())));
    if (returned.size() > ITEMS) {
      parts.add(Part.Note.of(text.say("prompt.more", returned.size() - ITEMS)));
    }
    return new PromptMessage.Message(parts);
  }

  private List<Part> item(Round round, Item item, Item.Returned returned, int limit) {
    String name = Marks.escape(Marks.shorten(item.project().name(), NAME_LENGTH));
    String line =
        text.say(
            "returned.item",
            item.project().printedNumber() + "",
            name,
            words.fields(returned.fields(), round.ended()),
            text.moment(returned.dueAt()),
            text.say("returned.by." + returned.stage().code()));
    Control mending =
        Control.Button.of(PromptMessage.OPEN, item.id(), text.say("returned.button")).primary();
    return List.of(
        Part.Paragraph.of(line, mending).called("returned_" + item.id()),
        Part.Rich.quote(text.say("returned.reason"), Marks.shorten(returned.reason(), limit)));
  }
}
