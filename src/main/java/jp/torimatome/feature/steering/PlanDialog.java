package jp.torimatome.feature.steering;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;
import jp.torimatome.round.running.Planning;
import jp.torimatome.round.running.RoundDesk;
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
 * 照会の準備 in chat: the dialog in which a coordinator describes a round, or one that is planned anew.
 */
public final class PlanDialog {
  static final String PLAN = "round_describe";
  static final String CHANGE = "round_change";

  private final RoundDesk desk;
  private final PlanStore plans;
  private final Function<Round, String> handover;
  private final InstantSource clock;
  private final Text text;
  private final PlanView view;
  private final PlanPreview preview;
  private final RoundWords words;

  /** {@code handover} tells when the sections are asked who answers for them. */
  public PlanDialog(
      RoundDesk desk,
      PlanStore plans,
      Function<Round, String> handover,
      InstantSource clock,
      Text text) {
    this.desk = desk;
    this.plans = plans;
    this.handover = handover;
    this.clock = clock;
    this.text = text;
    this.view = new PlanView(text);
    this.preview = new PlanPreview(text);
    this.words = new RoundWords(text);
  }

  public void register(Doors doors) {
    doors.pressed(PLAN, Act.STEER, this::open);
    doors.pressed(CHANGE, Act.STEER, this::open);
    doors.typed(PlanView.TITLE, Act.STEER);
    doors.typed(PlanView.INSTRUCTIONS, Act.STEER);
    doors.sent(PlanView.CALLBACK, Act.STEER, this::submitted);
    doors.sent(PlanPreview.CALLBACK, Act.STEER, this::confirmed);
  }

  private Reaction open(Press press) {
    Screen opened = press.id().equals(CHANGE) ? changing(press.number()) : planning(press.number());
    return new Reaction.Opens(opened, text.say("form.not-opened"));
  }

  private Screen planning(long planId) {
    FiscalYear ended = desk.planning().proposedYear(planId, plans.yearToAsk(planId));
    return view.view(planId, ended, desk.planning().proposal(clock.instant()));
  }

  /** The planned round as it is described, or that it has opened meanwhile. */
  private Screen changing(long roundId) {
    return planned(roundId).map(view::view).orElseGet(this::openedMeanwhile);
  }

  private Screen openedMeanwhile() {
    return notice(List.of(Part.Paragraph.plain(text.say("plan.opened-meanwhile"))));
  }

  /** Whom it would ask, on top of the dialog; nothing is stored yet. */
  private Settled submitted(Filled form) {
    var described =
        new PlanPreview.Described(form.carried(), PlanView.brief(form), PlanView.window(form));
    Optional<Round> round = described(described);
    if (round.isEmpty()) {
      return new Settled.Shows(Untaken.below(openedMeanwhile(), form, text.say("form.typed")));
    }
    Instant now = clock.instant();
    List<Planning.Problem> problems = desk.planning().check(round.get(), now);
    return problems.isEmpty()
        ? new Settled.Pushes(
            preview.view(round.get(), described, desk.opening().roster(round.get()), now))
        : new Settled.Faulty(errors(problems));
  }

  /** The round as it was described; empty when it has opened meanwhile. */
  private Optional<Round> described(PlanPreview.Described described) {
    return switch (PlanView.subject(described.subject())) {
      case PlanView.Subject.NewRound(var planId, var ended) ->
          Optional.of(
              new Round(
                  0, planId, ended, described.brief(), described.window(), Round.State.PLANNED));
      case PlanView.Subject.Planned(var roundId) ->
          planned(roundId)
              .map(round ->
                  new Round(
                      roundId,
                      round.planId(),
                      round.ended(),
                      described.brief(),
                      described.window(),
                      Round.State.PLANNED));
    };
  }

  /**
   * What was wrong only now, as another round of the year, is told in the preview's place; the
   * dialog below keeps its text.
   */
  private Settled confirmed(Filled form) {
    var described = PlanPreview.Described.parse(form.carried());
    Stamp stamp = new Stamp(form.person(), clock.instant());
    Optional<Round> round = described(described);
    if (round.isEmpty()) {
      return new Settled.Shows(openedMeanwhile());
    }
    Planning.Outcome outcome = stored(round.get(), stamp);
    return new Settled.Shows(
        switch (outcome) {
          case Planning.Outcome.Planned(var roundId) ->
              planned(roundId).map(this::told).orElseThrow();
          case Planning.Outcome.Refused(var problems) ->
              Screen.notice(
                  text.say("refusal.title"),
                  text.say("plan.preview.back"),
                  problems.stream()
                      .<Part>map(problem -> Part.Paragraph.of(words.problem(problem)))
                      .toList());
        });
  }

  private Planning.Outcome stored(Round round, Stamp stamp) {
    if (round.id() == 0) {
      return desk.planning()
          .plan(round.planId(), round.ended(), round.brief(), round.window(), stamp);
    }
    List<Planning.Problem> problems =
        desk.planning().replan(round, round.brief(), round.window(), stamp);
    return problems.isEmpty()
        ? new Planning.Outcome.Planned(round.id())
        : new Planning.Outcome.Refused(problems);
  }

  private Map<String, String> errors(List<Planning.Problem> problems) {
    Map<String, String> errors = new LinkedHashMap<>();
    problems.forEach(
        problem -> errors.putIfAbsent(PlanView.block(problem), words.problem(problem)));
    return errors;
  }

  private Screen told(Round round) {
    String sentence =
        Marks.shorten(
            words.head(round) + "\n\n" + words.roster(desk.opening().roster(round)), 2900);
    return notice(
        List.of(
            Part.Paragraph.of(sentence),
            Part.Paragraph.of(handover.apply(round)),
            Part.Paragraph.plain(text.say("plan.planned"))));
  }

  private Screen notice(List<Part> blocks) {
    return Screen.notice(text.say("plan.done"), text.say("form.close"), blocks).last();
  }

  private Optional<Round> planned(long roundId) {
    return desk.rounds().round(roundId).filter(round -> round.state() == Round.State.PLANNED);
  }
}
