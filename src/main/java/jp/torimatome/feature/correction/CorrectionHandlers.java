package jp.torimatome.feature.correction;

import java.time.InstantSource;
import java.util.Locale;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.form.ReplyView;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.EntryReading;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.reply.correction.Correcting;
import jp.torimatome.reply.correction.Correction;
import jp.torimatome.reply.correction.CorrectionStore;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;

/** 訂正: opened from the reply form, decided on from the coordinators' list. */
public final class CorrectionHandlers {
  private final Correcting correcting;
  private final FormWords words;
  private final CorrectionView views;
  private final InstantSource clock;

  public CorrectionHandlers(
      Correcting correcting, CorrectionStore store, FormWords words, InstantSource clock) {
    this.correcting = correcting;
    this.words = words;
    this.views = new CorrectionView(store, words.text());
    this.clock = clock;
  }

  /** {@code changed} is told after something was stored. */
  public void register(Doors doors, Runnable changed) {
    doors.pressed(ReplyView.CORRECT, Act.ANSWER, this::open);
    doors.typed(Correction.Kind.CONTENT.code(), Act.ANSWER);
    doors.typed(CorrectionView.WHY, Act.EDIT_DIRECTORY);
    doors.sent(CorrectionView.CALLBACK, Act.ANSWER, this::propose);
    doors.pressed(CorrectionView.TAKE, Act.EDIT_DIRECTORY, press -> take(press, changed));
    doors.pressed(CorrectionView.DECLINE, Act.EDIT_DIRECTORY, this::ask);
    doors.sent(CorrectionView.DECLINE, Act.EDIT_DIRECTORY, form -> decline(form, changed));
  }

  /** /torimatome 訂正. */
  public Answer answer(Typed typed) {
    return views.list("");
  }

  /** On top of the reply form, which stays as it is below. */
  private Reaction open(Press press) {
    return new Reaction.Pushes(
        switch (correcting.open(press.number(), press.person(), clock.instant())) {
          case Correcting.Opening.Refused(var refusal) -> views.said(words.refusal(refusal));
          case Correcting.Opening.Opened opened -> views.form(press.number(), opened);
        });
  }

  private Settled propose(Filled form) {
    long item = Long.parseLong(form.carried());
    return switch (correcting.propose(item, CorrectionView.typed(form), stamp(form.person()))) {
      case Correcting.Outcome.Faulty(var fault) -> atContent(words.fault(fault));
      case Correcting.Outcome.Nothing() -> atContent(words.text().say("correction.nothing"));
      case Correcting.Outcome.Refused(var refusal) ->
          new Settled.Shows(views.said(words.refusal(refusal)));
      case Correcting.Outcome.Proposed proposed ->
          new Settled.Shows(views.said(words.text().say("correction.proposed")));
    };
  }

  private static Settled atContent(String sentence) {
    return Settled.fault(Correction.Kind.CONTENT.code(), sentence);
  }

  /** Why it is declined, which whoever proposed it reads. */
  private Reaction ask(Press press) {
    return new Reaction.Opens(
        correcting
            .waiting(press.number())
            .map(views::reason)
            .orElseGet(() -> views.said(done(Correcting.Decided.ALREADY))),
        words.text().say("form.not-opened"));
  }

  private Settled decline(Filled form, Runnable changed) {
    long id = Long.parseLong(form.carried());
    return switch (EntryReading.text(
        new ReplyForm.Entry(Choice.GIVEN, form.text(CorrectionView.WHY)))) {
      case EntryReading.Refused(var fault) -> Settled.fault(CorrectionView.WHY, words.fault(fault));
      case EntryReading.Read(ReplyValue value) when value.typed().isEmpty() ->
          Settled.fault(CorrectionView.WHY, words.text().say("correction.no-reason"));
      case EntryReading.Read(ReplyValue value) -> {
        var decided = correcting.decline(id, value.typed(), stamp(form.person()));
        changed.run();
        yield new Settled.Shows(views.said(done(decided)));
      }
    };
  }

  private String done(Correcting.Decided decided) {
    return words
        .text()
        .say("correction.done." + decided.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private Reaction take(Press press, Runnable changed) {
    Correcting.Decided decided = correcting.take(press.number(), stamp(press.person()));
    changed.run();
    return new Reaction.Replaces(views.list(done(decided)));
  }

  private Stamp stamp(String person) {
    return new Stamp(person, clock.instant());
  }
}
