package jp.torimatome.feature.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.reply.approval.WaitingList.Waiting;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/**
 * 承認のお願い: one message to a head about everything of the section that waits, with what is new in it
 * and the buttons.
 */
public final class SignOffMessage {
  static final String APPROVE = "sign_off_approve";
  static final String APPROVE_ALL = "sign_off_approve_all";
  static final String RETURN = "sign_off_return";
  static final String WHOLE = "sign_off_whole";

  /** Each takes three of the 50 blocks. */
  private static final int ITEMS = 14;

  /**
   * Slack takes about 13,200 characters in one message; the rest is for names, amounts and reasons.
   */
  private static final int TEXTS = 7_000;

  private static final int MOST_OF_FIELD = 600;
  private static final int NAME_LENGTH = 100;

  private final FormWords words;
  private final Text text;
  private final Changes changes;
  private final boolean samePerson;

  /** {@code samePerson}: whether who submitted may approve too. */
  public SignOffMessage(FormWords words, boolean samePerson) {
    this.words = words;
    this.text = words.text();
    this.changes = new Changes(words);
    this.samePerson = samePerson;
  }

  /** As {@code head} reads it. */
  PromptMessage.Message message(Round round, Inquiry inquiry, List<Waiting> waiting, String head) {
    String title = text.say("signoff.title", round.title());
    String state = state(inquiry, waiting.size());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(title));
    parts.add(Part.Paragraph.of(state));
    List<Waiting> shown = waiting.stream().limit(ITEMS).toList();
    shown.forEach(one -> parts.addAll(item(one, limit(shown), head)));
    List<Waiting> approvable = shown.stream().filter(one -> mayApprove(one, head)).toList();
    if (approvable.size() > 1) {
      parts.add(new Part.Controls("sign_off_all", List.of(all(approvable))));
    }
    if (waiting.size() > ITEMS) {
      parts.add(Part.Note.of(text.say("signoff.more", waiting.size() - ITEMS)));
    }
    return new PromptMessage.Message(parts);
  }

  /** Some that wait, as {@code head} reads them, for the Home tab; three blocks each. */
  public List<Part> items(List<Waiting> waiting, String head) {
    return waiting.stream().flatMap(one -> item(one, limit(waiting), head).stream()).toList();
  }

  private String state(Inquiry inquiry, int waiting) {
    String section = Marks.escape(inquiry.section().name());
    if (waiting > 0) {
      return text.say("signoff.state", section, waiting);
    }
    long approved = inquiry.items().stream().filter(Item::isAnswered).count();
    long returned =
        inquiry.items().stream().filter(item -> item.progress() == Item.Progress.RETURNED).count();
    return text.say("signoff.state.none", section, approved, returned);
  }

  private static int limit(List<Waiting> shown) {
    int fields = shown.stream().mapToInt(one -> one.sheet().item().fields().size()).sum();
    return Math.min(MOST_OF_FIELD, TEXTS / Math.max(1, fields));
  }

  private List<Part> item(Waiting waiting, int limit, String head) {
    Item item = waiting.sheet().item();
    String name = Marks.escape(Marks.shorten(item.project().name(), NAME_LENGTH));
    String line =
        text.say(
            "signoff.item",
            item.project().printedNumber() + "",
            name,
            words.person(waiting.reply().by()),
            text.moment(waiting.reply().at()),
            waiting.reply().flags().onBehalf() ? text.say("prompt.item.on-behalf") : "");
    String own = mayApprove(waiting, head) ? "" : "\n" + text.say("signoff.own");
    Changes.Shown shown = changes.of(waiting, limit);
    return List.of(
        Part.Paragraph.of(line + own),
        shown.part(),
        new Part.Controls(
            "sign_off_" + waiting.reply().id(), buttons(waiting, shown.shortened(), head)));
  }

  private boolean mayApprove(Waiting waiting, String head) {
    return samePerson || !waiting.reply().by().equals(head);
  }

  private List<Control> buttons(Waiting waiting, boolean shortened, String head) {
    long reply = waiting.reply().id();
    List<Control> buttons = new ArrayList<>();
    if (mayApprove(waiting, head)) {
      buttons.add(Control.Button.of(APPROVE, reply, text.say("signoff.approve")).primary());
    }
    buttons.add(Control.Button.of(RETURN, reply, text.say("signoff.return")));
    if (shortened) {
      buttons.add(Control.Button.of(WHOLE, reply, text.say("signoff.whole")));
    }
    return buttons;
  }

  private Control all(List<Waiting> approvable) {
    String replies =
        approvable.stream()
            .map(one -> Long.toString(one.reply().id()))
            .collect(Collectors.joining(","));
    Control.Question question =
        new Control.Question(
            text.say("signoff.approve-all.title"),
            text.say("signoff.approve-all.question", approvable.size()),
            text.say("signoff.approve"),
            text.say("signoff.cancel"));
    return Control.Button.of(
            APPROVE_ALL, replies, text.say("signoff.approve-all", approvable.size()))
        .primary()
        .asking(question);
  }
}
