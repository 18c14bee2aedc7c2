package jp.torimatome.feature.weekly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.feature.word.TurnoutWords;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.round.Round;
import jp.torimatome.say.Marks;
import jp.torimatome.summary.Report;
import jp.torimatome.summary.Tally;
import jp.torimatome.summary.Totals;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;

/**
 * How a report is told: sections and projects, never people, and never what was written into a
 * reply.
 */
final class SummaryWords {
  private static final int NAME = 40;
  private static final int NUMBERS = 10;

  private final Text text;
  private final TurnoutWords turnouts;

  SummaryWords(Text text) {
    this.text = text;
    this.turnouts = new TurnoutWords(text);
  }

  Text text() {
    return text;
  }

  String title(Report report) {
    String about = report.round().map(round -> round.title()).orElse(report.head().plan().name());
    if (report.head().isCompletion()) {
      return text.say("summary.title.complete", about);
    }
    if (report.isClosing()) {
      return text.say("summary.title.closing", about);
    }
    return text.say(isClosed(report) ? "summary.title.closed" : "summary.title", about);
  }

  private static boolean isClosed(Report report) {
    return report.round().filter(round -> round.state() == Round.State.CLOSED).isPresent();
  }

  /** What must be known before the figures: no round yet, or only one that is over. */
  Optional<String> notice(Report report) {
    if (report.round().isEmpty()) {
      return Optional.of(text.say("summary.no-round"));
    }
    return report
        .round()
        .filter(round -> isClosed(report))
        .map(round ->
            text.say(
                report.isClosing() ? "summary.closing" : "summary.closed",
                text.moment(report.progress().closedAt().orElse(round.window().closesAt()))));
  }

  /** 62.5%. */
  static String percent(int perMille) {
    return String.format(Locale.ROOT, "%.1f%%", perMille / 10.0);
  }

  /**
   * The headline figures of a round, in mrkdwn: rate, what is owed, on-time rate, due and closing.
   */
  List<String> facts(Report report, Round round) {
    Turnout turnout = report.turnout();
    return List.of(
        text.say(
            "summary.fact.rate", percent(turnout.perMille()), turnout.answered(), turnout.owed()),
        text.say("summary.fact.rest", rest(turnout)),
        text.say(
            "summary.fact.on-time",
            percent(turnout.onTimePerMille()),
            turnout.onTime(),
            turnout.owed()),
        due(isPast(report, round) ? "summary.fact.due.past" : "summary.fact.due", round));
  }

  /** Each kind of what is missing; an explicit 0 where nothing is. */
  String rest(Turnout turnout) {
    return turnout.isComplete() ? text.say("turnout.unanswered", 0) : turnouts.rest(turnout);
  }

  private static boolean isPast(Report report, Round round) {
    return !isClosed(report) && report.head().madeAt().isAfter(round.window().dueAt());
  }

  private String due(String key, Round round) {
    return text.say(
        key, text.moment(round.window().dueAt()), text.moment(round.window().closesAt()));
  }

  /**
   * How many items were answered or edited since the last summary; an explicit 0 instead of
   * silence.
   */
  String news(Report report) {
    return report.changes().isEmpty()
        ? text.say("summary.news.none")
        : text.say("summary.news", report.changes().size());
  }

  /** How many of the news are new replies and how many are edits. */
  String newsKinds(Report report) {
    String since =
        report
            .head()
            .since()
            .map(moment -> text.say("summary.since", text.moment(moment)))
            .orElse("");
    return text.say("summary.news.kinds", report.answered().size(), report.edited().size(), since);
  }

  /** A section with something open: how far it is, and what is missing. */
  String section(Turnout.OfSection section) {
    Turnout turnout = section.turnout();
    return text.say(
        "summary.section",
        name(section.section().name()),
        turnout.answered(),
        turnout.owed(),
        percent(turnout.perMille()),
        turnouts.rest(turnout),
        late(turnout));
  }

  /** A section that is complete: its name, and how much of it came late. */
  String complete(Turnout.OfSection section) {
    return name(section.section().name()) + late(section.turnout());
  }

  private String late(Turnout turnout) {
    return some("summary.section.late", turnout.answered() - turnout.onTime());
  }

  private String some(String key, int count) {
    return count == 0 ? "" : text.say(key, count);
  }

  /**
   * Where the two sums come from: as printed, relistings once, suspected yen read as yen; a step
   * that changes nothing is not told.
   */
  List<String> steps(Totals totals, FiscalYear ended) {
    List<String> steps = new ArrayList<>();
    String first = ended.era();
    String second = ended.next().era();
    Totals.Years printed = totals.printed();
    Totals.Years counted = totals.counted();
    Totals.Years asYen = totals.slipsAsYen();
    steps.add(
        text.say(
            "summary.step.printed", first, sum(printed.ended()), second, sum(printed.started())));
    if (!totals.relisted().isEmpty() && !isSame(printed, counted)) {
      String numbers = numbers(totals.relisted());
      steps.add(
          text.say(
              "summary.step.relisted",
              numbers,
              first,
              sum(counted.ended()),
              second,
              sum(counted.started())));
    }
    if (!totals.slips().isEmpty()) {
      steps.add(
          text.say(
              "summary.step.slips",
              numbers(totals.slips()),
              first,
              sum(asYen.ended()),
              second,
              sum(asYen.started())));
    }
    return steps;
  }

  private static boolean isSame(Totals.Years one, Totals.Years other) {
    return one.ended().thousandYen() == other.ended().thousandYen()
        && one.started().thousandYen() == other.started().thousandYen();
  }

  /** True when not a single amount was given in either year. */
  static boolean isWithoutAmounts(Totals totals) {
    return totals.counted().ended().count(Nature.GIVEN)
            + totals.counted().started().count(Nature.GIVEN)
        == 0;
  }

  /** A sum with its unit, or that nothing was given that could be summed. */
  String sum(Tally tally) {
    return tally.count(Nature.GIVEN) == 0
        ? text.say("summary.sum.none")
        : text.say("summary.sum", text.number(tally.thousandYen()));
  }

  /** A sum in a cell, or a dash. */
  String cell(Tally tally) {
    return tally.count(Nature.GIVEN) == 0
        ? text.say("summary.nothing")
        : text.number(tally.thousandYen());
  }

  /** How many amounts are not there, by kind: 未回答3、廃止4. */
  String nothings(Tally tally) {
    Stream<String> each =
        tally.counts().entrySet().stream()
            .filter(count -> count.getKey() != Nature.GIVEN)
            .map(count ->
                text.say(
                    "summary.nature",
                    text.say("table.nature." + count.getKey().code()),
                    count.getValue()));
    String kinds = text.list(each);
    return kinds.isEmpty() ? text.say("summary.nothing") : kinds;
  }

  /** An amount for a file: the bare figure, or the kind of nothing in words. */
  String amount(Amount amount) {
    return amount.nature() == Nature.GIVEN
        ? Long.toString(amount.thousandYenOrZero())
        : text.say("table.nature." + amount.nature().code());
  }

  private String numbers(List<Integer> numbers) {
    String first = text.list(numbers.stream().limit(NUMBERS).map(String::valueOf));
    return numbers.size() <= NUMBERS
        ? first
        : text.say("summary.more-numbers", first, numbers.size() - NUMBERS);
  }

  private static String name(String name) {
    return Marks.escape(Marks.shorten(name, NAME));
  }
}
