package jp.torimatome.feature.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.staff.StaffFault;
import jp.torimatome.plan.Project;
import jp.torimatome.round.handover.Confirmation;
import jp.torimatome.round.handover.ConfirmationDesk.Found;
import jp.torimatome.round.handover.StaffAnswer;
import jp.torimatome.say.Marks;
import jp.torimatome.text.Text;

/** What people, faults, answers and refusals are called around a 担当確認. */
public final class HandoverWords {
  private static final int PROJECTS = 12;
  private static final int NAME = 60;

  private final Text text;

  public HandoverWords(Text text) {
    this.text = text;
  }

  Text text() {
    return text;
  }

  /** Who is entered now; names people, so never for a channel. */
  String entered(SectionEntry entry) {
    String channel =
        entry.channel().isEmpty() ? text.say("handover.no-channel") : Marks.place(entry.channel());
    return text.say(
        "handover.entered",
        people(entry.responders()),
        people(entry.deputies()),
        people(entry.heads()),
        channel);
  }

  /** What the section owns. */
  String owned(List<Project> projects) {
    if (projects.isEmpty()) {
      return text.say("handover.owns-nothing");
    }
    List<String> lines =
        projects.stream()
            .limit(PROJECTS)
            .map(project ->
                text.say(
                    "handover.project",
                    Integer.toString(project.printedNumber()),
                    Marks.escape(Marks.shorten(project.displayName(), NAME))))
            .toList();
    String more =
        projects.size() > PROJECTS
            ? "\n" + text.say("handover.more", projects.size() - PROJECTS)
            : "";
    return text.say("handover.owned", projects.size()) + "\n" + String.join("\n", lines) + more;
  }

  /** Who said what, for those whom it concerns. */
  String answered(StaffAnswer answer) {
    String person = text.say("person", answer.by());
    return switch (answer.kind()) {
      case UNCHANGED -> text.say("handover.answered.unchanged", person, text.moment(answer.at()));
      case CHANGED ->
          text.say(
              "handover.answered.changed",
              person,
              text.moment(answer.at()),
              answer.from().map(text::day).orElse(""));
    };
  }

  /** Why nothing can be answered. */
  String refused(Found why) {
    return switch (why) {
      case Found.Refused(var section, var contacts) ->
          text.say("handover.refused", Marks.escape(section), people(contacts));
      case Found.Settled(var confirmation, var answer) ->
          text.say("handover.already", answered(answer));
      case Found.Gone gone -> text.say("handover.gone");
      case Found.Opened opened -> "";
    };
  }

  /** What to mend, beside a list; plain text. */
  public String fault(StaffFault fault) {
    String detail =
        fault.kind() == StaffFault.Kind.ENTERED_LATER
            ? text.day(LocalDate.parse(fault.detail()))
            : fault.detail();
    return text.say("handover.fault." + fault.kind().name().toLowerCase(Locale.ROOT), detail);
  }

  /** How far an unanswered one went. */
  String standing(Confirmation confirmation) {
    if (confirmation.escalated().contains(Confirmation.Escalation.COORDINATORS)) {
      return text.say("handover.standing.coordinators");
    }
    boolean channel = confirmation.escalated().contains(Confirmation.Escalation.CHANNEL);
    return text.say(channel ? "handover.standing.channel" : "handover.standing.asked");
  }

  /** Names as they are linked in direct messages. */
  String people(List<String> ids) {
    return ids.isEmpty()
        ? text.say("handover.nobody")
        : text.list(ids.stream().map(id -> text.say("person", id)));
  }
}
