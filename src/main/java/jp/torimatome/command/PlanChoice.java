package jp.torimatome.command;

import java.util.List;
import java.util.Optional;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.naming.Meant;
import jp.torimatome.table.CallingStore;
import jp.torimatome.text.Nearest;
import jp.torimatome.text.Text;

/** 計画の指定: the plan that {@code --plan} names, or the sentence that says why there is none. */
public sealed interface PlanChoice {
  /** This one. */
  record Chosen(Plan plan) implements PlanChoice {}

  /** None, and why. */
  record Missing(String sentence) implements PlanChoice {}

  /** Among those that are registered; one need be named only beside another. */
  static PlanChoice of(Optional<String> name, PlanStore plans, Text text) {
    return switch (Meant.byName(name, plans.registered())) {
      case Meant.One(var plan, var rest) -> new Chosen(plan);
      case Meant.None() -> new Missing(text.say("round.no-register"));
      case Meant.Several(var several) ->
          new Missing(text.say("plan.several", names(several, text)));
      case Meant.Unknown(var typed, var known) -> new Missing(unknown(typed, known, text));
    };
  }

  /** Why a plan cannot be called so beside another. */
  public static Optional<String> fault(
      CallingStore calling, String planName, String shortName, Text text) {
    return calling
        .fault(planName, shortName)
        .map(fault ->
            text.say(
                "plan.short." + fault.code(),
                fault == CallingStore.Fault.TOO_LONG
                    ? Integer.toString(CallingStore.LONGEST)
                    : shortName));
  }

  private static String unknown(String typed, List<Plan> known, Text text) {
    Optional<String> nearest = Nearest.to(typed, known.stream().map(Plan::name).toList());
    return text.say("plan.unknown", typed)
        + nearest
            .map(near -> text.say("plan.nearest", near))
            .orElseGet(() -> text.say("plan.known", names(known, text)));
  }

  /** As they are typed; the short name is enough. */
  private static String names(List<Plan> plans, Text text) {
    return text.list(
        plans.stream()
            .map(plan ->
                plan.name().equals(plan.shortName())
                    ? plan.name()
                    : text.say("plan.named", plan.name(), plan.shortName())));
  }
}
