package jp.torimatome.slack.post;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
  private static final int OUTSTANDING = 900;
  private static final int SECTIONS = 2_400;
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
    Lines outstanding =
        Lines.within(OUTSTANDING, text.say("list.separator"), report.outstanding().stream().map(words::outstanding).toList());
    Lines sections = sections(report);
    boolean whole = changes.left() + outstanding.left() + sections.left() + TotalsTable.left(report.totals()) == 0;
    JsonArray blocks = new JsonArray();
    add(blocks, header(header -> header.text(plainText(Mrkdwn.shorten(words.title(report), TITLE)))));
    add(blocks, mrkdwn(words.rate(report)));
    add(blocks, divider());
    add(blocks, mrkdwn(with("*" + words.news(report) + "*", changes, "summary.more-changes")));
    if (report.round().isPresent()) {
      add(blocks, mrkdwn(report.outstanding().isEmpty() ? text.say("summary.outstanding.none") : outstanding(report, outstanding)));
      add(blocks, mrkdwn(with(text.say("summary.sections"), sections, "summary.more-sections")));
    }
    add(blocks, divider());
    add(blocks, mrkdwn(text.say("summary.totals", report.head().ended().era(), report.head().ended().next().era())));
    blocks.add(table.block(report.totals(), report.head().ended()));
    add(blocks, context(List.of(Mrkdwn.verbatim(String.join("\n", words.steps(report.totals()))))));
    if (!whole) {
      add(blocks, context(List.of(plainText(text.say("summary.file-follows")))));
    }
    return new Message(spoken(report), blocks, whole);
  }

  /** Everything that the blocks say, short enough to be read out. */
  private String spoken(Report report) {
    Totals totals = report.totals();
    String owing =
        report.outstanding().isEmpty()
            ? ""
            : text.say("summary.spoken.outstanding", report.outstanding().size(), report.turnout().outstanding());
    String sums =
        text.say(
            "summary.spoken.totals",
            report.head().ended().era(),
            words.sum(totals.counted().ended()),
            words.nothings(totals.counted().ended()),
            report.head().ended().next().era(),
            words.sum(totals.counted().started()),
            words.nothings(totals.counted().started()));
    String title = Mrkdwn.escape(Mrkdwn.shorten(words.title(report), TITLE));
    return String.join("\n", title, words.rate(report).replace("*", ""), words.news(report), owing + sums);
  }

  private Lines changes(Report report) {
    return Lines.within(CHANGES, "\n", Stream.concat(report.answered().stream(), report.edited().stream()).map(words::change).toList());
  }

  /** In the order of the register when all fit, else those that are furthest behind. */
  private Lines sections(Report report) {
    Lines all = Lines.within(SECTIONS, "\n", report.sections().stream().map(words::section).toList());
    if (all.left() == 0) {
      return all;
    }
    Comparator<Turnout.OfSection> behind = Comparator.comparingInt(section -> section.turnout().perMille());
    return Lines.within(SECTIONS, "\n", report.sections().stream().sorted(behind).map(words::section).toList());
  }

  private String outstanding(Report report, Lines lines) {
    String more = lines.left() == 0 ? "" : text.say("summary.more-outstanding", lines.left());
    return text.say("summary.outstanding", report.outstanding().size(), report.turnout().outstanding()) + "\n" + lines.text() + more;
  }

  private String with(String heading, Lines lines, String more) {
    String listed = lines.text().isEmpty() ? heading : heading + "\n" + lines.text();
    return lines.left() == 0 ? listed : listed + "\n" + text.say(more, lines.left());
  }

  private static LayoutBlock mrkdwn(String words) {
    return section(section -> section.text(Mrkdwn.verbatim(words)));
  }

  private static void add(JsonArray blocks, LayoutBlock block) {
    JsonElement element = GSON.toJsonTree(block);
    blocks.add(element);
  }
}
