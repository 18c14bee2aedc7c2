package jp.torimatome.slack.terms;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static java.util.Objects.requireNonNull;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.round.terms.GivingTime;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.text.Text;

/** 期限の画面: until which day, and why; a refusal asks for its reason alone. */
final class TermView {
  static final String DAY = "term_day";
  static final String REASON = "term_reason";

  private static final int REASON_LENGTH = 500;

  private final Text text;

  TermView(Text text) {
    this.text = text;
  }

  /**
   * {@code key} names the sentences and the listener; {@code day} proposes one, empty asks for
   * none.
   */
  View view(String key, String metadata, String intro, Optional<LocalDate> day, String reason) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(intro));
    day.ifPresent(proposed ->
        blocks.add(
            input(input ->
                input
                    .blockId(DAY)
                    .label(plainText(text.say("terms.day")))
                    .element(
                        DatePickerElement.builder()
                            .actionId(DAY)
                            .initialDate(proposed.toString())
                            .build()))));
    blocks.add(
        input(input ->
            input
                .blockId(REASON)
                .label(plainText(text.say("terms.reason")))
                .element(
                    plainTextInput(element -> {
                      element.actionId(REASON).multiline(true).maxLength(REASON_LENGTH);
                      return reason.isEmpty()
                          ? element
                          : element.initialValue(Mrkdwn.shorten(reason, REASON_LENGTH));
                    }))));
    String title = text.say("terms.title." + key);
    return Modals.form(
        new Modals.Form(
            key, metadata, title, text.say("terms.submit." + key), text.say("form.close")),
        blocks);
  }

  static LocalDate day(ViewState state) {
    return LocalDate.parse(
        requireNonNull(requireNonNull(state.getValues().get(DAY)).get(DAY)).getSelectedDate());
  }

  static String reason(ViewState state) {
    String typed =
        requireNonNull(requireNonNull(state.getValues().get(REASON)).get(REASON)).getValue();
    return typed == null ? "" : typed.strip();
  }

  /** Beside the field that it concerns; the reason's field where a modal asks for no day. */
  static Map<String, String> error(GivingTime.Problem problem, String sentence, boolean asksDay) {
    boolean ofDay =
        switch (problem) {
          case IN_THE_PAST, NOT_LATER, TOO_FAR, GIVEN_ALREADY -> true;
          case NO_REASON,
              ALREADY_ASKED,
              ANSWERED,
              NOTHING_GIVEN,
              ROUND_CLOSED,
              STILL_OPEN,
              UNKNOWN ->
              false;
        };
    return Map.of(asksDay && ofDay ? DAY : REASON, sentence);
  }
}
