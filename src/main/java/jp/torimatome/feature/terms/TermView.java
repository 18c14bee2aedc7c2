package jp.torimatome.feature.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.round.terms.GivingTime;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Filled;
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
  Screen screen(String key, String metadata, String intro, Optional<LocalDate> day, String reason) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Paragraph.of(intro));
    day.ifPresent(proposed ->
        parts.add(
            Part.Input.of(text.say("terms.day"), new Control.Day(DAY, Optional.of(proposed)))));
    parts.add(
        Part.Input.of(
            text.say("terms.reason"),
            Control.Entry.lines(REASON, REASON_LENGTH)
                .initial(Marks.shorten(reason, REASON_LENGTH))));
    String title = text.say("terms.title." + key);
    return Screen.form(
        new Screen.Frame(
            key, metadata, title, text.say("terms.submit." + key), text.say("form.close")),
        parts);
  }

  static LocalDate day(Filled form) {
    return form.day(DAY).orElseThrow();
  }

  static String reason(Filled form) {
    return form.text(REASON).strip();
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
