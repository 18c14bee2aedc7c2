package jp.torimatome.feature.review;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.feature.clarify.ClarifyView;
import jp.torimatome.feature.clarify.ClarifyWords;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.signoff.DecisionWords;
import jp.torimatome.feature.signoff.ReturnView;
import jp.torimatome.feature.verb.Typed;
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
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.say.door.Untaken;
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
    doors.pressed(OPEN, Act.REVIEW, this::open);
    doors.pressedAny(ReviewList.PAGE, Act.REVIEW, press -> new Reaction.Renews(page(press)));
    piles.register(doors, changed);
    doors.pressed(
        ReviewList.SEE, Act.REVIEW, press -> new Reaction.Renews(seen(press.number(), "")));
    doors.pressed(
        ReviewDetail.SKIP, Act.REVIEW, press -> new Reaction.Renews(after(press.number(), "")));
    doors.pressed(ReviewDetail.ACCEPT, Act.REVIEW, press -> accept(press, changed));
    doors.pressed(ReviewDetail.RETURN, Act.REVIEW, this::openReturn);
    doors.sent(RETURNED, Act.REVIEW, form -> sendBack(form, changed));
    doors.pressed(ReviewDetail.QUESTION, Act.REVIEW, this::openQuestion);
    doors.pressed(ReviewDetail.WITHDRAW, Act.REVIEW, press -> withdraw(press, changed));
    doors.sent(QUESTIONED, Act.REVIEW, form -> ask(form, changed));
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
          : Answer.unfit(text().say("review.none-of-these", Marks.escape(typed.rest())));
    }
    return opening(
        meant.size() == 1 ? seen(meant.getFirst().replyId(), "") : list.list(meant, wanted, 0, ""));
  }

  private Answer opening(Screen screen) {
    return Answer.opening(screen, text().say("form.not-opened"));
  }

  private Reaction open(Press press) {
    return new Reaction.Opens(
        list.list(desk.store().pending(), 0, ""), text().say("form.not-opened"));
  }

  /** The page that was turned to, of what was asked for. */
  private Screen page(Press press) {
    String wanted = ReviewPage.parse(press.filled().carried()).wanted();
    return list.list(
        ReviewPage.meant(desk.store().pending(), wanted), wanted, (int) press.number(), "");
  }

  private Reaction accept(Press press, Runnable changed) {
    Optional<Pending> one = pending(press.number());
    Map<Long, Accepting.Outcome> outcomes =
        desk.accepting().run(List.of(press.number()), press.person(), clock.instant());
    changed.run();
    String said = words.accepted(outcomes);
    Screen next =
        one.map(found -> next(found, said))
            .orElseGet(() -> list.list(desk.store().pending(), 0, said));
    return new Reaction.Renews(next);
  }

  private Reaction openReturn(Press press) {
    long reply = press.number();
    Optional<WaitingList.Waiting> shown = desk.replies().newest(reply);
    if (shown.isEmpty()) {
      return new Reaction.Renews(seen(reply, ""));
    }
    var sheet = shown.get().sheet();
    String carried = reply + " " + press.filled().id();
    return new Reaction.Pushes(
        returns.form(RETURNED, carried, sheet.item(), sheet.round().ended()));
  }

  /** The pushed form closes, and the view below goes on to the next reply. */
  private Settled sendBack(Filled form, Runnable changed) {
    String[] carried = form.carried().split(" ");
    long reply = Long.parseLong(carried[0]);
    Optional<Pending> one = pending(reply);
    var request =
        new Returning.Request(
            reply,
            Stage.COORDINATOR,
            ReturnView.fields(form),
            ReturnView.reason(form),
            form.person());
    Returning.Outcome outcome = desk.returning().run(request, clock.instant());
    DecisionWords decisions = new DecisionWords(words.forms());
    Map<String, String> errors = decisions.errors(outcome);
    if (!errors.isEmpty()) {
      return new Settled.Faulty(errors);
    }
    changed.run();
    Optional<String> not = decisions.notReturned(outcome);
    String said = not.orElseGet(() -> text().say("review.returned"));
    Screen below =
        one.map(found -> next(found, said))
            .orElseGet(() -> list.list(desk.store().pending(), 0, said));
    return new Settled.Besides(
        new Reaction.Puts(carried[1], below),
        not.<Settled>map(why -> new Settled.Shows(notReturned(why, form)))
            .orElseGet(Settled.Closes::new));
  }

  /** The reason that was typed stays to be copied. */
  private Screen notReturned(String sentence, Filled form) {
    Screen notice =
        Screen.notice(
            text().say("refusal.title"),
            text().say("form.close"),
            List.of(Part.Paragraph.of(sentence)));
    return Untaken.below(notice, form, text().say("form.typed"));
  }

  private Reaction openQuestion(Press press) {
    long reply = press.number();
    Optional<WaitingList.Waiting> shown = desk.replies().newest(reply);
    if (shown.isEmpty()) {
      return new Reaction.Renews(seen(reply, ""));
    }
    var item = shown.get().sheet().item();
    String carried = reply + " " + press.filled().id() + " " + item.id();
    return new Reaction.Pushes(
        new ClarifyView(new ClarifyWords(words.forms()))
            .asking(QUESTIONED, carried, item, desk.questions().store().ofItem(item.id())));
  }

  /** The pushed form closes, and the reply below shows what was asked. */
  private Settled ask(Filled form, Runnable changed) {
    String[] carried = form.carried().split(" ");
    Clarifying.Typed typed = ClarifyView.typed(form);
    Clarifying.Outcome outcome =
        desk.questions().clarifying().ask(Long.parseLong(carried[2]), typed, clock.instant());
    Optional<String> fault = new ClarifyWords(words.forms()).fault(outcome);
    if (fault.isPresent()) {
      return new Settled.Faulty(ClarifyView.error(fault.get()));
    }
    changed.run();
    Screen below = seen(Long.parseLong(carried[0]), text().say("review.questioned"));
    return new Settled.Besides(new Reaction.Puts(carried[1], below), new Settled.Closes());
  }

  private Reaction withdraw(Press press, Runnable changed) {
    long reply = press.number();
    boolean done =
        pending(reply)
            .filter(one ->
                desk.questions()
                    .clarifying()
                    .withdraw(one.itemId(), press.person(), clock.instant()))
            .isPresent();
    changed.run();
    return new Reaction.Renews(
        seen(
            reply,
            text().say(done ? "review.question-withdrawn" : "review.question-not-withdrawn")));
  }

  /** The reply, or, when it moved on, the list with a word about it. */
  private Screen seen(long replyId, String said) {
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
    return detail.screen(pending.get(), shown.get(), past, desk.store().pending().size(), said);
  }

  /** The one that follows in the list. */
  private Screen after(long replyId, String said) {
    return pending(replyId)
        .map(one -> next(one, said))
        .orElseGet(() -> list.list(desk.store().pending(), 0, said));
  }

  private Screen next(Pending one, String said) {
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

  private Text text() {
    return words.text();
  }
}
