package jp.torimatome.feature.steering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.feature.official.EditionAnswer;
import jp.torimatome.feature.official.RolloverAnswer;
import jp.torimatome.feature.question.FindingsList;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.feature.word.TurnoutWords;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.round.running.Steps;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.summary.Summarizing;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;

/** What /torimatome does and says, verb by verb. */
public final class CoordinatorAnswers {
  static final String OPEN = "round_open";
  static final String CLOSE = "round_close";
  static final String POST = "summary_post";

  /** Slack's limit of a message. */
  private static final int BLOCKS = 50;

  private final RoundDesk desk;
  private final PlanStore plans;
  private final Summarizing summarizing;
  private final Steps steps;
  private final FindingsList findings;
  private final Text text;
  private final RoundWords words;
  private final ParkedAnswer parked;
  private final RemindAnswer reminding;
  private final EditionAnswer editions;
  private final RolloverAnswer rollovers;

  /** What the answers are made from. */
  public record Sources(
      RoundDesk desk,
      PlanStore plans,
      Summarizing summarizing,
      DeliveryStore delivery,
      Steps steps,
      BusinessCalendar calendar) {}

  public CoordinatorAnswers(
      Sources sources,
      EditionAnswer editions,
      RolloverAnswer rollovers,
      FindingsList findings,
      Text text) {
    this.findings = findings;
    this.desk = sources.desk();
    this.plans = sources.plans();
    this.summarizing = sources.summarizing();
    this.steps = sources.steps();
    this.text = text;
    this.words = new RoundWords(text);
    this.editions = editions;
    this.rollovers = rollovers;
    this.parked = new ParkedAnswer(sources.delivery(), text);
    this.reminding = new RemindAnswer(desk, sources.calendar(), text);
  }

  /** What each word of a coordinator says and does. */
  public Map<Verb, Function<Typed, Answer>> verbs() {
    return Map.ofEntries(
        Map.entry(Verb.STATUS, typed -> status(typed.stamp().at())),
        Map.entry(Verb.OPEN, typed -> open()),
        Map.entry(Verb.CLOSE, typed -> close()),
        Map.entry(
            Verb.PAUSE,
            typed ->
                ofOpen(
                    typed,
                    round ->
                        changed(
                            desk.steering().pause(round, typed.stamp()),
                            "round.paused",
                            "round.already-paused"))),
        Map.entry(
            Verb.RESUME,
            typed ->
                ofOpen(
                    typed,
                    round ->
                        changed(
                            desk.steering().resume(round, typed.stamp()),
                            "round.resumed",
                            "round.not-paused"))),
        Map.entry(Verb.REMIND, typed -> reminding.answer(typed)),
        Map.entry(Verb.PREVIEW, typed -> Answer.of(preview(typed.stamp().at()))),
        Map.entry(Verb.SUMMARY, typed -> summary(typed.ofPlan())),
        Map.entry(Verb.FINDINGS, typed -> findings(typed.ofPlan())),
        Map.entry(
            Verb.EDITIONS,
            typed -> Answer.of(Verb.EDITIONS.called(text), editions.list(typed.ofPlan()))),
        Map.entry(
            Verb.EXPORT, typed -> editions.order(typed.ofPlan(), typed.rest(), typed.stamp())),
        Map.entry(
            Verb.ROLLOVER,
            typed ->
                Answer.of(
                    text.say("rollover.title"),
                    rollovers.shown(typed.ofPlan(), typed.stamp().at()))),
        Map.entry(Verb.PARKED, typed -> parked.answer()));
  }

  /** A pressed button; returns what to say instead of it. */
  String act(String action, long id, Stamp stamp) {
    if (action.equals(ParkedAnswer.RETRY)) {
      return parked.retry(id);
    }
    if (action.equals(POST)) {
      return text.say(summarizing.now(id, stamp) ? "summary.requested" : "round.no-register");
    }
    Optional<Round> round = desk.rounds().round(id);
    if (round.isEmpty()) {
      return none();
    }
    return action.equals(OPEN)
        ? words.opened(desk.opening().open(round.get(), stamp))
        : changed(
            desk.steering().close(round.get(), stamp), "round.closed", "round.already-closed");
  }

  /** What is open; of a plan without, what was closed last, and what is planned. */
  private Answer status(Instant now) {
    String rounds =
        desk.rounds().current().stream().map(this::status).collect(Collectors.joining("\n\n"));
    return Answer.of(
        (rounds.isEmpty() ? none() : rounds)
            + "\n"
            + (words.next(desk, now) + "\n" + parked.count()).strip());
  }

