package jp.torimatome.slack.handover;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.staff.StaffFault;
import jp.torimatome.round.handover.Confirmation;
import jp.torimatome.round.handover.Confirming;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.door.Held;
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

  View view(Confirmation confirmation, SectionEntry entry, LocalDate today) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(text.say("handover.modal", Mrkdwn.escape(entry.name()))));
    blocks.add(people(RESPONDERS, entry.responders()));
    blocks.add(people(DEPUTIES, entry.deputies()));
    blocks.add(people(HEADS, entry.heads()));
    blocks.add(
        input(input ->
            input
                .blockId(FROM)
                .label(plainText(text.say(FROM)))
                .element(
                    DatePickerElement.builder()
                        .actionId(FROM)
                        .initialDate(today.toString())
                        .build())));
    Modals.Form form =
        new Modals.Form(
            CALLBACK,
            Long.toString(confirmation.id()),
            text.say("handover.modal-title"),
            text.say("handover.modal-submit"),
            text.say("form.close"));
    return Modals.form(form, blocks);
  }

  /** Told in place of the form. */
  View notice(String sentence) {
    return Modals.notice(
        text.say("handover.modal-title"),
        text.say("form.close"),
        List.of(Mrkdwn.section(sentence)));
  }

  /** What was chosen. */
  static Confirming.Change change(ViewState state) {
    Staff staff =
        new Staff(chosen(state, RESPONDERS), chosen(state, DEPUTIES), chosen(state, HEADS));
    return new Confirming.Change(
        staff,
        LocalDate.parse(Held.in(state, FROM).map(ViewState.Value::getSelectedDate).orElseThrow()));
  }

  /** The input that a fault is shown beside. */
  static String block(StaffFault fault) {
    return switch (fault.place()) {
      case RESPONDERS -> RESPONDERS;
      case DEPUTIES -> DEPUTIES;
      case HEADS -> HEADS;
      case FROM -> FROM;
    };
  }

  private LayoutBlock people(String id, List<String> initial) {
    return input(input ->
        input
            .blockId(id)
            .optional(true)
            .label(plainText(text.say(id)))
            .element(
                MultiUsersSelectElement.builder()
                    .actionId(id)
                    .initialUsers(initial.isEmpty() ? null : initial)
                    .build()));
  }

  private static List<String> chosen(ViewState state, String id) {
    return Held.users(state, id);
  }
}
