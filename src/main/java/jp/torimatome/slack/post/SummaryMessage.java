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
import jp.torimatome.summary.Totals;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;

/**
 * 週報 as one message. Slack takes about 13,200 characters of text in a message and 3,000 in one block; each part has its share of
 * that, and what a part has no room for stands in the file of the thread.
 */
final class SummaryMessage {
  private static final int CHANGES = 2_400;
  private static final int SECTIONS = 2_400;
  private static final int COMPLETE = 900;
  private static final int TITLE = 150;
  private static final Gson GSON = GsonFactory.createSnakeCase();

  private final SummaryWords words;
  private final TotalsTable table;
  private final Text text;

  SummaryMessage(SummaryWords words) {
    this.words = words;
    this.table = new TotalsTable(words);
    this.text = words.text();
  }

  /** The text for notifications and screen readers, and the blocks; {@code whole}: nothing was left out. */
  record Message(String text, JsonArray blocks, boolean whole) {}

  Message message(Report report) {
    Lines changes = changes(report);
    Lines open = Lines.within(SECTIONS, "\n", open(report).map(words::section).toList());
    Lines complete = Lines.within(COMPLETE, text.say("list.separator"), complete(report).map(words::complete).toList());
    boolean whole = changes.left() + open.left() + complete.left() + TotalsTable.left(report.totals()) == 0;
    JsonArray blocks = new JsonArray();
    add(blocks, header(header -> header.text(plainText(Mrkdwn.shorten(words.title(report), TITLE)))));
    words.notice(report).ifPresent(notice -> add(blocks, Mrkdwn.section(notice)));
    report.round().ifPresent(round -> headline(blocks, report, round));
    add(blocks, divider());
    add(blocks, Mrkdwn.section(news(report, changes)));
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
    return new Message(spoken(report), blocks, whole);
  }

  /** The figures that are read first, in two columns. */
  private void headline(JsonArray blocks, Report report, Round round) {
    List<TextObject> facts = words.facts(report, round).stream().<TextObject>map(Mrkdwn::verbatim).toList();
    add(blocks, section(section -> section.fields(facts)));
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
    add(blocks, Mrkdwn.section(text.say("summary.totals")));
    blocks.add(table.block(report.totals(), ended));
    add(blocks, context(List.of(plainText(String.join("\n", words.steps(report.totals(), ended))))));
  }

  /** Everything that the blocks say, short enough to be read out. */
  private String spoken(Report report) {
    String owing =
        report.outstanding().isEmpty()
            ? ""
            : text.say("summary.spoken.outstanding", report.outstanding().size(), report.turnout().outstanding());
    String title = Mrkdwn.escape(Mrkdwn.shorten(words.title(report), TITLE));
    Stream<String> round =
        Stream.concat(
            words.notice(report).map(Mrkdwn::plain).stream(), report.round().map(found -> words.rate(report, found)).stream());
    Stream<String> rest = Stream.of(words.news(report), owing + spokenTotals(report));
    return Stream.of(Stream.of(title), round, rest).flatMap(lines -> lines).collect(Collectors.joining("\n"));
  }

  private String spokenTotals(Report report) {
    FiscalYear ended = report.head().ended();
    Totals.Years counted = report.totals().counted();
    if (SummaryWords.isWithoutAmounts(report.totals())) {
      return text.say("summary.spoken.no-totals", ended.era(), ended.next().era());
    }
    return text.say(
        "summary.spoken.totals",
        ended.era(),
        words.sum(counted.ended()),
        words.nothings(counted.ended()),
        ended.next().era(),
        words.sum(counted.started()),
        words.nothings(counted.started()));
  }

  private Lines changes(Report report) {
    return Lines.within(CHANGES, "\n", Stream.concat(report.answered().stream(), report.edited().stream()).map(words::change).toList());
  }

  private String news(Report report, Lines changes) {
    String heading = "*" + words.news(report) + "*";
    return with(report.changes().isEmpty() ? heading : heading + "\n" + words.newsKinds(report), changes, "summary.more-changes");
  }

  /** Sections that owe something, most first; then those whose replies leave a field empty. */
  private static Stream<Turnout.OfSection> open(Report report) {
    Comparator<Turnout.OfSection> owing = Comparator.comparingInt(section -> section.turnout().outstanding());
    return report.sections().stream().filter(section -> !isComplete(section)).sorted(owing.reversed());
  }

  private static Stream<Turnout.OfSection> complete(Report report) {
    return report.sections().stream().filter(SummaryMessage::isComplete);
  }

  private static boolean isComplete(Turnout.OfSection section) {
    return section.turnout().answered() == section.turnout().owed();
  }

  private String outstanding(Report report, Lines open) {
    String heading =
        report.outstanding().isEmpty()
            ? text.say("summary.open.none")
            : text.say("summary.open", report.outstanding().size(), report.turnout().outstanding());
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
