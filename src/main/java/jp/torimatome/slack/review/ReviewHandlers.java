package jp.torimatome.slack.review;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.ReplyStore;
import jp.torimatome.reply.Returning;
import jp.torimatome.reply.approval.WaitingList;
import jp.torimatome.reply.clarification.ClarificationStore;
import jp.torimatome.reply.clarification.Clarifying;
import jp.torimatome.reply.review.Accepting;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.reply.review.ReviewStore;
import jp.torimatome.round.Item.Returned.Stage;
import jp.torimatome.say.Answer;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.TypedWords;
import jp.torimatome.slack.clarify.ClarifyView;
import jp.torimatome.slack.clarify.ClarifyWords;
import jp.torimatome.slack.draw.Still;
import jp.torimatome.slack.form.FormWords;
import jp.torimatome.slack.signoff.DecisionWords;
import jp.torimatome.slack.signoff.ReturnView;
import jp.torimatome.slack.verb.Typed;
import jp.torimatome.text.Text;

/**
 * The coordinators' review: after each decision the next reply comes up, so that a pile is worked
 * through without going back.
 */
public final class ReviewHandlers {
  /** On the digest and elsewhere: opens the list. */
  public static final String OPEN = "review_open";

  private static final String RETURNED = "review_returned";
  private static final String QUESTIONED = "review_questioned";

  private final Desk desk;
  private final ReviewWords words;
  private final ReviewList list;
  private final ReviewDetail detail;
  private final ReturnView returns;
  private final PileHandlers piles;
  private final InstantSource clock;

  /** What the listeners work with. */
  public record Desk(
      ReviewStore store,
      Accepting accepting,
      Returning returning,
      WaitingList replies,
      ReplyStore revisions,
      Clarifications questions) {}

  /** What is asked about replies. */
  public record Clarifications(ClarificationStore store, Clarifying clarifying) {}

  public ReviewHandlers(Desk desk, FormWords forms, InstantSource clock) {
    this.desk = desk;
    this.words = new ReviewWords(forms);
    this.list = new ReviewList(words);
    this.detail = new ReviewDetail(words);
    this.returns = new ReturnView(forms);
    this.piles = new PileHandlers(desk.store(), desk.accepting(), words, clock);
    this.clock = clock;
  }

  /** {@code changed} is told after something was stored, so that messages leave at once. */
  public void register(Doors doors, Runnable changed) {
    doors.button(OPEN, Act.REVIEW, this::open);
    doors.button(
        Pattern.compile(ReviewList.PAGE + "_[0-9]+"),
        Act.REVIEW,
        (payload, context) -> replace(payload, context, page(payload)));
    piles.register(doors, changed);
    doors.button(
        ReviewList.SEE,
        Act.REVIEW,
        (payload, context) -> replace(payload, context, seen(value(payload), "")));
    doors.button(
        ReviewDetail.SKIP,
        Act.REVIEW,
        (payload, context) -> replace(payload, context, after(value(payload), "")));
    doors.button(
        ReviewDetail.ACCEPT, Act.REVIEW, (payload, context) -> accept(payload, context, changed));
    doors.button(ReviewDetail.RETURN, Act.REVIEW, this::openReturn);
    doors.submission(
        RETURNED, Act.REVIEW, (payload, context) -> sendBack(payload, context, changed));
    doors.button(ReviewDetail.QUESTION, Act.REVIEW, this::openQuestion);
    doors.button(
        ReviewDetail.WITHDRAW,
        Act.REVIEW,
        (payload, context) -> withdraw(payload, context, changed));
    doors.submission(QUESTIONED, Act.REVIEW, (payload, context) -> ask(payload, context, changed));
  }

  /** /torimatome 回答確認; a part of a section's name or a number shows only those. */
  public Answer answer(Typed typed) {
    String wanted = typed.rest();
    List<Pending> pending = desk.store().pending();
    List<Pending> meant = ReviewPage.meant(pending, wanted);
    if (pending.isEmpty() && wanted.isEmpty() && !desk.store().accepted(1).isEmpty()) {
      return opening(list.list(pending, 0, ""));
    }
    if (meant.isEmpty()) {
      return wanted.isEmpty()
          ? Answer.of(text().say("review.none"))
          : Answer.unfit(text().say("review.none-of-these", Mrkdwn.escape(typed.rest())));
    }
    return opening(
        meant.size() == 1 ? seen(meant.getFirst().replyId(), "") : list.list(meant, wanted, 0, ""));
  }

  private Answer opening(View view) {
    return Answer.opening(Still.screen(view), text().say("form.not-opened"));
  }

  private Response open(BlockActionPayload payload, ActionContext context) {
    Modals.open(
        context,
        payload.getTriggerId(),
        list.list(desk.store().pending(), 0, ""),
        text().say("form.not-opened"));
    return context.ack();
  }

  /** The page that was turned to, of what was asked for. */
  private View page(BlockActionPayload payload) {
    String wanted = ReviewPage.parse(payload.getView().getPrivateMetadata()).wanted();
    return list.list(
        ReviewPage.meant(desk.store().pending(), wanted), wanted, (int) value(payload), "");
  }

  private Response accept(BlockActionPayload payload, ActionContext context, Runnable changed) {
    Optional<Pending> one = pending(value(payload));
    Map<Long, Accepting.Outcome> outcomes =
        desk.accepting().run(List.of(value(payload)), payload.getUser().getId(), clock.instant());
    changed.run();
    String said = words.accepted(outcomes);
    View next =
        one.map(found -> next(found, said))
            .orElseGet(() -> list.list(desk.store().pending(), 0, said));
    return replace(payload, context, next);
  }

