package jp.torimatome.feature.steering;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.torimatome.feature.word.TurnoutWords;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.round.Round;
import jp.torimatome.round.Step;
import jp.torimatome.round.running.Opening;
import jp.torimatome.round.running.Planning;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.round.running.Upcoming;
import jp.torimatome.say.Marks;
import jp.torimatome.summary.Summarizing;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;

/** How rounds are told to coordinators, in mrkdwn. */
public final class RoundWords {
  private static final int SECTIONS = 30;
  private static final int NAME = 40;

  private final Text text;
  private final TurnoutWords turnouts;

  public RoundWords(Text text) {
    this.text = text;
    this.turnouts = new TurnoutWords(text);
  }

  /** Title, state and the three moments. */
  String head(Round round) {
    return text.say(
        "round.head",
        Marks.escape(round.title()),
        text.say("round.state." + round.state().name().toLowerCase(Locale.ROOT)),
        text.moment(round.window().opensAt()),
        text.moment(round.window().dueAt()),
        text.moment(round.window().closesAt()));
  }

  /**
   * The rate as the weekly summary reckons it, what is missing, then each section; never a person.
   */
  String progress(List<Turnout.OfSection> sections) {
    Turnout all = Turnout.of(sections);
    String rate = rate(sections);
    String rest =
        all.isComplete() ? "" : "\n" + text.say("round.progress.rest", turnouts.rest(all));
    String blank = all.blank() == 0 ? "" : "\n" + text.say("summary.rate.blank", all.blank());
    String lines = shown(sections).stream().map(this::section).collect(Collectors.joining("\n"));
    String more =
        sections.size() > SECTIONS
            ? "\n" + text.say("round.more-sections", sections.size() - SECTIONS)
            : "";
    return rate + rest + blank + "\n" + lines + more;
  }

  /** 回答率, and that of what came in time. */
  String rate(List<Turnout.OfSection> sections) {
    Turnout all = Turnout.of(sections);
    return text.say(
        "round.progress",
        all.answered(),
        all.owed(),
        percent(all.perMille()),
        all.onTime(),
        percent(all.onTimePerMille()));
  }

  /** What a post made now would be about, where it would go, and the rates that it would tell. */
  String announced(Summarizing.Announced post, Summarizing summarizing, List<Round> open) {
    String rates =
        open.stream()
            .filter(round -> round.planId() == post.plan().id())
            .map(round -> rate(summarizing.turnout(round)))
            .collect(Collectors.joining("\n"));
    return text.say(
            "summary.preview", Marks.escape(post.plan().name()), Marks.place(post.channel()), rates)
        .strip();
  }

  /** All in the order of the register, or those that owe most. */
  private static List<Turnout.OfSection> shown(List<Turnout.OfSection> sections) {
    Comparator<Turnout.OfSection> owing =
        Comparator.comparingInt((Turnout.OfSection section) -> section.turnout().outstanding())
            .reversed();
    return sections.size() <= SECTIONS
        ? sections
        : sections.stream().sorted(owing).limit(SECTIONS).toList();
  }

  private String section(Turnout.OfSection section) {
    Turnout turnout = section.turnout();
    String line =
        text.say(
            "round.progress.section",
            name(section.section().name()),
            turnout.answered(),
            turnout.owed());
    return turnout.isComplete()
        ? line
        : line + text.say("round.progress.section.rest", turnouts.rest(turnout));
  }

  /** 92.3. */
  public static String percent(int perMille) {
    return String.format(Locale.ROOT, "%.1f", perMille / 10.0);
  }

  /** Thirty long names still leave room for the rest of an answer. */
  private static String name(String name) {
    return Marks.escape(Marks.shorten(name, NAME));
  }

  /** Who would be asked about how many projects, and where. */
  String roster(List<Opening.Planned> planned) {
    int items = planned.stream().mapToInt(section -> section.items().size()).sum();
    String lines =
        planned.stream()
            .limit(SECTIONS)
            .map(section ->
                text.say(
                    "round.roster.section",
                    name(section.entry().name()),
                    section.items().size(),
                    Marks.place(section.destination())))
            .collect(Collectors.joining("\n"));
    String more =
        planned.size() > SECTIONS
            ? "\n" + text.say("round.more-sections", planned.size() - SECTIONS)
            : "";
    return text.say("round.roster", planned.size(), items) + "\n" + lines + more;
  }

  /** The next prompt of each round: when, which step, and to whom. */
  public String next(RoundDesk desk, Instant now) {
    List<Upcoming.Next> all = desk.upcoming().next(now);
    return all.isEmpty()
        ? text.say("round.next.none")
        : all.stream().map(this::next).collect(Collectors.joining("\n"));
  }

  private String next(Upcoming.Next next) {
    int items = next.recipients().stream().mapToInt(Upcoming.Recipient::items).sum();
    String key = next.round().state() == Round.State.PAUSED ? "round.next.paused" : "round.next";
    String plan =
        next.round().brief().plan().isEmpty()
            ? ""
            : Marks.escape(Plan.tagged(next.round().brief().plan(), "")) + " ";
    return plan
        + text.say(
            key,
            text.moment(next.step().at()),
            step(next.step().name()),
            next.recipients().size(),
            items);
  }

  /** The steps of a round as a list of dates. */
  String steps(List<Step> steps) {
    return steps.stream()
        .map(step -> text.say("round.step", text.moment(step.at()), step(step.name())))
        .collect(Collectors.joining("\n"));
  }

  private String step(String name) {
    int dash = name.indexOf('-');
    String kind = dash < 0 ? name : name.substring(0, dash);
    return dash < 0
        ? text.say("round.step." + kind)
        : text.say("round.step." + kind + "-n", name.substring(dash + 1));
  }

  String problem(Planning.Problem problem) {
    return text.say("round.problem." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  String opened(Opening.Outcome outcome) {
    return switch (outcome) {
      case Opening.Outcome.Opened(var sections, var items) ->
          text.say("round.opened", sections, items);
      case Opening.Outcome.AlreadyOpen() -> text.say("round.already-open");
      case Opening.Outcome.AnotherIsOpen(var other) ->
          text.say("round.another-open", Marks.escape(other.title()));
      case Opening.Outcome.Over() -> text.say("round.over");
      case Opening.Outcome.NobodyToAsk() -> text.say("round.nobody");
      case Opening.Outcome.UnknownSections(var names) ->
          text.say("round.unknown-sections", Marks.escape(text.list(names.stream())));
    };
  }

  String field(Field field, Round round) {
    return text.say("field." + field.code(), field.yearIn(round.ended()).era());
  }
}
