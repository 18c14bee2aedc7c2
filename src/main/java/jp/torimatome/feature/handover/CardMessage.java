package jp.torimatome.feature.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.plan.Section;
import jp.torimatome.round.Item;
import jp.torimatome.round.handover.card.CardContent;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/**
 * 引継ぎカード: what a new person of a section owns, what was said and returned, what is open, and whom
 * to ask.
 */
final class CardMessage {
  private static final int PROJECTS = 15;
  private static final int ITEMS = 15;
  private static final int NAME = 60;
  private static final int REASON = 150;

  private final HandoverWords words;
  private final FormWords forms;
  private final Text text;

  CardMessage(HandoverWords words) {
    this.words = words;
    this.text = words.text();
    this.forms = new FormWords(text);
  }

  List<Part> message(CardContent content, String reader, List<String> coordinators) {
    String parts =
        text.list(
            content.parts().stream()
                .map(part -> text.say("handover.part." + part.name().toLowerCase(Locale.ROOT))));
    String head = text.say("handover.card.head", Marks.escape(content.entry().name()), parts);
    List<Part> said = new ArrayList<>();
    said.add(new Part.Heading(text.say("handover.card.title")));
    said.add(Part.Paragraph.of(head));
    said.add(Part.Paragraph.of(owned(content.owned())));
    past(content.past()).forEach(lines -> said.add(Part.Paragraph.of(lines)));
    content.open().forEach(open -> said.addAll(open(open)));
    said.add(Part.Paragraph.of(contacts(content, reader, coordinators)));
    said.add(Part.Note.plain(text.say("handover.card.footer")));
    return said;
  }

  /** The section has ended, or the person does not stand in it any more. */
  List<Part> over(Section section) {
    return List.of(
        new Part.Heading(text.say("handover.card.title")),
        Part.Paragraph.of(text.say("handover.card.over", Marks.escape(section.name()))));
  }

  private String owned(List<CardContent.Owned> owned) {
    if (owned.isEmpty()) {
      return text.say("handover.owns-nothing");
    }
    Stream<String> lines = owned.stream().limit(PROJECTS).map(this::owned);
    String more =
        owned.size() > PROJECTS ? "\n" + text.say("handover.more", owned.size() - PROJECTS) : "";
    return text.say("handover.owned", owned.size())
        + "\n"
        + lines.collect(Collectors.joining("\n"))
        + more;
  }

  private String owned(CardContent.Owned owned) {
    String name =
        text.say(
            "handover.project",
            Integer.toString(owned.number()),
            Marks.escape(Marks.shorten(owned.name(), NAME)));
    return name
        + owned
            .reply()
            .map(reply ->
                text.say(
                    "handover.card.reply",
                    reply.ended().era(),
                    text.moment(reply.at()),
                    text.say("person", reply.by())))
            .orElse(text.say("handover.card.no-reply"));
  }

  private List<String> past(CardContent.Past past) {
    List<String> sections = new ArrayList<>();
    if (!past.returned().isEmpty()) {
      sections.add(
          text.say("handover.card.returned")
              + "\n"
              + past.returned().stream().map(this::returned).collect(Collectors.joining("\n")));
    }
    if (!past.answered().isEmpty()) {
      sections.add(
          text.say("handover.card.answered")
              + "\n"
              + past.answered().stream().map(this::answered).collect(Collectors.joining("\n")));
    }
    return sections;
  }

  private String returned(CardContent.Returned returned) {
    String fields =
        text.list(returned.fields().stream().map(field -> forms.label(field, returned.ended())));
    return text.say(
        "handover.card.returned.line",
        Integer.toString(returned.number()),
        fields,
        Marks.escape(Marks.shorten(returned.reason(), REASON)),
        text.moment(returned.at()));
  }

  private String answered(CardContent.Answered answered) {
    return text.say(
        answered.mended() ? "handover.card.mended" : "handover.card.kept",
        Integer.toString(answered.number()),
        Marks.escape(Marks.shorten(answered.words(), REASON)),
        text.moment(answered.at()));
  }

  private List<Part> open(CardContent.Open open) {
    List<Part> said = new ArrayList<>();
    said.add(
        Part.Paragraph.of(
            text.say(
                "handover.card.open",
                Marks.escape(open.round().title()),
                open.items().size(),
                text.moment(open.dueAt()))));
    open.items().stream().limit(ITEMS).map(this::item).forEach(said::add);
    if (open.items().size() > ITEMS) {
      said.add(Part.Note.plain(text.say("handover.more", open.items().size() - ITEMS)));
    }
    return said;
  }

  private Part item(Item item) {
    String line =
        text.say(
            "handover.project",
            Integer.toString(item.project().printedNumber()),
            Marks.escape(Marks.shorten(item.project().name(), NAME)));
    return Part.Paragraph.of(
            line + (item.returned().isPresent() ? text.say("handover.card.sent-back") : ""),
            Control.Button.of(PromptMessage.OPEN, item.id(), text.say("prompt.button.answer"))
                .primary())
        .called("card_item_" + item.id());
  }

  private String contacts(CardContent content, String reader, List<String> coordinators) {
    List<String> colleagues =
        content.entry().people().stream().filter(person -> !person.equals(reader)).toList();
    return text.say(
        "handover.card.contacts",
        words.people(content.predecessors()),
        words.people(colleagues),
        words.people(coordinators));
  }
}