  private String status(Round round) {
    return round.state() == Round.State.PLANNED
        ? words.head(round)
        : words.head(round) + "\n" + words.progress(summarizing.turnout(round));
  }

  /** What is planned, and the plans of which nothing is planned or open yet. */
  private Answer open() {
    List<Round> planned = desk.rounds().planned();
    Set<Long> asked =
        Stream.concat(planned.stream(), desk.rounds().open().stream())
            .map(Round::planId)
            .collect(Collectors.toSet());
    List<Plan> free =
        plans.registered().stream().filter(plan -> !asked.contains(plan.id())).toList();
    List<Answer> all = new ArrayList<>();
    planned.forEach(round ->
        all.add(
            confirmed(
                words.head(round) + "\n" + words.roster(desk.opening().roster(round)),
                OPEN,
                round.id())));
    free.forEach(plan ->
        all.add(
            confirmed(
                text.say("round.none-planned", Marks.escape(plan.name())),
                PlanDialog.PLAN,
                plan.id())));
    String otherwise =
        text.say(plans.registered().isEmpty() ? "round.no-register" : "round.all-open");
    return all.isEmpty() ? Answer.of(otherwise) : joined(all);
  }

  private Answer close() {
    List<Answer> all =
        desk.rounds().open().stream()
            .map(round -> {
              Turnout turnout = Turnout.of(summarizing.turnout(round));
              String rest =
                  turnout.isComplete()
                      ? text.say("round.close-complete")
                      : new TurnoutWords(text).rest(turnout);
              return confirmed(
                  words.head(round) + "\n" + text.say("round.close-question", rest),
                  CLOSE,
                  round.id());
            })
            .toList();
    return all.isEmpty() ? Answer.of(text.say("round.none-open")) : joined(all);
  }

  private static Answer joined(List<Answer> all) {
    return new Answer(
        all.getFirst().text(),
        all.stream().flatMap(answer -> answer.parts().stream()).limit(BLOCKS).toList());
  }

  private Answer confirmed(String sentence, String action, long id) {
    String shown = Marks.shorten(sentence, 2900);
    boolean closes = action.equals(CLOSE);
    List<Control> buttons = new ArrayList<>();
    Control.Button button = Control.Button.of(action, id, text.say(action));
    buttons.add(closes ? button.danger().asking(closeDialog()) : button.primary());
    if (action.equals(OPEN)) {
      String change = PlanDialog.CHANGE;
      buttons.add(Control.Button.of(change, id, text.say(change)));
    }
    return Answer.of(shown, List.of(Part.Paragraph.of(shown), Part.Controls.of(buttons)));
  }

  private Control.Question closeDialog() {
    String close = text.say("round_close");
    return new Control.Question(
        close, text.say("round.close-confirm"), close, text.say("round.close-deny"));
  }

  private String preview(Instant now) {
    List<Round> all =
        Stream.concat(desk.rounds().open().stream(), desk.rounds().planned().stream()).toList();
    return all.isEmpty()
        ? none()
        : all.stream().map(round -> preview(round, now)).collect(Collectors.joining("\n\n"));
  }

  private String preview(Round round, Instant now) {
    Instant opening = desk.rounds().openedAt(round.id()).orElse(round.window().opensAt());
    String whom =
        round.state() == Round.State.PLANNED
            ? words.roster(desk.opening().roster(round))
            : words.next(desk, now);
    return words.head(round)
        + "\n"
        + whom
        + "\n\n"
        + text.say("round.steps")
        + "\n"
        + words.steps(steps.of(round.window(), opening));
  }

  private Answer findings(Plan plan) {
    return findings.listing(plan.id());
  }

  /** What would be posted and where, and a button. */
  private Answer summary(Plan plan) {
    return summarizing
        .announced(plan)
        .map(post ->
            confirmed(
                words.announced(post, summarizing, desk.rounds().open()), POST, post.plan().id()))
        .orElseGet(() -> Answer.of(text.say("round.no-register")));
  }

  /** 督促, as a pressed button asks for it. */
  String remind(String value, Stamp stamp) {
    return reminding.send(value, stamp);
  }

  /** The open round of the plan that is meant. */
  private Answer ofOpen(Typed typed, Function<Round, String> saying) {
    return Answer.of(
        desk.rounds()
            .open(typed.ofPlan().id())
            .map(saying)
            .orElseGet(() -> text.say("round.none-open")));
  }

  private String none() {
    return text.say("round.none");
  }

  private String changed(boolean changed, String yes, String no) {
    return text.say(changed ? yes : no);
  }
}
