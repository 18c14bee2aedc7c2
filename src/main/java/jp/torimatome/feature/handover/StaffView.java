package jp.torimatome.feature.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.staff.StaffFault;
import jp.torimatome.round.handover.Confirmation;
import jp.torimatome.round.handover.Confirming;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Filled;
import jp.torimatome.text.Text;

/** 担当を変更: the modal with the three lists as they stand, and the day from which others answer. */
final class StaffView {
  static final String CALLBACK = "staff_change_submit";

  private static final String RESPONDERS = "staff_responders";
  private static final String DEPUTIES = "staff_deputies";
  private static final String HEADS = "staff_heads";
  private static final String FROM = "staff_from";

  private final Text text;

  StaffView(Text text) {
    this.text = text;
  }

  Screen form(Confirmation confirmation, SectionEntry entry, LocalDate today) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Paragraph.of(text.say("handover.modal", Marks.escape(entry.name()))));
    parts.add(people(RESPONDERS, entry.responders()));
    parts.add(people(DEPUTIES, entry.deputies()));
    parts.add(people(HEADS, entry.heads()));
    parts.add(Part.Input.of(text.say(FROM), new Control.Day(FROM, Optional.of(today))));
    Screen.Frame frame =
        new Screen.Frame(
            CALLBACK,
            Long.toString(confirmation.id()),
            text.say("handover.modal-title"),
            text.say("handover.modal-submit"),
            text.say("form.close"));
    return Screen.form(frame, parts);
  }

  /** Told in place of the form. */
  Screen notice(String sentence) {
    return Screen.notice(
        text.say("handover.modal-title"),
        text.say("form.close"),
        List.of(Part.Paragraph.of(sentence)));
  }

  /** What was chosen. */
  static Confirming.Change change(Filled form) {
    Staff staff = new Staff(form.values(RESPONDERS), form.values(DEPUTIES), form.values(HEADS));
    return new Confirming.Change(staff, form.day(FROM).orElseThrow());
  }

  /** The input that a fault is shown beside. */
  static String input(StaffFault fault) {
    return switch (fault.place()) {
      case RESPONDERS -> RESPONDERS;
      case DEPUTIES -> DEPUTIES;
      case HEADS -> HEADS;
      case FROM -> FROM;
    };
  }

  private Part people(String id, List<String> initial) {
    return Part.Input.of(text.say(id), new Control.People(id, initial)).optional(true);
  }
}
