package jp.torimatome.feature.weekly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.feature.word.TurnoutWords;
import jp.torimatome.say.Marks;
import jp.torimatome.summary.Report;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;

/**
 * 週報の書き出し: how many, what moved, and who is waited for, in the first sentences; and where the rate
 * goes.
 */
final class LeadWords {
  private static final int SECTIONS = 3;
  private static final int NAME = 30;

  private final Text text;

  LeadWords(Text text) {
    this.text = text;
  }

  /** In mrkdwn; without a round there is nothing to lead with. */
  Optional<String> lead(Report report) {
    if (report.round().isEmpty()) {
      return Optional.empty();
    }
    Turnout all = report.turnout();
    if (all.isComplete()) {
      return Optional.of(text.say("summary.lead.complete", all.owed(), moved(report)));
    }
    String rate =
        text.say(
            "summary.lead",
            all.owed(),
            all.answered(),
            SummaryWords.percent(all.perMille()),
            moved(report));
    Stream<String> rest =
        Stream.of(text.say("summary.lead.rest", new TurnoutWords(text).rest(all)));
    Stream<String> waitedFor =
        Stream.of(
                most("summary.lead.sections", report.sections(), Turnout::outstanding),
                most("summary.lead.heads", report.sections(), Turnout::waiting))
            .flatMap(Optional::stream);
    return Optional.of(
        rate + "\n" + Stream.concat(rest, waitedFor).collect(Collectors.joining("\n")));
  }

  /** Since the last post about the round. */
  private String moved(Report report) {
    List<Report.Point> before = report.progress().before();
    if (before.isEmpty()) {
      return "";
    }
    Report.Point last = before.getLast();
    int more = report.turnout().answered() - last.turnout().answered();
    String key =
        more > 0 ? "summary.lead.more" : more < 0 ? "summary.lead.less" : "summary.lead.same";
    return text.say(key, text.moment(last.at()), Math.abs(more));
  }

  private Optional<String> most(
      String key, List<Turnout.OfSection> sections, ToIntFunction<Turnout> count) {
    List<Turnout.OfSection> some =
        sections.stream()
            .filter(section -> count.applyAsInt(section.turnout()) > 0)
            .sorted(Comparator.comparingInt(section -> -count.applyAsInt(section.turnout())))
            .toList();
    if (some.isEmpty()) {
      return Optional.empty();
    }
    String names = text.list(some.stream().limit(SECTIONS).map(section -> name(section, count)));
    String more =
        some.size() > SECTIONS ? text.say("summary.lead.others", some.size() - SECTIONS) : "";
    return Optional.of(text.say(key, names, more));
  }

  private String name(Turnout.OfSection section, ToIntFunction<Turnout> count) {
    String name = Marks.escape(Marks.shorten(section.section().name(), NAME));
    return text.say("summary.lead.section", name, count.applyAsInt(section.turnout()));
  }

  /** 4月21日 20.5% → 4月28日 45.5% → 今回 68.2%; nothing to show before the second post. */
  Optional<String> trend(Report report) {
    if (report.progress().before().isEmpty()) {
      return Optional.empty();
    }
    Stream<String> before =
        report.progress().before().stream()
            .map(point -> text.say("summary.trend.point", day(point), rate(point.turnout())));
    Stream<String> now = Stream.of(text.say("summary.trend.now", rate(report.turnout())));
    return Optional.of(
        text.say("summary.trend", Stream.concat(before, now).collect(Collectors.joining(" → "))));
  }

  private String day(Report.Point point) {
    return text.day(point.at().atZone(text.zone()).toLocalDate());
  }

  private static String rate(Turnout turnout) {
    return SummaryWords.percent(turnout.perMille());
  }
}
