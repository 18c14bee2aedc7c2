package jp.torimatome.feature.official;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.torimatome.feature.word.EditionWords;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.EditionDesk;
import jp.torimatome.table.edition.Publishing;
import jp.torimatome.table.edition.Withdrawing;
import jp.torimatome.text.Text;

/**
 * The buttons below the list of editions: publishing the table as it stands, and withdrawing what
 * was published by mistake.
 */
public final class EditionHandlers {
  private final EditionDesk desk;
  private final PlanStore plans;
  private final Text text;
  private final InstantSource clock;
  private final EditionView views;

  public EditionHandlers(EditionDesk desk, PlanStore plans, Text text, InstantSource clock) {
    this.desk = desk;
    this.plans = plans;
    this.text = text;
    this.clock = clock;
    this.views = new EditionView(text);
  }

  /**
   * {@code changed} is told after something was stored, so that what follows from it leaves at
   * once.
   */
  public void register(Doors doors, Runnable changed) {
    doors.pressed(EditionAnswer.PUBLISH, Act.PUBLISH, press -> publish(press, changed));
    doors.typed(EditionView.REASON, Act.PUBLISH);
    doors.sent(EditionAnswer.PUBLISH, Act.PUBLISH, form -> publishWithGaps(form, changed));
    doors.pressed(EditionAnswer.WITHDRAW, Act.PUBLISH, this::askWhy);
    doors.sent(EditionAnswer.WITHDRAW, Act.PUBLISH, form -> withdraw(form, changed));
  }

  /** Where something is not settled, nothing is published before a reason is given. */
  private Reaction publish(Press press, Runnable changed) {
    long plan = value(press);
    return switch (desk.publishing().publish(order(plan, press.person(), ""))) {
      case Publishing.Outcome.Unsettled(var gaps) -> {
        Screen view =
            views.form(EditionAnswer.PUBLISH, Long.toString(plan), EditionWords.gaps(gaps, text));
        yield new Reaction.Opens(view, text.say("form.not-opened"));
      }
      case Publishing.Outcome outcome -> {
        changed.run();
        String sentence = of(plan, EditionWords.published(outcome, text));
        yield new Reaction.Replaces(Answer.alone(sentence));
      }
    };
  }

  private Settled publishWithGaps(Filled form, Runnable changed) {
    long plan = Long.parseLong(form.carried());
    String reason = form.text(EditionView.REASON);
    var outcome = desk.publishing().publish(order(plan, form.person(), reason));
    if (outcome instanceof Publishing.Outcome.Unsettled) {
      return Settled.fault(EditionView.REASON, text.say("edition.gaps.no-reason"));
    }
    changed.run();
    return new Settled.Shows(views.notice(of(plan, EditionWords.published(outcome, text))));
  }

  private Publishing.Order order(long plan, String by, String gapReason) {
    return new Publishing.Order(plan, Optional.empty(), gapReason, by, clock.instant());
  }

  private Reaction askWhy(Press press) {
    Screen view =
        desk.editions()
            .edition(value(press))
            .map(edition -> {
              List<String> told =
                  List.of(of(edition.planId(), text.say("edition.withdraw.intro", edition.name())));
              return views.form(EditionAnswer.WITHDRAW, Long.toString(edition.id()), told);
            })
            .orElseGet(() -> views.notice(text.say("edition.none")));
    return new Reaction.Opens(view, text.say("form.not-opened"));
  }

  private Settled withdraw(Filled form, Runnable changed) {
    Edition edition = desk.editions().edition(Long.parseLong(form.carried())).orElseThrow();
    String reason = form.text(EditionView.REASON);
    var outcome = desk.withdrawing().withdraw(edition, reason, form.person(), clock.instant());
    String sentence = EditionWords.withdrawn(outcome, edition, text);
    if (outcome == Withdrawing.Outcome.NO_REASON) {
      return Settled.fault(EditionView.REASON, sentence);
    }
    changed.run();
    return new Settled.Shows(views.notice(of(edition.planId(), sentence)));
  }

  /** Beside another plan. */
  private String of(long planId, String words) {
    return Plan.tagged(plans.names().getOrDefault(planId, ""), words);
  }

  private static long value(Press press) {
    return press.number();
  }
}
