package jp.torimatome.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code torimatome plan …}: the plans that are registered, and what each is called beside another. */
@Command(name = "plan", description = "${bundle:command.plan}", mixinStandardHelpOptions = true)
public final class PlanCommand {
  private static final int LONGEST = 20;

  private final Supplier<Office> office;

  @Spec @SuppressWarnings("NullAway.Init") private CommandSpec spec;

  /** What the command works with; opened only when a subcommand runs. */
  public record Office(PlanStore plans, Text text) {}

  public PlanCommand(Supplier<Office> office) {
    this.office = office;
  }

  @Command(name = "list", description = "${bundle:command.plan.list}", mixinStandardHelpOptions = true)
  int list() {
    Office open = office.get();
    List<Plan> plans = open.plans().registered();
    plans.forEach(plan -> said().done(open.text().say("plan.named", plan.name(), plan.shortName())));
    return plans.isEmpty() ? said().notDone(open.text().say("round.no-register")) : 0;
  }

  @Command(name = "call", description = "${bundle:command.plan.call}", mixinStandardHelpOptions = true)
  int call(
      @Parameters(paramLabel = "NAME", descriptionKey = "command.plan.name") String name,
      @Parameters(paramLabel = "SHORT", descriptionKey = "command.plan.short") String shortName) {
    Office open = office.get();
    return switch (PlanChoice.of(Optional.of(name), open.plans(), open.text())) {
      case PlanChoice.Missing(var sentence) -> said().notDone(sentence);
      case PlanChoice.Chosen(var plan) -> call(open, plan, shortName.strip());
    };
  }

  private int call(Office open, Plan plan, String shortName) {
    boolean taken = open.plans().registered().stream().anyMatch(other -> other.id() != plan.id() && other.isCalled(shortName));
    if (shortName.codePointCount(0, shortName.length()) > LONGEST || shortName.codePoints().anyMatch(Character::isISOControl)) {
      return said().notDone(open.text().say("plan.short.too-long", LONGEST));
    }
    if (shortName.matches("(?s).*[\\s\u3000].*") || taken) {
      return said().notDone(open.text().say(taken ? "plan.short.taken" : "plan.short.space", shortName));
    }
    open.plans().call(plan.id(), shortName);
    String now = open.plans().plan(plan.name()).orElseThrow().shortName();
    return said().done(open.text().say("plan.short.done", plan.name(), now));
  }

  private Said said() {
    return new Said(spec);
  }
}
