package jp.torimatome.slack.handover;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.plan.Project;
import jp.torimatome.round.Round;
import jp.torimatome.round.handover.Confirmation;
import jp.torimatome.round.handover.StaffAnswer;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.text.Text;

/**
 * 担当のご確認: to a person with names and projects, into a channel without, and what both read once
 * somebody has answered.
 */
final class HandoverMessage {
  static final String UNCHANGED = "staff_unchanged";
  static final String CHANGE = "staff_change";

  private final HandoverWords words;
  private final Text text;

  HandoverMessage(HandoverWords words) {
    this.words = words;
    this.text = words.text();
  }

  /** What is shown. */
  record Message(List<LayoutBlock> blocks) {}

  /** What a confirmation is about: the round it comes before, and the section as it stands. */
  record Subject(
      Confirmation confirmation, Round round, SectionEntry entry, List<Project> projects) {}

  Message toPerson(Subject subject) {
    boolean planned = subject.round().state() == Round.State.PLANNED;
    String head =
        text.say(
            planned ? "handover.head" : "handover.head.open",
            Mrkdwn.escape(subject.entry().name()),
            Mrkdwn.escape(subject.round().title()),
            text.moment(subject.round().window().opensAt()));
    List<LayoutBlock> blocks = begin(head);
    blocks.add(Mrkdwn.section(words.entered(subject.entry())));
    blocks.add(Mrkdwn.section(words.owned(subject.projects())));
    blocks.add(
        buttons(
            subject.confirmation(),
            List.of(unchanged(subject.confirmation()), change(subject.confirmation(), CHANGE))));
    blocks.add(context(List.of(plainText(text.say("handover.why")))));
    return new Message(blocks);
  }

  /** Without names: a channel has more readers than the section. */
  Message toChannel(Subject subject) {
    String head =
        text.say(
            "handover.channel",
            Mrkdwn.escape(subject.entry().name()),
            Mrkdwn.escape(subject.round().title()),
            subject.projects().size());
    List<LayoutBlock> blocks = begin(head);
    blocks.add(
        buttons(subject.confirmation(), List.of(change(subject.confirmation(), "staff_look"))));
    blocks.add(context(List.of(plainText(text.say("handover.why")))));
    return new Message(blocks);
  }

  /** What stands there once it is answered. */
  Message answered(Subject subject, StaffAnswer answer, boolean inChannel) {
    String section = Mrkdwn.escape(subject.entry().name());
    String said =
        inChannel
            ? text.say("handover.done.channel", section, text.moment(answer.at()))
            : text.say(
                "handover.done", section, words.answered(answer), words.entered(subject.entry()));
    return new Message(begin(said));
  }

  /**
   * What stands there once it is not theirs to answer any more: the section has {@code ended}, or
   * others answer for it.
   */
  Message released(String section, boolean ended) {
    String said = text.say(ended ? "handover.ended" : "handover.released", Mrkdwn.escape(section));
    return new Message(begin(said));
  }

  private List<LayoutBlock> begin(String head) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header(header -> header.text(plainText(text.say("handover.title")))));
    blocks.add(Mrkdwn.section(head));
    return blocks;
  }

  private static LayoutBlock buttons(Confirmation confirmation, List<BlockElement> buttons) {
    return actions(actions -> actions.blockId("staff_" + confirmation.id()).elements(buttons));
  }

  private BlockElement unchanged(Confirmation confirmation) {
    return button(button ->
        button
            .actionId(UNCHANGED)
            .value(Long.toString(confirmation.id()))
            .style("primary")
            .text(plainText(text.say("staff_unchanged"))));
  }

  /** Opens the modal, in which the people of now stand already. */
  BlockElement change(Confirmation confirmation, String label) {
    return button(button ->
        button
            .actionId(CHANGE)
            .value(Long.toString(confirmation.id()))
            .text(plainText(text.say(label))));
  }

  /** A section's line with the button, for the coordinators. */
  LayoutBlock line(Confirmation confirmation) {
    String line =
        text.say(
            "handover.list.line",
            Mrkdwn.escape(confirmation.section().name()),
            text.moment(confirmation.askedAt()),
            words.standing(confirmation));
    return SectionBlock.builder()
        .blockId("staff_line_" + confirmation.id())
        .text(Mrkdwn.verbatim(line))
        .accessory(change(confirmation, CHANGE))
        .build();
  }
}
