package jp.torimatome.slack.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.torimatome.plan.Amount;
import jp.torimatome.plan.Nature;
import jp.torimatome.round.Round;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.summary.Report;
import jp.torimatome.summary.Tally;
import jp.torimatome.summary.Totals;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;

/** How a report is told: sections and projects, never people, and never what was written into a reply. */
final class SummaryWords {
  private static final int NAME = 40;
  private static final int NUMBERS = 10;

  private final Text text;

  SummaryWords(Text text) {
    this.text = text;
  }

  Text text() {
    return text;
  }

  String title(Report report) {
    String about = report.round().map(round -> round.brief().title()).orElse(report.head().plan().name());
    return text.say(report.head().isCompletion() ? "summary.title.complete" : "summary.title", about);
  }

  /** 62.5%. */
  static String percent(int perMille) {
    return String.format(Locale.ROOT, "%.1f%%", perMille / 10.0);
  }

  /** The rate of the whole round, and how its due date stands. */
  String rate(Report report) {
    if (report.round().isEmpty()) {
      return text.say("summary.no-round");
    }
    Turnout turnout = report.turnout();
    String rate =
        text.say(
            "summary.rate",
            percent(turnout.perMille()),
            turnout.answered(),
            turnout.owed(),
            percent(turnout.onTimePerMille()),
            turnout.onTime(),
            turnout.outstanding());
    String blank = turnout.blank() == 0 ? "" : "\n" + text.say("summary.rate.blank", turnout.blank());
    return rate + blank + "\n" + due(report.round().get(), report);
  }

  private String due(Round round, Report report) {
    boolean past = report.head().madeAt().isAfter(round.window().dueAt());
    return text.say(past ? "summary.due.past" : "summary.due", text.moment(round.window().dueAt()), text.moment(round.window().closesAt()));
  }

  /** How many items were answered or edited since the last summary; an explicit 0 instead of silence. */
  String news(Report report) {
    String since = report.head().since().map(moment -> text.say("summary.since", text.moment(moment))).orElse("");
    return report.changes().isEmpty()
        ? text.say("summary.news.none", since)
        : text.say("summary.news", report.changes().size(), report.answered().size(), report.edited().size(), since);
  }

  /** One answered or edited item, in mrkdwn. */
  String change(Report.Change change) {
    String project = change.project().number() + "　" + name(change.project().name());
    String flags = (change.late() ? text.say("prompt.item.late") : "") + (change.onBehalf() ? text.say("prompt.item.on-behalf") : "");
    if (change.first()) {
      return text.say("summary.change.answered", project, name(change.section().name()), flags);
    }
    String fields =
        change.fields()
            .stream()
            .map(field -> text.say("summary.field." + field.code()))
            .collect(Collectors.joining(text.say("list.separator")));
    return text.say(
        "summary.change.edited",
        project,
        name(change.section().name()),
        flags,
        fields.isEmpty() ? text.say("summary.change.same") : fields);
  }

  String section(Turnout.OfSection section) {
    Turnout turnout = section.turnout();
    String blank = turnout.blank() == 0 ? "" : text.say("summary.section.blank", turnout.blank());
    return text.say(
        "summary.section",
        name(section.section().name()),
        turnout.answered(),
        turnout.owed(),
        percent(turnout.perMille()),
        turnout.onTime(),
        blank);
  }

  String outstanding(Turnout.OfSection section) {
    return text.say("summary.outstanding.section", name(section.section().name()), section.turnout().outstanding());
  }

  /** Where the two sums come from: as printed, relistings once, suspected yen read as yen. */
  List<String> steps(Totals totals) {
    List<String> steps = new ArrayList<>();
    steps.add(text.say("summary.step.printed", sum(totals.printed().ended()), sum(totals.printed().started())));
    if (!totals.relisted().isEmpty()) {
      steps.add(
          text.say("summary.step.relisted", numbers(totals.relisted()), sum(totals.counted().ended()), sum(totals.counted().started())));
    }
    if (!totals.slips().isEmpty()) {
      steps.add(
          text.say("summary.step.slips", numbers(totals.slips()), sum(totals.slipsAsYen().ended()), sum(totals.slipsAsYen().started())));
    }
    return steps;
  }

  /** A sum, or a dash where nothing was given that could be summed. */
  String sum(Tally tally) {
    return tally.count(Nature.GIVEN) == 0 ? text.say("summary.nothing") : text.number(tally.thousandYen());
  }

  /** How many amounts are not there, by kind: 未回答3、廃止4. */
  String nothings(Tally tally) {
    String kinds =
        tally.counts().entrySet().stream()
            .filter(count -> count.getKey() != Nature.GIVEN)
            .map(count -> text.say("summary.nature", text.say("table.nature." + count.getKey().code()), count.getValue()))
            .collect(Collectors.joining(text.say("list.separator")));
    return kinds.isEmpty() ? text.say("summary.nothing") : kinds;
  }

  /** An amount for a file: the bare figure, or the kind of nothing in words. */
  String amount(Amount amount) {
    return amount.nature() == Nature.GIVEN ? Long.toString(amount.thousandYenOrZero()) : text.say("table.nature." + amount.nature().code());
  }

  private String numbers(List<Integer> numbers) {
    String first = numbers.stream().limit(NUMBERS).map(String::valueOf).collect(Collectors.joining(text.say("list.separator")));
    return numbers.size() <= NUMBERS ? first : text.say("summary.more-numbers", first, numbers.size() - NUMBERS);
  }

  private static String name(String name) {
    return Mrkdwn.escape(Mrkdwn.shorten(name, NAME));
  }
}
