package jp.torimatome.feature.absence;

import jp.torimatome.people.Absence;
import jp.torimatome.say.Control;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/** 不在 in words. */
public record AbsenceWords(Text text) {

  /** An absence with the button that cancels it; whose it is goes without saying to the person. */
  public Part cancellable(Absence absence, String reader) {
    String line =
        absence.person().equals(reader)
            ? line(absence)
            : text.say("person", absence.person()) + " " + line(absence);
    return Part.Paragraph.of(
        line,
        Control.Button.of(AbsenceHandlers.CANCEL, absence.id(), text.say(AbsenceHandlers.CANCEL)));
  }

  /** From when to when, and who stands in. */
  String line(Absence absence) {
    String standIn =
        absence
            .standIn()
            .map(id -> text.say("absence.line.stand-in", text.say("person", id)))
            .orElse("");
    return text.say("absence.line", text.day(absence.from()), text.day(absence.until()), standIn);
  }
}
