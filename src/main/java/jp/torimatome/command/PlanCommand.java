package jp.torimatome.command;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.torimatome.database.Database;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.table.CallingStore;
import jp.torimatome.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome plan …}: the plans that are registered, and what each is called beside another.
 */
@Command(name = "plan", description = "${bundle:command.plan}", mixinStandardHelpOptions = true)
public final class PlanCommand {
  public static final String WHO = "command line";

  private final Supplier<Database> database;
  private final Supplier<Text> text;
  private final InstantSource clock;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** What a subcommand works with; opened only when one runs. */
  private record Office(PlanStore plans, CallingStore calling, Text text) {}

  /** What the suppliers open stays the caller's to close. */
  public PlanCommand(Supplier<Database> database, Supplier<Text> text, InstantSource clock) {
    this.database = database;
    this.text = text;
    this.clock = clock;
  }

  @Command(
      name = "list",
      description = "${bundle:command.plan.list}",
      mixinStandardHelpOptions = true)
  int list() {
    Office open = open();
    List<Plan> plans = open.plans().registered();
    plans.forEach(
        plan -> said().done(open.text().say("plan.named", plan.name(), plan.shortName())));
    return plans.isEmpty() ? said().notDone(open.text().say("round.no-register")) : 0;
  }

  @Command(
      name = "call",
      description = "${bundle:command.plan.call}",
      mixinStandardHelpOptions = true)
  int call(
      @Parameters(paramLabel = "NAME", descriptionKey = "command.plan.name") String name,
      @Parameters(paramLabel = "SHORT", descriptionKey = "command.plan.short") String shortName) {
    Office open = open();
    return switch (PlanChoice.of(Optional.of(name), open.plans(), open.text())) {
      case PlanChoice.Missing(var sentence) -> said().notDone(sentence);
      case PlanChoice.Chosen(var plan) -> call(open, plan, shortName.strip());
    };
  }

  private int call(Office open, Plan plan, String shortName) {
    Optional<String> fault = PlanChoice.fault(open.calling(), plan.name(), shortName, open.text());
    if (fault.isPresent()) {
      return said().notDone(fault.get());
    }
    open.calling().call(plan.id(), shortName, clock.instant(), WHO);
    String now = open.plans().plan(plan.name()).orElseThrow().shortName();
    return said().done(open.text().say("plan.short.done", plan.name(), now));
  }

  private Office open() {
    PlanStore plans = new PlanStore(database.get());
    return new Office(plans, new CallingStore(database.get(), plans), text.get());
  }

  private Said said() {
    return new Said(spec);
  }
}
