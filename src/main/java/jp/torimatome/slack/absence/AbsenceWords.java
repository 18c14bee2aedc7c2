package jp.torimatome.slack.absence;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import jp.torimatome.people.Absence;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.text.Text;

/** 不在 in words. */
public record AbsenceWords(Text text) {

  /** An absence with the button that cancels it; whose it is goes without saying to the person. */
  public LayoutBlock cancellable(Absence absence, String reader) {
    String line =
        absence.person().equals(reader)
            ? line(absence)
            : text.say("person", absence.person()) + " " + line(absence);
    return section(section ->
        section
            .text(Mrkdwn.verbatim(line))
            .accessory(
                button(made ->
                    made.actionId(AbsenceHandlers.CANCEL)
                        .value(Long.toString(absence.id()))
                        .text(plainText(text.say(AbsenceHandlers.CANCEL))))));
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
