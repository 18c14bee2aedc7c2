package jp.torimatome.slack.form;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.terms.TermHandlers;
import jp.torimatome.text.Text;

/** 本人への督促 in words: what is to be done by when, why this person is told, and what to do when it does not fit. */
final class NudgeMessage {
  /** Slack takes 50 blocks: so many items, and three for each section. */
  private static final int ITEMS = 20;

  private static final int SECTIONS = 6;

  private final PromptMessage prompts;
  private final Text text;

  NudgeMessage(PromptMessage prompts, Text text) {
    this.prompts = prompts;
    this.text = text;
  }

  /** What a section has to do, why the person hears of it, and how many replies wait for them as its head. */
  record Owed(Round round, Inquiry inquiry, Why why, int waiting) {
    boolean isReturned() {
      return inquiry.items().stream().anyMatch(item -> item.progress() == Item.Progress.RETURNED);
    }
  }

  /** Why this person. */
  enum Why {
    RESPONDER,
    DEPUTY,
    HEAD,
    STAND_IN
  }

  /** {@code owed} holds at least one section, the most pressing first. */
  PromptMessage.Message message(List<Owed> owed, Instant now) {
    int items = owed.stream().mapToInt(each -> each.inquiry().outstanding().size()).sum();
    int waiting = owed.stream().mapToInt(Owed::waiting).sum();
    String tone = tone(owed.stream().map(each -> each.inquiry().terms().dueAt()).min(Instant::compareTo).orElseThrow(), now);
    String title = items == 0 ? text.say("nudge.title.waiting", waiting) : text.say("nudge.title." + tone, items);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header(header -> header.text(plainText(Mrkdwn.shorten(title, 150)))));
    blocks.add(Mrkdwn.section(text.say("nudge.intro." + (items == 0 ? "waiting" : tone))));
    int room = ITEMS;
    for (Owed each : owed.subList(0, Math.min(SECTIONS, owed.size()))) {
      room -= section(each, room, blocks);
    }
    if (items > ITEMS || owed.size() > SECTIONS) {
      blocks.add(context(List.of(Mrkdwn.verbatim(text.say("nudge.more")))));
    }
    blocks.add(context(List.of(Mrkdwn.verbatim(text.say("nudge.way-out")))));
    return new PromptMessage.Message(title, blocks);
  }

  /** Nothing is left of what the person was reminded of. */
  PromptMessage.Message done() {
    String done = text.say("nudge.done");
    return new PromptMessage.Message(done, List.of(Mrkdwn.section(done)));
  }

  private int section(Owed owed, int room, List<LayoutBlock> blocks) {
    Inquiry inquiry = owed.inquiry();
    String why = text.say("nudge.why." + owed.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        Mrkdwn.escape(inquiry.section().name()));
    blocks.add(divider());
    blocks.add(Mrkdwn.section(text.say("nudge.section", Mrkdwn.escape(owed.round().brief().title()),
        text.moment(inquiry.terms().dueAt()), why)));
    if (owed.waiting() > 0) {
      blocks.add(Mrkdwn.section(text.say("nudge.waiting", owed.waiting())));
    }
    List<Item> items = PromptMessage.listed(inquiry.outstanding()).stream().limit(room).toList();
    items.forEach(item -> blocks.add(prompts.item(true, item)));
    if (!inquiry.outstanding().isEmpty()) {
      blocks.add(actions(List.of(button(made ->
          made.actionId(TermHandlers.ASK).value(Long.toString(inquiry.id())).text(plainText(text.say(TermHandlers.ASK)))))));
    }
    return items.size();
  }

  /** Friendly before the due day, clear on it, serious after it. */
  private String tone(Instant due, Instant now) {
    LocalDate dueDay = due.atZone(text.zone()).toLocalDate();
    LocalDate today = now.atZone(text.zone()).toLocalDate();
    if (today.isBefore(dueDay)) {
      return "before";
    }
    return today.equals(dueDay) ? "due" : "late";
  }
}