  private Response openReturn(BlockActionPayload payload, ActionContext context) {
    long reply = value(payload);
    Optional<WaitingList.Waiting> shown = desk.replies().newest(reply);
    if (shown.isEmpty()) {
      return replace(payload, context, seen(reply, ""));
    }
    var sheet = shown.get().sheet();
    View form =
        returns.form(
            RETURNED, reply + " " + payload.getView().getId(), sheet.item(), sheet.round().ended());
    Modals.push(context, payload.getTriggerId(), form);
    return context.ack();
  }

  /** The pushed form closes, and the view below goes on to the next reply. */
  private Response sendBack(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable changed) {
    String[] metadata = payload.getView().getPrivateMetadata().split(" ");
    long reply = Long.parseLong(metadata[0]);
    Optional<Pending> one = pending(reply);
    var state = payload.getView().getState();
    var request =
        new Returning.Request(
            reply,
            Stage.COORDINATOR,
            ReturnView.fields(state),
            ReturnView.reason(state),
            payload.getUser().getId());
    Returning.Outcome outcome = desk.returning().run(request, clock.instant());
    DecisionWords decisions = new DecisionWords(words.forms());
    Map<String, String> errors = decisions.errors(outcome);
    if (!errors.isEmpty()) {
      return context.ackWithErrors(errors);
    }
    changed.run();
    Optional<String> not = decisions.notReturned(outcome);
    String said = not.orElseGet(() -> text().say("review.returned"));
    View below =
        one.map(found -> next(found, said))
            .orElseGet(() -> list.list(desk.store().pending(), 0, said));
    Modals.update(context, metadata[1], below);
    return not.isPresent()
        ? context.ackWithUpdate(notReturned(not.get(), payload.getView()))
        : context.ack();
  }

  /** The reason that was typed stays to be copied. */
  private View notReturned(String sentence, View form) {
    View notice =
        Modals.notice(
            text().say("refusal.title"),
            text().say("form.close"),
            List.of(Mrkdwn.section(sentence)));
    return TypedWords.below(notice, form, text());
  }

  private Response openQuestion(BlockActionPayload payload, ActionContext context) {
    long reply = value(payload);
    Optional<WaitingList.Waiting> shown = desk.replies().newest(reply);
    if (shown.isEmpty()) {
      return replace(payload, context, seen(reply, ""));
    }
    var item = shown.get().sheet().item();
    String metadata = reply + " " + payload.getView().getId() + " " + item.id();
    View form =
        new ClarifyView(new ClarifyWords(words.forms()))
            .asking(QUESTIONED, metadata, item, desk.questions().store().ofItem(item.id()));
    Modals.push(context, payload.getTriggerId(), form);
    return context.ack();
  }

  /** The pushed form closes, and the reply below shows what was asked. */
  private Response ask(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable changed) {
    String[] metadata = payload.getView().getPrivateMetadata().split(" ");
    Clarifying.Typed typed = ClarifyView.typed(payload.getView(), payload.getUser().getId());
    Clarifying.Outcome outcome =
        desk.questions().clarifying().ask(Long.parseLong(metadata[2]), typed, clock.instant());
    Optional<String> fault = new ClarifyWords(words.forms()).fault(outcome);
    if (fault.isPresent()) {
      return context.ackWithErrors(ClarifyView.error(fault.get()));
    }
    changed.run();
    View below = seen(Long.parseLong(metadata[0]), text().say("review.questioned"));
    Modals.update(context, metadata[1], below);
    return context.ack();
  }

  private Response withdraw(BlockActionPayload payload, ActionContext context, Runnable changed) {
    long reply = value(payload);
    boolean done =
        pending(reply)
            .filter(one ->
                desk.questions()
                    .clarifying()
                    .withdraw(one.itemId(), payload.getUser().getId(), clock.instant()))
            .isPresent();
    changed.run();
    return replace(
        payload,
        context,
        seen(
            reply,
            text().say(done ? "review.question-withdrawn" : "review.question-not-withdrawn")));
  }

  /** The reply, or, when it moved on, the list with a word about it. */
  private View seen(long replyId, String said) {
    Optional<Pending> pending = pending(replyId);
    Optional<WaitingList.Waiting> shown = desk.replies().newest(replyId);
    if (pending.isEmpty() || shown.isEmpty()) {
      return list.list(
          desk.store().pending(), 0, said.isEmpty() ? text().say("review.moved-on") : said);
    }
    long item = pending.get().itemId();
    var past =
        new ReviewDetail.Past(
            desk.revisions().revisions(item), desk.questions().store().ofItem(item));
    return detail.view(pending.get(), shown.get(), past, desk.store().pending().size(), said);
  }

  /** The one that follows in the list. */
  private View after(long replyId, String said) {
    return pending(replyId)
        .map(one -> next(one, said))
        .orElseGet(() -> list.list(desk.store().pending(), 0, said));
  }

  private View next(Pending one, String said) {
    List<Pending> left =
        desk.store().pending().stream().filter(each -> each.replyId() != one.replyId()).toList();
    List<Pending> behind = left.stream().filter(each -> each.isBehind(one)).toList();
    Optional<Pending> next = behind.stream().findFirst().or(() -> left.stream().findFirst());
    return next.map(found -> seen(found.replyId(), said))
        .orElseGet(() -> list.list(desk.store().pending(), 0, said));
  }

  private Optional<Pending> pending(long replyId) {
    return desk.store().pending().stream().filter(each -> each.replyId() == replyId).findFirst();
  }

  private static Response replace(BlockActionPayload payload, ActionContext context, View view) {
    Modals.replace(payload, context, view);
    return context.ack();
  }

  private Text text() {
    return words.text();
  }

  private static long value(BlockActionPayload payload) {
    return Long.parseLong(payload.getActions().getFirst().getValue());
  }
}
