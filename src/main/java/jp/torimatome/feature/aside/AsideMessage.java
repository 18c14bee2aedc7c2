package jp.torimatome.feature.aside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.feature.terms.TermHandlers;
import jp.torimatome.feature.word.ItemWords;
import jp.torimatome.reply.aside.Aside;
import jp.torimatome.round.Item;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.summary.board.Board;
import jp.torimatome.text.Text;

/** 書き込みへの案内: this is no reply yet, what is open with its buttons, and whom to ask. */
final class AsideMessage {
  private static final int ITEMS = 10;

  private final Text text;
  private final PromptMessage prompts;
  private final ItemWords items;

  AsideMessage(Text text) {
    this.text = text;
    this.prompts = new PromptMessage(text);
    this.items = new ItemWords(text);
  }

  /** The parts of rounds that fall to the writer, those that take replies; and whom to ask. */
  record Desk(List<Board.Part> parts, List<String> coordinators) {
    List<Item> owed() {
      return parts.stream()
          .flatMap(part -> part.inquiry().items().stream())
          .filter(Item::isOwed)
          .toList();
    }
  }

  PromptMessage.Message message(Aside aside, Desk desk, Instant now) {
    boolean asked =
        aside.kind() == Aside.Kind.HELP
            || aside.kind() == Aside.Kind.QUESTION && aside.inquiryId().isEmpty();
    String said = asked ? help(aside, desk) : note(aside);
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Paragraph.of(Marks.shorten(said, 2900)));
    List<Item> owed = desk.owed();
    String count = owed.isEmpty() ? text.say("aside.none") : text.say("aside.open", owed.size());
    parts.add(Part.Paragraph.of(count));
    int room = ITEMS;
    for (Board.Part part : desk.parts()) {
      List<Item> some = part.inquiry().items().stream().filter(Item::isOwed).limit(room).toList();
      if (!some.isEmpty()) {
        parts.add(Part.Note.of(due(part)));
        some.forEach(item ->
            parts.add(
                prompts.item(
                    part.inquiry().takesReplies(part.round(), now),
                    item,
                    items.stateUnnamed(item))));
        room -= some.size();
      }
    }
    if (owed.size() > ITEMS) {
      parts.add(Part.Note.of(text.say("aside.more", owed.size() - ITEMS)));
    }
    return new PromptMessage.Message(parts);
  }

  private String due(Board.Part part) {
    return text.say(
        "aside.due",
        Marks.escape(Marks.shorten(part.round().title(), 100)),
        Marks.escape(part.inquiry().section().name()),
        text.moment(part.inquiry().terms().dueAt()));
  }

  private String note(Aside aside) {
    return text.say("aside.note")
        + (aside.inquiryId().isPresent() ? "\n" + text.say("aside.told") : "");
  }

  private String help(Aside aside, Desk desk) {
    String people = text.list(desk.coordinators().stream().map(id -> text.say("person", id)));
    String days =
        desk.parts().stream()
            .map(part -> "\n" + text.say("aside.help.due", due(part)))
            .distinct()
            .collect(Collectors.joining());
    String head = aside.kind() == Aside.Kind.HELP ? "aside.help" : "aside.question";
    return text.say(head)
        + "\n"
        + text.say("aside.help.ways", text.say(TermHandlers.ASK), people)
        + days;
  }
}
