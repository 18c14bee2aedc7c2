package jp.torimatome.feature.clarify;

import java.time.InstantSource;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.clarification.Clarifying;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.say.door.Untaken;

/** 疑義照会への回答: below the question by a button. */
public final class ClarifyHandlers {
  private final Clarifying clarifying;
  private final ClarifyWords words;
  private final ClarifyView views;
  private final InstantSource clock;

  public ClarifyHandlers(Clarifying clarifying, FormWords forms, InstantSource clock) {
    this.clarifying = clarifying;
    this.words = new ClarifyWords(forms);
    this.views = new ClarifyView(words);
    this.clock = clock;
  }

  /** {@code changed} is told after something was stored, so that messages leave at once. */
  public void register(Doors doors, Runnable changed) {
    doors.pressed(ClarifyView.ANSWER, Act.CLARIFY, this::open);
    doors.typed(ClarifyView.WORD, Act.CLARIFY);
    doors.sent(ClarifyView.ANSWER, Act.CLARIFY, form -> answer(form, changed));
  }

  private Reaction open(Press press) {
    long id = press.number();
    Screen view =
        switch (clarifying.open(id, press.person(), clock.instant())) {
          case Clarifying.Opening.Opened(var clarification, var inquiry) ->
              views.answering(clarification, inquiry);
          case Clarifying.Opening.Withdrawn() ->
              views.notice(words.text().say("clarify.withdrawn.notice"));
          case Clarifying.Opening.Refused(var refusal) ->
              views.notice(words.forms().refusal(refusal));
        };
    return new Reaction.Opens(view, words.text().say("form.not-opened"));
  }

  private Settled answer(Filled form, Runnable changed) {
    long id = Long.parseLong(form.carried());
    Clarifying.Outcome outcome = clarifying.answer(id, ClarifyView.typed(form), clock.instant());
    return switch (outcome) {
      case Clarifying.Outcome.Done done -> {
        changed.run();
        yield new Settled.Shows(views.notice(words.text().say("clarify.stored")));
      }
      case Clarifying.Outcome.Refused(var refusal) -> untaken(words.forms().refusal(refusal), form);
      case Clarifying.Outcome.Withdrawn() ->
          untaken(words.text().say("clarify.withdrawn.notice"), form);
      case Clarifying.Outcome.Blank blank -> faulty(blank);
      case Clarifying.Outcome.TooLong tooLong -> faulty(tooLong);
    };
  }

  private Settled faulty(Clarifying.Outcome outcome) {
    return new Settled.Faulty(ClarifyView.error(words.fault(outcome).orElseThrow()));
  }

  private Settled untaken(String sentence, Filled form) {
    return new Settled.Shows(
        Untaken.below(views.notice(sentence), form, words.text().say("form.typed")));
  }
}
