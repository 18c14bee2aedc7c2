package jp.torimatome.slack.handover;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.plan.Section;
import jp.torimatome.round.Item;
import jp.torimatome.round.handover.card.CardContent;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.form.FormWords;
import jp.torimatome.slack.form.PromptMessage;
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

  HandoverMessage.Message message(CardContent content, String reader, List<String> coordinators) {
    String parts =
        text.list(
            content.parts().stream()
                .map(part -> text.say("handover.part." + part.name().toLowerCase(Locale.ROOT))));
    String head = text.say("handover.card.head", Mrkdwn.escape(content.entry().name()), parts);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header(header -> header.text(plainText(text.say("handover.card.title")))));
    blocks.add(Mrkdwn.section(head));
    blocks.add(Mrkdwn.section(owned(content.owned())));
    past(content.past()).forEach(lines -> blocks.add(Mrkdwn.section(lines)));
    content.open().forEach(open -> blocks.addAll(open(open)));
    blocks.add(Mrkdwn.section(contacts(content, reader, coordinators)));
    blocks.add(context(List.of(plainText(text.say("handover.card.footer")))));
    return new HandoverMessage.Message(blocks);
  }

  /** The section has ended, or the person does not stand in it any more. */
  HandoverMessage.Message over(Section section) {
    return new HandoverMessage.Message(
        List.of(
            header(header -> header.text(plainText(text.say("handover.card.title")))),
            Mrkdwn.section(text.say("handover.card.over", Mrkdwn.escape(section.name())))));
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
            Mrkdwn.escape(Mrkdwn.shorten(owned.name(), NAME)));
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
        Mrkdwn.escape(Mrkdwn.shorten(returned.reason(), REASON)),
        text.moment(returned.at()));
  }

  private String answered(CardContent.Answered answered) {
    return text.say(
        answered.mended() ? "handover.card.mended" : "handover.card.kept",
        Integer.toString(answered.number()),
        Mrkdwn.escape(Mrkdwn.shorten(answered.words(), REASON)),
        text.moment(answered.at()));
  }

  private List<LayoutBlock> open(CardContent.Open open) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Mrkdwn.section(
            text.say(
                "handover.card.open",
                Mrkdwn.escape(open.round().title()),
                open.items().size(),
                text.moment(open.dueAt()))));
    open.items().stream().limit(ITEMS).map(this::item).forEach(blocks::add);
    if (open.items().size() > ITEMS) {
      blocks.add(
          context(List.of(plainText(text.say("handover.more", open.items().size() - ITEMS)))));
    }
    return blocks;
  }

  private LayoutBlock item(Item item) {
    String line =
        text.say(
            "handover.project",
            Integer.toString(item.project().printedNumber()),
            Mrkdwn.escape(Mrkdwn.shorten(item.project().name(), NAME)));
    return SectionBlock.builder()
        .blockId("card_item_" + item.id())
        .text(
            Mrkdwn.verbatim(
                line + (item.returned().isPresent() ? text.say("handover.card.sent-back") : "")))
        .accessory(
            button(button ->
                button
                    .actionId(PromptMessage.OPEN)
                    .value(Long.toString(item.id()))
                    .style("primary")
                    .text(plainText(text.say("prompt.button.answer")))))
        .build();
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
