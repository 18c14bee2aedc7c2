package jp.torimatome.slack.post;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.util.json.GsonFactory;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.summary.Report;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;

/**
 * 週報 as one message. Slack takes about 13,200 characters of text in a message and 3,000 in one
 * block; each part has its share of that, and what a part has no room for stands in the file of the
 * thread.
 */
final class SummaryMessage {
  /** The blocks before the chart. */
  static final int LEAD = 2;

  private static final int CHANGES = 2_600;
  private static final int SECTIONS = 2_400;
  private static final int COMPLETE = 900;
  private static final int TITLE = 150;
  private static final Gson GSON = GsonFactory.createSnakeCase();

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

  /** The blocks; {@code whole}: nothing was left out. */
  record Message(JsonArray blocks, boolean whole) {}

  Message message(Report report) {
    List<Lines> changes = changes(report);
    Lines open = Lines.within(SECTIONS, "\n", open(report).map(words::section).toList());
    Lines complete =
        Lines.within(
            COMPLETE, text.say("list.separator"), complete(report).map(words::complete).toList());
    boolean whole =
        changes.getLast().left() + open.left() + complete.left() + TotalsTable.left(report.totals())
            == 0;
    JsonArray blocks = new JsonArray();
    add(
        blocks,
        header(header -> header.text(plainText(Mrkdwn.shorten(words.title(report), TITLE)))));
    add(blocks, Mrkdwn.section(lead(report)));
    report.round().ifPresent(round -> headline(blocks, report, round));
    add(blocks, divider());
    news(report, changes).forEach(said -> add(blocks, Mrkdwn.section(said)));
    if (report.round().isPresent()) {
      add(blocks, Mrkdwn.section(outstanding(report, open)));
      if (!complete.text().isEmpty()) {
        add(blocks, Mrkdwn.section(complete(report, complete)));
      }
    }
    add(blocks, divider());
    totals(blocks, report);
    if (!whole) {
      add(blocks, context(List.of(plainText(text.say("summary.file-follows")))));
    }
    return new Message(blocks, whole);
  }

  /** What matters first; before it, that a round is over, or has not begun. */
  private String lead(Report report) {
    return Stream.concat(words.notice(report).stream(), leads.lead(report).stream())
        .collect(Collectors.joining("\n"));
  }

  /** The figures that are read first, in two columns. */
  private void headline(JsonArray blocks, Report report, Round round) {
    List<TextObject> facts =
        words.facts(report, round).stream().<TextObject>map(Mrkdwn::verbatim).toList();
    add(blocks, section(section -> section.fields(facts)));
    leads.trend(report).ifPresent(trend -> add(blocks, context(List.of(Mrkdwn.verbatim(trend)))));
    int blank = report.turnout().blank();
    if (blank > 0) {
      add(blocks, context(List.of(plainText(text.say("summary.rate.blank", blank)))));
    }
  }

  private void totals(JsonArray blocks, Report report) {
    FiscalYear ended = report.head().ended();
    if (SummaryWords.isWithoutAmounts(report.totals())) {
      add(blocks, Mrkdwn.section(text.say("summary.totals.none", ended.era(), ended.next().era())));
      return;
    }
    Turnout all = report.turnout();
    String partial =
        report.isPartial() ? text.say("summary.totals.partial", all.owed(), all.answered()) : "";
    add(blocks, Mrkdwn.section(text.say("summary.totals", partial)));
    blocks.add(table.block(report.totals(), ended, report.isPartial()));
    String steps = String.join("\n", words.steps(report.totals(), ended));
    add(
        blocks,
        context(
            List.of(
                plainText(
                    report.isPartial()
                        ? text.say("summary.steps.partial") + "\n" + steps
                        : steps))));
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

  private static void add(JsonArray blocks, LayoutBlock block) {
    blocks.add(GSON.toJsonTree(block));
  }
}
