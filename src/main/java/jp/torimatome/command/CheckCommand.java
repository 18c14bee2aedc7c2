package jp.torimatome.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.round.running.Upcoming;
import jp.torimatome.slack.inspect.Inspection;
import jp.torimatome.summary.Summarizing;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code torimatome check}: whether everything is in order, and who would be prompted next; exit code 1 when something is to be mended. */
@Command(name = "check", description = "${bundle:command.check}", mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  private static final int BUSINESS_DAYS_SHOWN = 5;

  private final Supplier<Office> office;
  private final InstantSource clock;
  private int troubles;

  @Spec private @Nullable CommandSpec spec;

  /** What is checked; {@code nextTick} is when the alarm clock would ring. */
  public record Office(
      Desk desk, Directory directory, BusinessCalendar calendar, Inspection inspection, Optional<Instant> nextTick, Text text) {}

  /** The rooms that are asked. */
  public record Desk(PlanStore plans, RoundDesk rounds, Summarizing summarizing) {}

  public CheckCommand(Supplier<Office> office, InstantSource clock) {
    this.office = office;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Office open = office.get();
    Instant now = clock.instant();
    good(open.text().say("check.settings"));
    database(open);
    directory(open);
    slack(open);
    calendar(open, now);
    schedule(open, now);
    upcoming(open, now);
    print(troubles == 0 ? open.text().say("check.all-good") : open.text().say("check.troubles", troubles));
    return troubles == 0 ? 0 : 1;
  }

  private void database(Office open) {
    List<Plan> registered = open.desk().plans().registered();
    if (registered.isEmpty()) {
      bad(open.text().say("check.database.empty"));
    }
    registered.forEach(plan ->
        good(open.text().say("check.database", plan.name(), open.desk().plans().projects(plan.id()).size())));
  }

  private void directory(Office open) {
    List<String> missing =
        open.desk().plans().registered().stream()
            .flatMap(plan -> open.desk().plans().projects(plan.id()).stream())
            .map(Project::section)
            .filter(section -> open.directory().byCode(section.code()).isEmpty())
            .map(section -> section.name())
            .distinct()
            .toList();
    if (missing.isEmpty()) {
      good(open.text().say("check.directory", open.directory().sections().size()));
    } else {
      bad(open.text().say("check.directory.missing", open.text().list(missing.stream())));
    }
  }

  private void slack(Office open) {
    switch (open.inspection().run(wait -> waited(open.text(), wait))) {
      case Inspection.Outcome.Limited() -> bad(open.text().say("check.slack.limited"));
      case Inspection.Outcome.Unreachable(var cause) -> bad(open.text().say("check.slack.unreachable", cause));
      case Inspection.Outcome.Reached(var teamName, var teamId, var appId, var found, var unread) -> {
        good(open.text().say("check.slack", teamName, teamId, appId));
        found.forEach(trouble -> bad(sentence(open.text(), trouble)));
        unread.forEach(what -> bad(open.text().say("check.slack.unread." + what.name().toLowerCase(Locale.ROOT))));
      }
    }
  }

  /** Slack takes only so many calls in a minute: that is no mistake, but takes time in a large workspace. */
  private void waited(Text text, Duration wait) {
    print("  " + text.say("check.slack.waiting", wait.toSeconds()));
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String sentence(Text text, Inspection.Trouble trouble) {
    String key = trouble.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String whose = trouble.whose().isEmpty() ? text.say("check.slack.coordinators") : trouble.whose();
    return text.say("check.slack." + key, whose, trouble.slackId());
  }

  private void calendar(Office open, Instant now) {
    LocalDate today = open.calendar().dayOf(now);
    Stream<LocalDate> days =
        Stream.iterate(open.calendar().nextBusinessDay(today), day -> open.calendar().plusBusinessDays(day, 1)).limit(BUSINESS_DAYS_SHOWN);
    good(open.text().say("check.calendar", open.text().list(days.map(open.text()::day))));
  }

  private void schedule(Office open, Instant now) {
    if (open.nextTick().isEmpty()) {
      bad(open.text().say("check.schedule.never"));
    } else {
      good(open.text()
          .say("check.schedule", open.text().moment(open.nextTick().get()), open.text().moment(open.desk().summarizing().next(now))));
    }
  }

  private void upcoming(Office open, Instant now) {
    List<Upcoming.Next> all = open.desk().rounds().upcoming().next(now);
    if (all.isEmpty()) {
      good(open.text().say("round.next.none"));
    }
    for (Upcoming.Next next : all) {
      good(open.text().say("check.next", next.round().title(), open.text().moment(next.step().at())));
      next.recipients()
          .forEach(to -> print("    " + open.text().say("round.preview.section", to.section(), to.items(), to.destination())));
    }
  }

  private void good(String sentence) {
    print("✓ " + sentence);
  }

  private void bad(String sentence) {
    troubles++;
    print("✗ " + sentence);
  }

  private void print(String line) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
