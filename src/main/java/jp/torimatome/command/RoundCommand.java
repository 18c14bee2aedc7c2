package jp.torimatome.command;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.Opening;
import jp.torimatome.round.running.Planning;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.round.running.Upcoming;
import jp.torimatome.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code torimatome round …}: plans, opens, closes, pauses and previews a round from the shell. */
@Command(name = "round", description = "${bundle:command.round}", mixinStandardHelpOptions = true)
public final class RoundCommand {
  private static final String WHO = "command line";
  private static final String MOMENT = "YYYY-MM-DDThh:mm";

  private final Supplier<Office> office;
  private final InstantSource clock;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** What the command works with; opened only when a subcommand runs. */
  public record Office(RoundDesk desk, PlanStore plans, BusinessCalendar calendar, Text text) {}

  public RoundCommand(Supplier<Office> office, InstantSource clock) {
    this.office = office;
    this.clock = clock;
  }

  @Command(
      name = "list",
      description = "${bundle:command.round.list}",
      mixinStandardHelpOptions = true)
  int list() {
    Office open = office.get();
    open.desk().rounds().rounds().forEach(round -> print(describe(open.text(), round)));
    return 0;
  }

  @Command(
      name = "plan",
      description = "${bundle:command.round.plan}",
      mixinStandardHelpOptions = true)
  int plan(
      @Option(
              names = "--fiscal-year",
              required = true,
              paramLabel = "YYYY",
              descriptionKey = "command.round.fiscal_year")
          int year,
      @Option(
              names = "--opens",
              required = true,
              paramLabel = MOMENT,
              descriptionKey = "command.round.moment")
          WrittenMoment opens,
      @Option(
              names = "--due",
              required = true,
              paramLabel = MOMENT,
              descriptionKey = "command.round.moment")
          WrittenMoment due,
      @Option(
              names = "--closes",
              required = true,
              paramLabel = MOMENT,
              descriptionKey = "command.round.moment")
          WrittenMoment closes,
      @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.round.of_plan")
          Optional<String> name,
      @Option(names = "--title", descriptionKey = "command.round.title") Optional<String> title,
      @Option(names = "--instructions", descriptionKey = "command.round.instructions")
          Optional<String> instructions,
      @Option(
              names = "--sign-off",
              paramLabel = "required|not-required|setting",
              defaultValue = "setting",
              converter = SignOffWord.class,
              descriptionKey = "command.round.sign_off")
          SignOff signOff) {
    Office open = office.get();
    Text text = open.text();
    PlanChoice choice = PlanChoice.of(name, open.plans(), text);
    if (!(choice instanceof PlanChoice.Chosen(var plan))) {
      return choice instanceof PlanChoice.Missing(var sentence) ? said().notDone(sentence) : 1;
    }
    FiscalYear ended = new FiscalYear(year);
    String heading = title.orElse(text.say("plan.default-title", ended.era(), ended.next().era()));
    String told = instructions.orElse(text.say("plan.default-instructions"));
    Round.Brief brief = new Round.Brief(heading, told, List.of(Field.values()), signOff);
    Round.Window window = window(open.calendar(), opens, due, closes);
    return switch (open.desk().planning().plan(plan.id(), ended, brief, window, stamp())) {
      case Planning.Outcome.Planned(var id) ->
          said().done(describe(text, open.desk().rounds().round(id).orElseThrow()));
      case Planning.Outcome.Refused(var problems) -> {
        problems.stream()
            .map(problem ->
                text.say(
                    "round.problem." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-')))
            .forEach(said()::notDone);
        yield 1;
      }
    };
  }

  /** A day alone begins and ends with its working hours. */
  private static Round.Window window(
      BusinessCalendar calendar, WrittenMoment opens, WrittenMoment due, WrittenMoment closes) {
    return new Round.Window(
        opens
            .time()
            .map(time -> calendar.at(opens.day(), time))
            .orElseGet(() -> calendar.startOf(opens.day())),
        end(calendar, due),
        end(calendar, closes));
  }

  private static Instant end(BusinessCalendar calendar, WrittenMoment last) {
    return last.time()
        .map(time -> calendar.at(last.day(), time))
        .orElseGet(() -> calendar.endOf(last.day()));
  }

  @Command(
      name = "target",
      description = "${bundle:command.round.target}",
      mixinStandardHelpOptions = true)
  int target(
      @Parameters(paramLabel = "NUMBER", descriptionKey = "command.round.number") int printedNumber,
      @Parameters(paramLabel = "ask|skip", descriptionKey = "command.round.ask_or_skip")
          String choice,
      @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.round.of_plan")
          Optional<String> plan) {
    Office open = office.get();
    List<Round> planned = of(open, open.desk().rounds().planned(), plan);
    if (isOfSeveral(planned)) {
      return several(open, planned);
    }
    Optional<Round> round = planned.stream().findFirst();
    if (round.isEmpty() || !Arrays.asList("ask", "skip").contains(choice)) {
      return said()
          .notDone(open.text().say(round.isEmpty() ? "round.none" : "round.target.choice"));
    }
    var project =
        open.plans().projects(round.get().planId()).stream()
            .filter(candidate -> candidate.printedNumber() == printedNumber)
            .findFirst();
    if (project.isEmpty()) {
      return said()
          .notDone(open.text().say("round.target.unknown", Integer.toString(printedNumber)));
    }
    open.desk().planning().target(round.get(), project.get().id(), choice.equals("ask"), stamp());
    return said()
        .done(
            open.text()
                .say(
                    "round.target." + choice,
                    Integer.toString(printedNumber),
                    project.get().displayName()));
  }

  @Command(
      name = "open",
      description = "${bundle:command.round.open}",
      mixinStandardHelpOptions = true)
  int open(
      @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.round.of_plan")
          Optional<String> plan) {
    Office open = office.get();
    List<Round> all = of(open, open.desk().rounds().planned(), plan);
    if (isOfSeveral(all)) {
      return several(open, all);
    }
    Optional<Round> planned = all.stream().findFirst();
    if (planned.isEmpty()) {
      return said().notDone(open.text().say("round.none"));
    }
    Opening.Outcome outcome = open.desk().opening().open(planned.get(), stamp());
    return switch (outcome) {
      case Opening.Outcome.Opened(var sections, var items) ->
          said().done(open.text().say("round.opened", sections, items));
      case Opening.Outcome.AlreadyOpen() -> said().notDone(open.text().say("round.already-open"));
      case Opening.Outcome.AnotherIsOpen(var other) ->
          said().notDone(open.text().say("round.another-open", other.title()));
      case Opening.Outcome.Over() -> said().notDone(open.text().say("round.over"));
      case Opening.Outcome.NobodyToAsk() -> said().notDone(open.text().say("round.nobody"));
      case Opening.Outcome.UnknownSections(var names) ->
          said()
              .notDone(open.text().say("round.unknown-sections", open.text().list(names.stream())));
    };
  }

  @Command(
      name = "close",
      description = "${bundle:command.round.close}",
      mixinStandardHelpOptions = true)
  int close(
      @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.round.of_plan")
          Optional<String> plan) {
    return steer(
        plan,
        "round.closed",
        "round.already-closed",
        (desk, round) -> desk.steering().close(round, stamp()));
  }

  @Command(
      name = "pause",
      description = "${bundle:command.round.pause}",
      mixinStandardHelpOptions = true)
  int pause(
      @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.round.of_plan")
          Optional<String> plan) {
    return steer(
        plan,
        "round.paused",
        "round.already-paused",
        (desk, round) -> desk.steering().pause(round, stamp()));
  }

  @Command(
      name = "resume",
      description = "${bundle:command.round.resume}",
      mixinStandardHelpOptions = true)
  int resume(
      @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "command.round.of_plan")
          Optional<String> plan) {
    return steer(
        plan,
        "round.resumed",
        "round.not-paused",
        (desk, round) -> desk.steering().resume(round, stamp()));
  }

  @Command(
      name = "preview",
      description = "${bundle:command.round.preview}",
      mixinStandardHelpOptions = true)
  int preview() {
    Office open = office.get();
    Text text = open.text();
    List<Upcoming.Next> all = open.desk().upcoming().next(clock.instant());
    if (all.isEmpty()) {
      return said().done(text.say("round.next.none"));
    }
    for (Upcoming.Next next : all) {
      print(describe(text, next.round()));
      print(text.say("round.preview.step", text.moment(next.step().at()), next.step().name()));
      next.recipients()
          .forEach(recipient ->
              print(
                  text.say(
                      "round.preview.section",
                      recipient.section(),
                      recipient.items(),
                      recipient.destination())));
    }
    return 0;
  }

  /** Does something to a round; true when it changed. */
  private interface Act {
    boolean on(RoundDesk desk, Round round);
  }

  private int steer(Optional<String> plan, String done, String nothingToDo, Act act) {
    Office open = office.get();
    List<Round> rounds = of(open, open.desk().rounds().open(), plan);
    if (rounds.size() != 1) {
      return rounds.isEmpty()
          ? said().notDone(open.text().say("round.none"))
          : several(open, rounds);
    }
    return act.on(open.desk(), rounds.getFirst())
        ? said().done(open.text().say(done))
        : said().notDone(open.text().say(nothingToDo));
  }

  private static boolean isOfSeveral(List<Round> rounds) {
    return rounds.stream().map(Round::planId).distinct().count() > 1;
  }

  private int several(Office open, List<Round> rounds) {
    return said()
        .notDone(
            open.text()
                .say("command.round.several", open.text().list(rounds.stream().map(Round::title))));
  }

  /** Those of a plan; all where none is named. */
  private static List<Round> of(Office open, List<Round> rounds, Optional<String> plan) {
    Set<Long> ids =
        open.plans().plans().stream()
            .filter(each -> plan.isEmpty() || each.isCalled(plan.get()))
            .map(Plan::id)
            .collect(toSet());
    return rounds.stream().filter(round -> ids.contains(round.planId())).toList();
  }

  /** Reads how the heads sign off. */
  static final class SignOffWord implements CommandLine.ITypeConverter<SignOff> {
    private static final List<String> WORDS = List.of("required", "not-required", "setting");

    @Override
    public SignOff convert(String word) {
      if (!WORDS.contains(word)) {
        throw new CommandLine.TypeConversionException(String.join(" | ", WORDS));
      }
      return SignOff.of(word.replace('-', '_'));
    }
  }

  private static String describe(Text text, Round round) {
    String state = text.say("round.state." + round.state().name().toLowerCase(Locale.ROOT));
    Round.Window window = round.window();
    return text.say(
        "round.line",
        round.ended().era(),
        round.title(),
        state,
        text.moment(window.opensAt()),
        text.moment(window.dueAt()),
        text.moment(window.closesAt()));
  }

  private Stamp stamp() {
    return new Stamp(WHO, clock.instant());
  }

  private void print(String sentence) {
    said().done(sentence);
  }

  private Said said() {
    return new Said(spec);
  }
}
