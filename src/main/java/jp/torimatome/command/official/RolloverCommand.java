package jp.torimatome.command.official;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import jp.torimatome.command.PlanChoice;
import jp.torimatome.command.Said;
import jp.torimatome.feature.official.RolloverDesk;
import jp.torimatome.plan.Plan;
import jp.torimatome.say.Marks;
import jp.torimatome.table.rollover.Outcome;
import jp.torimatome.table.rollover.Preview;
import jp.torimatome.table.rollover.Rollover;
import jp.torimatome.table.rollover.Undoing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome rollover}: moves the table on by a year (年度更新), tells what that would do, or
 * takes it back.
 */
@Command(
    name = "rollover",
    description = "${bundle:command.rollover}",
    mixinStandardHelpOptions = true)
public final class RolloverCommand implements Callable<Integer> {
  private static final String WHO = "command line";

  private final Supplier<Office> office;
  private final InstantSource clock;

  @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.export.plan")
  private @Nullable String planName;

  @ArgGroup private @Nullable Instead instead;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** What the command works with; opened only when it runs. */
  public record Office(PublicationDesk publication, RolloverDesk rollovers) {}

  /** What is done in place of moving on. */
  static final class Instead {
    @Option(names = "--preview", required = true, descriptionKey = "command.rollover.preview")
    private boolean preview;

    @Option(names = "--undo", required = true, descriptionKey = "command.rollover.undo")
    private boolean undo;
  }

  public RolloverCommand(Supplier<Office> office, InstantSource clock) {
    this.office = office;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Office open = office.get();
    return switch (open.publication().plan(Optional.ofNullable(planName))) {
      case PlanChoice.Missing(var sentence) -> told(sentence, false);
      case PlanChoice.Chosen(var plan) ->
          instead != null && instead.undo ? undo(open, plan) : roll(open, plan);
    };
  }

  private int roll(Office open, Plan plan) {
    RolloverDesk desk = open.rollovers();
    Optional<Preview> preview = desk.preview(plan.id());
    if (preview.isEmpty()) {
      return told(desk.told(new Outcome.NoTable()), false);
    }
    if (instead != null && instead.preview) {
      return told(desk.told(preview.get(), clock.instant()), true);
    }
    Outcome outcome = desk.roll(plan.id(), preview.get().from(), WHO, clock.instant());
    return told(desk.told(outcome), outcome instanceof Outcome.Rolled);
  }

  private int undo(Office open, Plan plan) {
    RolloverDesk desk = open.rollovers();
    Optional<Rollover> newest = desk.newest(plan.id());
    Undoing undoing =
        newest
            .map(rollover -> desk.undo(rollover, WHO, clock.instant()))
            .orElse(new Undoing.NothingToUndo());
    return told(desk.told(undoing), undoing instanceof Undoing.Undone);
  }

  /** The sentences are those of the chat. */
  private int told(String mrkdwn, boolean done) {
    Said said = new Said(spec);
    String sentence = Marks.plain(mrkdwn);
    return done ? said.done(sentence) : said.notDone(sentence);
  }
}
