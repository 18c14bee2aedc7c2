package jp.torimatome.feature.unchanged;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.feature.form.ReplyHandlers;
import jp.torimatome.feature.form.ReplyView;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.Submitting;
import jp.torimatome.reply.unchanged.Proposal;
import jp.torimatome.reply.unchanged.Unchanging;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;

/**
 * Buttons of すべて変更なし, on the prompt and in the form: shown to be read first, sent by the button
 * below.
 */
public final class UnchangedHandlers {
  private final Unchanging unchanging;
  private final InquiryStore inquiries;
  private final ReplyHandlers replies;
  private final FormWords words;
  private final UnchangedView views;
  private final InstantSource clock;

  public UnchangedHandlers(
      Unchanging unchanging,
      InquiryStore inquiries,
      ReplyHandlers replies,
      FormWords words,
      InstantSource clock) {
    this.unchanging = unchanging;
    this.inquiries = inquiries;
    this.replies = replies;
    this.words = words;
    this.views = new UnchangedView(words);
    this.clock = clock;
  }

  /** {@code sent} is told after something was stored, so that messages leave at once. */
  public void register(Doors doors, Runnable sent) {
    doors.pressed(PromptMessage.UNCHANGED, Act.ANSWER, this::readSection);
    doors.pressed(ReplyView.UNCHANGED, Act.ANSWER, press -> readItem(press, sent));
    doors.sent(UnchangedView.CALLBACK, Act.ANSWER, form -> send(form, sent));
  }

  private Reaction readSection(Press press) {
    Screen reading =
        inquiries
            .inquiry(press.number())
            .map(found -> shown(unchanging.section(found, press.person(), clock.instant())))
            .orElseGet(
                () -> views.nothing(new Unchanging.Offer(List.of(), List.of(), Optional.empty())));
    return press
        .form()
        .<Reaction>map(open -> new Reaction.Puts(open.id(), reading))
        .orElseGet(() -> new Reaction.Opens(reading, words.text().say("form.not-opened")));
  }

  /** What is typed in the form is kept first, and the person asked to press again. */
  private Reaction readItem(Press press, Runnable sent) {
    Screen next =
        replies
            .keptTyping(press.filled())
            .orElseGet(
                () -> shown(unchanging.item(press.number(), press.person(), clock.instant())));
    sent.run();
    return new Reaction.Puts(press.filled().id(), next);
  }

  private Screen shown(Unchanging.Offer offer) {
    if (offer.proposals().isEmpty()) {
      return offer.refusal().map(replies::refusal).orElseGet(() -> views.nothing(offer));
    }
    return views.reading(offer);
  }

  private Settled send(Filled form, Runnable sent) {
    String person = form.person();
    List<Proposal.Reading> read = Proposal.Reading.parse(form.carried());
    List<Unchanging.Outcome> outcomes =
        read.stream()
            .map(each -> unchanging.send(each, form.key(), person, clock.instant()))
            .toList();
    sent.run();
    boolean alone = read.size() == 1;
    if (alone
        && outcomes.getFirst() instanceof Unchanging.Outcome.Sent(var outcome)
        && !(outcome instanceof Submitting.Outcome.Faulty)) {
      return new Settled.Shows(replies.shown(outcome, read.getFirst().base()));
    }
    Inquiry inquiry = inquiries.inquiryOfItem(read.getFirst().itemId()).orElseThrow();
    int left = unchanging.section(inquiry, person, clock.instant()).proposals().size();
    return new Settled.Shows(views.sent(outcomes, replies.approval(inquiry), inquiry.id(), left));
  }
}
