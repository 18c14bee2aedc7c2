package jp.torimatome.feature.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.feature.terms.TermHandlers;
import jp.torimatome.feature.terms.TermWords;
import jp.torimatome.feature.word.ItemWords;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/** 回答のお願い: one message per section that lists every item with its state and a button. */
public final class PromptMessage {
  /** The button that opens an item's form; its value is the item. */
  public static final String OPEN = "reply_open";

  /**
   * The button that shows every item of the section as it stands, to be sent; its value is the
   * inquiry.
   */
  public static final String UNCHANGED = "unchanged_open";

  /** Slack takes 50 blocks; the rest is for title, due date, instructions and footer. */
  private static final int ITEMS = 40;

  private static final int NAME_LENGTH = 120;

  private final Text text;
  private final ItemWords items;
  private final TermWords terms;

  public PromptMessage(Text text) {
    this.text = text;
    this.items = new ItemWords(text);
    this.terms = new TermWords(text);
  }

  /** What is shown. */
  public record Message(List<Part> parts) {}

  /** The first message of a round: everything that the section owes, answered items included. */
  public Message prompt(Round round, Inquiry inquiry, Instant now) {
    return message(round, inquiry, "prompt.title", inquiry.items(), now);
  }

  /** A reminder: only what is still owed, and how the due date stands. */
  public Message reminder(Round round, Inquiry inquiry, Instant now) {
    return message(round, inquiry, reminding(inquiry, now), inquiry.outstanding(), now);
  }

  /** 引継ぎ: other sections owe all of it now. */
  public Message moved(Round round, Inquiry inquiry, List<String> sections) {
    String title = text.say("prompt.title.moved", round.title());
    String state =
        text.say(
            "prompt.state.moved",
            Marks.escape(inquiry.section().name()),
            text.list(sections.stream().map(Marks::escape)));
    return new Message(List.of(new Part.Heading(title), Part.Paragraph.of(state)));
  }

  /** With the note that nobody is there to approve what waits. */
  Message headless(Message made) {
    List<Part> parts = new ArrayList<>(made.parts());
    parts.add(2, Part.Note.plain(text.say("prompt.headless")));
    return new Message(parts);
  }

  private String reminding(Inquiry inquiry, Instant now) {
    if (inquiry.outstanding().isEmpty() && !inquiry.waiting().isEmpty()) {
      return "prompt.title.waiting";
    }
    Instant due = inquiry.terms().dueAt();
    if (now.isAfter(due)) {
      return "prompt.title.late";
    }
    boolean today =
        due.atZone(text.zone()).toLocalDate().equals(now.atZone(text.zone()).toLocalDate());
    return today ? "prompt.title.due" : "prompt.title.reminder";
  }

  private Message message(
      Round round, Inquiry inquiry, String heading, List<Item> items, Instant now) {
    boolean open = inquiry.takesReplies(round, now);
    String title = text.say(open ? heading : "prompt.title.closed", round.title());
    String state = state(open, inquiry, now);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(title));
    parts.add(Part.Paragraph.of(state));
    String own = terms.holding(inquiry.terms());
    if (!own.isEmpty()) {
      parts.add(Part.Paragraph.of(own));
    }
    if (open && !round.brief().instructions().isBlank()) {
      parts.add(Part.Note.plain(Marks.shorten(round.brief().instructions(), 2000)));
    }
    parts.add(new Part.Divider());
    listed(items).forEach(item -> parts.add(item(open, item)));
    if (items.size() > ITEMS) {
      parts.add(Part.Note.of(text.say("prompt.more", items.size() - ITEMS)));
    }
    if (open) {
      parts.add(
          Part.Note.plain(text.say("prompt.footer", text.moment(inquiry.terms().closesAt()))));
    }
    if (open && !inquiry.outstanding().isEmpty()) {
      parts.add(
          Part.Controls.of(
              Control.Button.of(UNCHANGED, inquiry.id(), text.say("unchanged.title")),
              Control.Button.of(TermHandlers.ASK, inquiry.id(), text.say(TermHandlers.ASK))));
    }
    return new Message(parts);
  }

  private String state(boolean open, Inquiry inquiry, Instant now) {
    int owed = inquiry.outstanding().size();
    int waiting = inquiry.waiting().size();
    String section = Marks.escape(inquiry.section().name());
    if (!open) {
      String held = waiting == 0 ? "" : text.say("prompt.state.closed.waiting", waiting);
      return text.say(
          "prompt.state.closed",
          section,
          inquiry.items().size() - owed - waiting,
          inquiry.items().size(),
          held);
    }
    if (owed == 0 && waiting > 0) {
      return text.say("prompt.state.waiting", section, inquiry.items().size(), waiting);
    }
    String owing = now.isAfter(inquiry.terms().dueAt()) ? "prompt.state.late" : "prompt.state.open";
    return owed == 0
        ? text.say("prompt.state.done", section, inquiry.items().size())
        : text.say(
            owing, section, inquiry.items().size(), owed, text.moment(inquiry.terms().dueAt()));
  }

  /**
   * An item with its state and its button, where replies are taken; for a channel, where nobody is
   * named.
   */
  public Part item(boolean open, Item item) {
    return item(open, item, items.stateUnnamed(item));
  }

  /** An item with its state as told elsewhere. */
  public Part item(boolean open, Item item, String state) {
    String name = Marks.escape(Marks.shorten(item.project().name(), NAME_LENGTH));
    String line = text.say("prompt.item", item.project().printedNumber() + "", name, state);
    boolean opens = open || item.progress() == Item.Progress.RETURNED;
    Part.Paragraph said = opens ? Part.Paragraph.of(line, opening(item)) : Part.Paragraph.of(line);
    return said.called("item_" + item.id());
  }

  private Control opening(Item item) {
    Control.Button button = Control.Button.of(OPEN, item.id(), text.say(label(item)));
    return item.isOwed() ? button.primary() : button;
  }

  private static String label(Item item) {
    return switch (item.progress()) {
      case OPEN -> "prompt.button.answer";
      case RETURNED -> "returned.button";
      case WAITING, ANSWERED, ACCEPTED -> "prompt.button.edit";
    };
  }

  /**
   * Owed items first when not all fit; always in printed order, but what was sent back before
   * everything else.
   */
  public static List<Item> listed(List<Item> items) {
    Comparator<Item> printed =
        Comparator.comparing((Item item) -> item.progress() != Item.Progress.RETURNED)
            .thenComparingInt(item -> item.project().printedNumber());
    Stream<Item> open =
        items.stream()
            .sorted(Comparator.comparing((Item item) -> !item.isOwed()).thenComparing(printed));
    return open.limit(ITEMS).sorted(printed).toList();
  }
}
