package jp.torimatome.command.check;

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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.role.RoleStore;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.round.running.Upcoming;
import jp.torimatome.settings.Settings;
import jp.torimatome.slack.inspect.Inspection;
import jp.torimatome.summary.Summarizing;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome check}: whether everything is in order, and who would be prompted next; exit
 * code 1 when something is to be mended.
 */
@Command(name = "check", description = "${bundle:command.check}", mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  private static final int BUSINESS_DAYS_SHOWN = 5;
  private static final int RINGS_LOOKED_AT = 400;

  private final Supplier<Office> office;
  private final InstantSource clock;
  private int troubles;

  @Spec private @Nullable CommandSpec spec;

  /** What is checked; {@code ringing} tells when the alarm clock would ring after a moment. */
  public record Office(
      Desk desk,
      Directory directory,
      BusinessCalendar calendar,
      Inspection inspection,
      Function<Instant, Optional<Instant>> ringing,
      Text text) {}

  /** The rooms that are asked, and what the files say that they began with. */
  public record Desk(
      PlanStore plans,
      RoundDesk rounds,
      Summarizing summarizing,
      RoleStore roles,
      Beginning beginning) {}

  /** The people and sections of the files. */
  public record Beginning(Settings.Coordination coordination, Directory sections) {}

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
    new Beginnings(open.desk().beginning(), open.desk().roles(), open.directory())
        .lines(open.text())
        .forEach(line -> print("・" + line));
    slack(open);
    calendar(open, now);
    schedule(open, now);
    upcoming(open, now);
    print(
        troubles == 0
            ? open.text().say("check.all-good")
            : open.text().say("check.troubles", troubles));
    return troubles == 0 ? 0 : 1;
  }

  private void database(Office open) {
    List<Plan> registered = open.desk().plans().registered();
    if (registered.isEmpty()) {
      bad(open.text().say("check.database.empty"));
    }
    registered.forEach(plan ->
        good(
            open.text()
                .say(
                    "check.database",
                    plan.name(),
                    open.desk().plans().projects(plan.id()).size())));
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
      case Inspection.Outcome.Unreachable(var cause) ->
          bad(open.text().say("check.slack.unreachable", cause));
      case Inspection.Outcome.Reached(
              var teamName,
              var teamId,
              var appId,
              var found,
              var unread) -> {
        good(open.text().say("check.slack", teamName, teamId, appId));
        found.forEach(trouble -> tell(trouble.kind().isMistake(), sentence(open.text(), trouble)));
        unread.forEach(what ->
            bad(open.text().say("check.slack.unread." + what.name().toLowerCase(Locale.ROOT))));
      }
    }
  }

  /**
   * Slack takes only so many calls in a minute: that is no mistake, but takes time in a large
   * workspace.
   */
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
    String whose =
        trouble.whose().isEmpty() ? text.say("check.slack.coordinators") : trouble.whose();
    return text.say("check.slack." + key, whose, trouble.slackId());
  }

  private void calendar(Office open, Instant now) {
    LocalDate today = open.calendar().dayOf(now);
    Stream<LocalDate> days =
        Stream.iterate(
                open.calendar().nextBusinessDay(today),
                day -> open.calendar().plusBusinessDays(day, 1))
            .limit(BUSINESS_DAYS_SHOWN);
    good(open.text().say("check.calendar", open.text().list(days.map(open.text()::day))));
  }

  /**
   * Moments that will happen: nothing leaves outside working hours, and a tick that only rings then
   * does nothing.
   */
  private void schedule(Office open, Instant now) {
    Optional<Instant> next = open.ringing().apply(now);
    if (next.isEmpty()) {
      bad(open.text().say("check.schedule.never"));
      return;
    }
    Optional<Instant> useful = next;
    for (int rings = 0;
        rings < RINGS_LOOKED_AT
            && useful.isPresent()
            && !open.calendar().isWorkingMoment(useful.get());
        rings++) {
      // a tick every second of a night would be asked for hours: look once in each pause
      Instant before = useful.get();
      Instant opening = open.calendar().nextWorkingMoment(before).minusSeconds(1);
      useful = open.ringing().apply(opening.isAfter(before) ? opening : before);
    }
    if (useful.isEmpty() || !open.calendar().isWorkingMoment(useful.get())) {
      bad(open.text().say("check.schedule.idle", open.text().moment(next.get())));
      return;
    }
    Instant post = open.calendar().nextWorkingMoment(open.desk().summarizing().next(now));
    good(
        open.text()
            .say("check.schedule", open.text().moment(useful.get()), open.text().moment(post)));
  }

  private void upcoming(Office open, Instant now) {
    List<Upcoming.Next> all = open.desk().rounds().upcoming().next(now);
    if (all.isEmpty()) {
      good(open.text().say("round.next.none"));
    }
    for (Upcoming.Next next : all) {
      good(
          open.text()
              .say("check.next", next.round().title(), open.text().moment(next.step().at())));
      next.recipients()
          .forEach(to ->
              print(
                  "    "
                      + open.text()
                          .say(
                              "round.preview.section",
                              to.section(),
                              to.items(),
                              to.destination())));
    }
  }

  private void tell(boolean mistake, String sentence) {
    if (mistake) {
      bad(sentence);
    } else {
      print("・" + sentence);
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
