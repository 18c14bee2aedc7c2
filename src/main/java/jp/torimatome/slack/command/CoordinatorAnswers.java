package jp.torimatome.slack.command;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.round.running.Steps;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.official.EditionAnswer;
import jp.torimatome.slack.official.RolloverAnswer;
import jp.torimatome.slack.question.FindingsList;
import jp.torimatome.slack.verb.Answer;
import jp.torimatome.slack.verb.Typed;
import jp.torimatome.slack.verb.Verb;
import jp.torimatome.summary.Summarizing;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;

/** What /torimatome does and says, verb by verb. */
public final class CoordinatorAnswers {
  static final String OPEN = "round_open";
  static final String CLOSE = "round_close";

  private final RoundDesk desk;
  private final PlanStore plans;
  private final Summarizing summarizing;
  private final Steps steps;
  private final BusinessCalendar calendar;
  private final FindingsList findings;
  private final Text text;
  private final RoundWords words;
  private final ParkedAnswer parked;
  private final EditionAnswer editions;
  private final RolloverAnswer rollovers;

  /** What the answers are made from. */
  public record Sources(
      RoundDesk desk, PlanStore plans, Summarizing summarizing, DeliveryStore delivery, Steps steps, BusinessCalendar calendar) {}

  public CoordinatorAnswers(Sources sources, EditionAnswer editions, RolloverAnswer rollovers, FindingsList findings, Text text) {
    this.findings = findings;
    this.desk = sources.desk();
    this.plans = sources.plans();
    this.summarizing = sources.summarizing();
    this.steps = sources.steps();
    this.calendar = sources.calendar();
    this.text = text;
    this.words = new RoundWords(text);
    this.editions = editions;
    this.rollovers = rollovers;
    this.parked = new ParkedAnswer(sources.delivery(), text);
  }

  /** What each word of a coordinator says and does. */
  public Map<Verb, Function<Typed, Answer>> verbs() {
    return Map.ofEntries(
        Map.entry(Verb.STATUS, typed -> status(typed.stamp().at())),
        Map.entry(Verb.OPEN, typed -> open()),
        Map.entry(Verb.CLOSE, typed -> close()),
        Map.entry(Verb.PAUSE, typed ->
            ofOpen(round -> changed(desk.steering().pause(round, typed.stamp()), "round.paused", "round.already-paused"))),
        Map.entry(Verb.RESUME, typed ->
            ofOpen(round -> changed(desk.steering().resume(round, typed.stamp()), "round.resumed", "round.not-paused"))),
        Map.entry(Verb.REMIND, typed -> ofOpen(round -> remind(round, typed.rest(), typed.stamp()))),
        Map.entry(Verb.PREVIEW, typed -> Answer.of(preview(typed.stamp().at()))),
        Map.entry(Verb.SUMMARY, typed -> summary(typed.stamp())),
        Map.entry(Verb.FINDINGS, typed -> findings()),
        Map.entry(Verb.EDITIONS, typed -> Answer.of(Verb.EDITIONS.japanese(), editions.list())),
        Map.entry(Verb.EXPORT, typed -> Answer.of(editions.order(typed.rest(), typed.stamp().by(), typed.stamp().at()))),
        Map.entry(Verb.ROLLOVER, typed -> Answer.of(text.say("rollover.title"), rollovers.shown(typed.stamp().at()))),
        Map.entry(Verb.PARKED, typed -> parked.answer()));
  }

  /** A pressed button; returns what to say instead of it. */
  String act(String action, long id, Stamp stamp) {
    if (action.equals(ParkedAnswer.RETRY)) {
      return parked.retry(id);
    }
    if (action.equals(EditionAnswer.PUBLISH)) {
      return editions.publish(id, stamp.by(), stamp.at());
    }
    Optional<Round> round = desk.rounds().round(id);
    if (round.isEmpty()) {
      return none();
    }
    return action.equals(OPEN)
        ? words.opened(desk.opening().open(round.get(), stamp))
        : changed(desk.steering().close(round.get(), stamp), "round.closed", "round.already-closed");
  }

  private Answer status(Instant now) {
    Optional<Round> round = desk.rounds().open().or(() -> desk.rounds().planned());
    String head = round.map(words::head).orElse(none());
    String progress = round.filter(Round::takesReplies).map(open -> "\n" + words.progress(summarizing.turnout(open))).orElse("");
    return Answer.of((head + progress + "\n" + words.next(desk, now) + "\n" + parked.count()).strip());
  }

