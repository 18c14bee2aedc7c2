package jp.torimatome.feature.handover;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.plan.Project;
import jp.torimatome.round.Round;
import jp.torimatome.round.handover.Confirmation;
import jp.torimatome.round.handover.StaffAnswer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
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

  /** What a confirmation is about: the round it comes before, and the section as it stands. */
  record Subject(
      Confirmation confirmation, Round round, SectionEntry entry, List<Project> projects) {}

  List<Part> toPerson(Subject subject) {
    boolean planned = subject.round().state() == Round.State.PLANNED;
    String head =
        text.say(
            planned ? "handover.head" : "handover.head.open",
            Marks.escape(subject.entry().name()),
            Marks.escape(subject.round().title()),
            text.moment(subject.round().window().opensAt()));
    List<Part> said = begin(head);
    said.add(Part.Paragraph.of(words.entered(subject.entry())));
    said.add(Part.Paragraph.of(words.owned(subject.projects())));
    said.add(
        buttons(
            subject.confirmation(),
            unchanged(subject.confirmation()),
            change(subject.confirmation(), CHANGE)));
    said.add(Part.Note.plain(text.say("handover.why")));
    return said;
  }

  /** Without names: a channel has more readers than the section. */
  List<Part> toChannel(Subject subject) {
    String head =
        text.say(
            "handover.channel",
            Marks.escape(subject.entry().name()),
            Marks.escape(subject.round().title()),
            subject.projects().size());
    List<Part> said = begin(head);
    said.add(buttons(subject.confirmation(), change(subject.confirmation(), "staff_look")));
    said.add(Part.Note.plain(text.say("handover.why")));
    return said;
  }

  /** What stands there once it is answered. */
  List<Part> answered(Subject subject, StaffAnswer answer, boolean inChannel) {
    String section = Marks.escape(subject.entry().name());
    String said =
        inChannel
            ? text.say("handover.done.channel", section, text.moment(answer.at()))
            : text.say(
                "handover.done", section, words.answered(answer), words.entered(subject.entry()));
    return begin(said);
  }

  /**
   * What stands there once it is not theirs to answer any more: the section has {@code ended}, or
   * others answer for it.
   */
  List<Part> released(String section, boolean ended) {
    String said = text.say(ended ? "handover.ended" : "handover.released", Marks.escape(section));
    return begin(said);
  }

  private List<Part> begin(String head) {
    List<Part> said = new ArrayList<>();
    said.add(new Part.Heading(text.say("handover.title")));
    said.add(Part.Paragraph.of(head));
    return said;
  }

  private static Part buttons(Confirmation confirmation, Control... buttons) {
    return new Part.Controls("staff_" + confirmation.id(), List.of(buttons));
  }

  private Control unchanged(Confirmation confirmation) {
    return Control.Button.of(UNCHANGED, confirmation.id(), text.say("staff_unchanged")).primary();
  }

  /** Opens the modal, in which the people of now stand already. */
  Control change(Confirmation confirmation, String label) {
    return Control.Button.of(CHANGE, confirmation.id(), text.say(label));
  }

  /** A section's line with the button, for the coordinators. */
  Part line(Confirmation confirmation) {
    String line =
        text.say(
            "handover.list.line",
            Marks.escape(confirmation.section().name()),
            text.moment(confirmation.askedAt()),
            words.standing(confirmation));
    return Part.Paragraph.of(line, change(confirmation, CHANGE))
        .called("staff_line_" + confirmation.id());
  }
}
