package jp.torimatome.feature.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.naming.Meant;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/**
 * どの計画: what a word of /torimatome may be about; of several plans it is asked with a button for
 * each.
 */
public final class WhichPlan {
  static final String CHOOSE = "plan_choose";

  private static final int BUTTONS = 25;

  private final PlanStore plans;
  private final RoundStore rounds;
  private final Text text;

  public WhichPlan(PlanStore plans, RoundStore rounds, Text text) {
    this.plans = plans;
    this.rounds = rounds;
    this.text = text;
  }

  /** What a button stands for: the word, the plan, and what else was typed. */
  record Chosen(Verb verb, long planId, String rest) {
    static Chosen parse(String value) {
      String[] parts = value.split(" ", 3);
      return new Chosen(
          Verb.of(parts[0]).orElseThrow(),
          Long.parseLong(parts[1]),
          parts.length < 3 ? "" : parts[2]);
    }
  }

  /** The plans that a word can be about, and which of them is named. */
  Meant meant(Verb verb, String rest) {
    return Meant.among(rest, candidates(verb));
  }

  /** Of what was typed after a word, what names no plan that the word can be about. */
  String unread(Verb verb, String rest) {
    return verb.scope() == Verb.Scope.ALL ? rest : Meant.unnamed(rest, plans.registered());
  }

  /** A plan that was chosen, unless it has gone since. */
  Meant chosen(Chosen chosen) {
    List<Plan> one =
        plans.registered().stream().filter(plan -> plan.id() == chosen.planId()).toList();
    return Meant.among(chosen.rest(), one);
  }

  /** The plans of these rounds. */
  public List<Plan> ofRounds(List<Long> ids) {
    return of(rounds.rounds().stream().filter(round -> ids.contains(round.id())));
  }

  /** Those that it can be about; where nothing is asked, whichever: the answer says so. */
  private List<Plan> candidates(Verb verb) {
    List<Plan> asked =
        switch (verb.scope()) {
          case OPEN -> of(rounds.open().stream());
          case AHEAD -> of(Stream.concat(rounds.planned().stream(), rounds.open().stream()));
          case ASKED -> of(rounds.rounds().stream());
          case REGISTER, ALL -> plans.registered();
        };
    return asked.isEmpty() ? plans.registered().stream().limit(1).toList() : asked;
  }

  private List<Plan> of(Stream<Round> some) {
    Set<Long> ids = some.map(Round::planId).collect(Collectors.toSet());
    return plans.registered().stream().filter(plan -> ids.contains(plan.id())).toList();
  }

  /** The question; pressing a button goes on with what was typed. */
  public Answer question(Verb verb, String rest, List<Plan> plans) {
    String sentence = text.say("plan.which", Marks.escape(verb.called(text)));
    List<Control> buttons = new ArrayList<>();
    plans.stream()
        .limit(BUTTONS)
        .forEach(plan -> {
          String value = Marks.shorten(verb.english() + " " + plan.id() + " " + rest, 1900);
          String label = Marks.shorten(plan.shortName(), 75);
          String spoken = Marks.shorten(plan.name(), 75);
          buttons.add(Control.Button.of(CHOOSE + "_" + plan.id(), value, label).spoken(spoken));
        });
    String names =
        plans.stream()
            .map(plan ->
                text.say(
                    "plan.which.line", Marks.escape(plan.shortName()), Marks.escape(plan.name())))
            .collect(Collectors.joining("\n"));
    String said = Marks.shorten(sentence + "\n" + names, 2900);
    List<Part> blocks = List.of(Part.Paragraph.of(said), Part.Controls.of(buttons));
    return Answer.of(said, blocks);
  }
}