  private Answer open() {
    Optional<Round> planned = desk.rounds().planned();
    if (planned.isPresent()) {
      Round round = planned.get();
      return confirmed(words.head(round) + "\n" + words.roster(desk.opening().roster(round)), OPEN, round.id());
    }
    Optional<Plan> plan = plans.current();
    return plan.isPresent()
        ? confirmed(text.say("round.none-planned"), PlanDialog.PLAN, plan.get().id())
        : Answer.of(text.say("round.no-register"));
  }

  private Answer close() {
    Optional<Round> open = desk.rounds().open();
    if (open.isEmpty()) {
      return Answer.of(text.say("round.none-open"));
    }
    int owed = Turnout.of(summarizing.turnout(open.get())).outstanding();
    return confirmed(words.head(open.get()) + "\n" + text.say("round.close-question", owed), CLOSE, open.get().id());
  }

  private Answer confirmed(String sentence, String action, long id) {
    String shown = Mrkdwn.shorten(sentence, 2900);
    boolean closes = action.equals(CLOSE);
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(
        button(
            made -> {
              made.actionId(action).value(Long.toString(id)).text(plainText(text.say(action))).style(closes ? "danger" : "primary");
              return closes ? made.confirm(closeDialog()) : made;
            }));
    if (action.equals(OPEN)) {
      String change = PlanDialog.CHANGE;
      buttons.add(button(made -> made.actionId(change).value(Long.toString(id)).text(plainText(text.say(change)))));
    }
    return Answer.of(shown, List.of(Mrkdwn.section(shown), actions(buttons)));
  }

  private ConfirmationDialogObject closeDialog() {
    String close = text.say("round_close");
    return Modals.confirmation(close, text.say("round.close-confirm"), close, text.say("round.close-deny"));
  }

  private String remind(Round round, String section, Stamp stamp) {
    List<Inquiry> owing = desk.inquiries().inquiries(round.id()).stream().filter(inquiry -> !inquiry.outstanding().isEmpty()).toList();
    if (owing.isEmpty()) {
      return text.say("round.remind.all-answered");
    }
    List<Inquiry> chosen = owing.stream().filter(inquiry -> inquiry.section().name().contains(section)).toList();
    if (chosen.isEmpty()) {
      return text.say("round.remind.none", Mrkdwn.escape(section));
    }
    if (!calendar.isWorkingMoment(stamp.at())) {
      return text.say("round.remind.hours", text.moment(calendar.nextWorkingMoment(stamp.at())));
    }
    List<Inquiry> reminded = desk.prompting().remindNow(round, chosen, stamp);
    Stream<String> sections = reminded.stream().map(inquiry -> Mrkdwn.escape(inquiry.section().name()));
    return reminded.isEmpty() ? text.say("round.remind.already") : text.say("round.remind.sent", reminded.size(), text.list(sections));
  }

  private String preview(Instant now) {
    Optional<Round> round = desk.rounds().open().or(() -> desk.rounds().planned());
    return round
        .map(
            found -> {
              Instant opening = desk.rounds().openedAt(found.id()).orElse(found.window().opensAt());
              String whom = found.state() == Round.State.PLANNED ? words.roster(desk.opening().roster(found)) : words.next(desk, now);
              String all = text.say("round.steps") + "\n" + words.steps(steps.of(found.window(), opening));
              return words.head(found) + "\n" + whom + "\n\n" + all;
            })
        .orElse(none());
  }

  private Answer findings() {
    FindingsList.Listing listing = findings.listing();
    return Answer.of(listing.text(), listing.blocks());
  }

  private Answer summary(Stamp stamp) {
    return Answer.of(text.say(summarizing.now(stamp.by(), stamp.at()) ? "summary.requested" : "round.no-register"));
  }

  private Answer ofOpen(Function<Round, String> saying) {
    return Answer.of(desk.rounds().open().map(saying).orElseGet(() -> text.say("round.none-open")));
  }

  private String none() {
    return text.say("round.none");
  }

  private String changed(boolean changed, String yes, String no) {
    return text.say(changed ? yes : no);
  }
}
