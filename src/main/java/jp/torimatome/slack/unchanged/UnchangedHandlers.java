package jp.torimatome.slack.unchanged;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.Submitting;
import jp.torimatome.reply.unchanged.Proposal;
import jp.torimatome.reply.unchanged.Unchanging;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.form.FormWords;
import jp.torimatome.slack.form.PromptMessage;
import jp.torimatome.slack.form.ReplyHandlers;
import jp.torimatome.slack.form.ReplyView;

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
    doors.button(PromptMessage.UNCHANGED, Act.ANSWER, this::readSection);
    doors.button(
        ReplyView.UNCHANGED, Act.ANSWER, (payload, context) -> readItem(payload, context, sent));
    doors.submission(
        UnchangedView.CALLBACK, Act.ANSWER, (payload, context) -> send(payload, context, sent));
  }

  private Response readSection(BlockActionPayload payload, ActionContext context) {
    Optional<Inquiry> inquiry = inquiries.inquiry(value(payload));
    String person = payload.getUser().getId();
    View view =
        inquiry
            .map(found -> shown(unchanging.section(found, person, clock.instant())))
            .orElseGet(
                () -> views.nothing(new Unchanging.Offer(List.of(), List.of(), Optional.empty())));
    if (payload.getView() == null) {
      Modals.open(context, payload.getTriggerId(), view, words.text().say("form.not-opened"));
    } else {
      Modals.update(context, payload.getView().getId(), view);
    }
    return context.ack();
  }

  /** What is typed in the form is kept first, and the person asked to press again. */
  private Response readItem(BlockActionPayload payload, ActionContext context, Runnable sent) {
    String person = payload.getUser().getId();
    View next =
        replies
            .keptTyping(payload.getView(), person)
            .orElseGet(() -> shown(unchanging.item(value(payload), person, clock.instant())));
    sent.run();
    Modals.update(context, payload.getView().getId(), next);
    return context.ack();
  }

  private View shown(Unchanging.Offer offer) {
    if (offer.proposals().isEmpty()) {
      return offer.refusal().map(replies::refusal).orElseGet(() -> views.nothing(offer));
    }
    return views.reading(offer);
  }

  private Response send(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable sent) {
    String person = payload.getUser().getId();
    String key = "view:" + payload.getView().getId() + ":" + payload.getView().getHash();
    List<Proposal.Reading> read = Proposal.Reading.parse(payload.getView().getPrivateMetadata());
    List<Unchanging.Outcome> outcomes =
        read.stream().map(each -> unchanging.send(each, key, person, clock.instant())).toList();
    sent.run();
    boolean alone = read.size() == 1;
    if (alone
        && outcomes.getFirst() instanceof Unchanging.Outcome.Sent(var outcome)
        && !(outcome instanceof Submitting.Outcome.Faulty)) {
      return context.ackWithUpdate(replies.shown(outcome, read.getFirst().base()));
    }
    Inquiry inquiry = inquiries.inquiryOfItem(read.getFirst().itemId()).orElseThrow();
    int left = unchanging.section(inquiry, person, clock.instant()).proposals().size();
    return context.ackWithUpdate(
        views.sent(outcomes, replies.approval(inquiry), inquiry.id(), left));
  }

  private static long value(BlockActionPayload payload) {
    return Long.parseLong(payload.getActions().getFirst().getValue());
  }
}
