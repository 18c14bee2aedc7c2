package jp.torimatome.feature.weekly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Words;
import jp.torimatome.summary.Report;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;

/**
 * 週報 as one message. Slack takes about 13,200 characters of text in a message and 3,000 in one
 * block; each part has its share of that, and what a part has no room for stands in the file of the
 * thread.
 */
final class SummaryMessage {
  /** The parts before the chart. */
  static final int LEAD = 2;

  private static final int CHANGES = 2_600;
  private static final int SECTIONS = 2_400;
  private static final int COMPLETE = 900;
  private static final int TITLE = 150;

  private final SummaryWords words;
  private final LeadWords leads;
  private final TotalsTable table;
  private final Text text;

  SummaryMessage(SummaryWords words) {
    this.words = words;
    this.leads = new LeadWords(words.text());
    this.table = new TotalsTable(words);
    this.text = words.text();
  }

  /** The parts; {@code whole}: nothing was left out. */
  record Message(List<Part> parts, boolean whole) {}

  Message message(Report report) {
    List<Lines> changes = changes(report);
    Lines open = Lines.within(SECTIONS, "\n", open(report).map(words::section).toList());
    Lines complete =
        Lines.within(
            COMPLETE, text.say("list.separator"), complete(report).map(words::complete).toList());
    boolean whole =
        changes.getLast().left() + open.left() + complete.left() + TotalsTable.left(report.totals())
            == 0;
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Heading(Marks.shorten(words.title(report), TITLE)));
    parts.add(Part.Paragraph.of(lead(report)));
    report.round().ifPresent(round -> headline(parts, report, round));
    parts.add(new Part.Divider());
    news(report, changes).forEach(said -> parts.add(Part.Paragraph.of(said)));
    if (report.round().isPresent()) {
      parts.add(Part.Paragraph.of(outstanding(report, open)));
      if (!complete.text().isEmpty()) {
        parts.add(Part.Paragraph.of(complete(report, complete)));
      }
    }
    parts.add(new Part.Divider());
    totals(parts, report);
    if (!whole) {
      parts.add(Part.Note.plain(text.say("summary.file-follows")));
    }
    return new Message(parts, whole);
  }

  /** What matters first; before it, that a round is over, or has not begun. */
  private String lead(Report report) {
    return Stream.concat(words.notice(report).stream(), leads.lead(report).stream())
        .collect(Collectors.joining("\n"));
  }

  /** The figures that are read first, in two columns. */
  private void headline(List<Part> parts, Report report, Round round) {
    parts.add(new Part.Facts(words.facts(report, round).stream().map(Words::marked).toList()));
    leads.trend(report).map(Part.Note::of).ifPresent(parts::add);
    int blank = report.turnout().blank();
    if (blank > 0) {
      parts.add(Part.Note.plain(text.say("summary.rate.blank", blank)));
    }
  }

  private void totals(List<Part> parts, Report report) {
    FiscalYear ended = report.head().ended();
    if (SummaryWords.isWithoutAmounts(report.totals())) {
      parts.add(
          Part.Paragraph.of(text.say("summary.totals.none", ended.era(), ended.next().era())));
      return;
    }
    Turnout all = report.turnout();
    String partial =
        report.isPartial() ? text.say("summary.totals.partial", all.owed(), all.answered()) : "";
    parts.add(Part.Paragraph.of(text.say("summary.totals", partial)));
    parts.add(table.of(report.totals(), ended, report.isPartial()));
    String steps = String.join("\n", words.steps(report.totals(), ended));
    parts.add(
        Part.Note.plain(
            report.isPartial() ? text.say("summary.steps.partial") + "\n" + steps : steps));
  }

  /** As much of what changed as two blocks hold. */
  private List<Lines> changes(Report report) {
    ChangeWords change = new ChangeWords(text, report.head().ended());
    List<String> all =
        Stream.concat(report.answered().stream(), report.edited().stream())
            .map(change::change)
            .toList();
    Lines first = Lines.within(CHANGES, "\n", all);
    return List.of(
        first, Lines.within(CHANGES, "\n", all.subList(all.size() - first.left(), all.size())));
  }

  private List<String> news(Report report, List<Lines> changes) {
    String heading = "*" + words.news(report) + "*";
    String kinds = report.changes().isEmpty() ? heading : heading + "\n" + words.newsKinds(report);
    Lines first = changes.getFirst();
    Lines second = changes.getLast();
    String told = first.text().isEmpty() ? kinds : kinds + "\n" + first.text();
    String more = second.left() == 0 ? "" : "\n" + text.say("summary.more-changes", second.left());
    return second.text().isEmpty() ? List.of(told + more) : List.of(told, second.text() + more);
  }

  /** Sections that owe something, most first; then those whose replies leave a field empty. */
  private static Stream<Turnout.OfSection> open(Report report) {
    Comparator<Turnout.OfSection> owing =
        Comparator.comparingInt(section -> section.turnout().outstanding());
    return report.sections().stream()
        .filter(section -> !isComplete(section))
        .sorted(owing.reversed());
  }

  private static Stream<Turnout.OfSection> complete(Report report) {
    return report.sections().stream().filter(SummaryMessage::isComplete);
  }

  private static boolean isComplete(Turnout.OfSection section) {
    return section.turnout().isComplete();
  }

  private String outstanding(Report report, Lines open) {
    String heading =
        report.outstanding().isEmpty()
            ? text.say("summary.open.none")
            : text.say("summary.open", report.outstanding().size(), words.rest(report.turnout()));
    return with(heading, open, "summary.more-sections");
  }

  private String complete(Report report, Lines names) {
    String more = names.left() == 0 ? "" : text.say("summary.more-complete", names.left());
    return text.say("summary.complete", complete(report).count(), names.text(), more);
  }

  private String with(String heading, Lines lines, String more) {
    String listed = lines.text().isEmpty() ? heading : heading + "\n" + lines.text();
    return lines.left() == 0 ? listed : listed + "\n" + text.say(more, lines.left());
  }
}
