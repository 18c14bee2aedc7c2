package jp.torimatome.slack.review;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.text.Text;

/**
 * 確認待ちの一覧: every reply in a line with a button, those with warnings first; and several at once,
 * after a look at the warnings.
 */
final class ReviewList {
  static final String SEE = "review_see";
  static final String PAGE = "review_page";
  static final String BULK = "review_bulk";
  static final String ACCEPT_PLAIN = "review_accept_plain";
  static final String ACCEPT_ALL = "review_accept_all";

  /** A modal holds 100 blocks. */
  private static final int ROWS = 40;

  private final ReviewWords words;
  private final Text text;

  ReviewList(ReviewWords words) {
    this.words = words;
    this.text = words.text();
  }

  /** {@code said}: what was just done, shown on top; empty for nothing. */
  View list(List<Pending> pending, int wanted, String said) {
    return list(pending, "", wanted, said);
  }

  /** Only those that were asked for; the page carries which they are. */
  View list(List<Pending> pending, String asked, int wanted, String said) {
    ReviewPage carried = ReviewPage.of(pending, asked);
    List<LayoutBlock> blocks = new ArrayList<>();
    if (!said.isEmpty()) {
      blocks.add(Mrkdwn.section(Mrkdwn.shorten(said, 2900)));
    }
    long warned = pending.stream().filter(Pending::isWarned).count();
    blocks.add(
        Mrkdwn.section(
            pending.isEmpty()
                ? text.say("review.none")
                : text.say("review.heading", pending.size(), warned)));
    List<BlockElement> buttons = new ArrayList<>();
    if (!pending.isEmpty()) {
      String label = text.say("review.bulk", carried.all().size());
      buttons.add(
          button(made -> made.actionId(BULK).value("0").text(plainText(label)).style("primary")));
    }
    buttons.add(
        button(made ->
            made.actionId(TakenList.OPEN).value("0").text(plainText(text.say(TakenList.OPEN)))));
    blocks.add(actions(buttons));
    blocks.add(divider());
    int page = Math.clamp(wanted, 0, Math.max(0, (pending.size() - 1) / ROWS));
    int last = Math.min((page + 1) * ROWS, pending.size());
    pending.subList(page * ROWS, last).forEach(each -> blocks.add(row(each)));
    turns(page, last < pending.size()).ifPresent(blocks::add);
    return carrying(carried, blocks);
  }

  /** The question before many are taken: those with warnings are read first. */
  View bulk(List<Pending> pending, String asked) {
    List<Pending> warned = pending.stream().filter(Pending::isWarned).toList();
    int plain = pending.size() - warned.size();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Mrkdwn.section(
            text.say(
                warned.isEmpty() ? "review.bulk.no-warnings" : "review.bulk.warnings",
                warned.size())));
    warned.stream().limit(ROWS).forEach(each -> blocks.add(row(each)));
    if (warned.size() > ROWS) {
      blocks.add(Mrkdwn.section(text.say("review.more", warned.size() - ROWS)));
    }
    List<BlockElement> choices = new ArrayList<>();
    if (plain > 0) {
      blocks.add(
          Mrkdwn.section(
              Mrkdwn.shorten(text.say("review.bulk.plain", plain, words.numbers(pending)), 2900)));
      String label =
          text.say(warned.isEmpty() ? "review.accept.all" : "review.accept.plain", plain);
      choices.add(
          button(made ->
              made.actionId(ACCEPT_PLAIN).value("0").text(plainText(label)).style("primary")));
    }
    if (!warned.isEmpty()) {
      choices.add(
          button(made ->
              made.actionId(ACCEPT_ALL)
                  .value("0")
                  .text(plainText(text.say("review.accept.with-warnings", pending.size())))));
    }
    choices.add(
        button(made ->
            made.actionId(PAGE + "_0").value("0").text(plainText(text.say("review.back")))));
    blocks.add(actions(choices));
    return carrying(ReviewPage.of(pending, asked), blocks);
  }

  private View carrying(ReviewPage page, List<LayoutBlock> blocks) {
    View view = Modals.notice(text.say("review.title"), text.say("form.close"), blocks);
    view.setPrivateMetadata(page.print());
    return view;
  }

  private LayoutBlock row(Pending pending) {
    return section(row ->
        row.text(Mrkdwn.verbatim(words.line(pending)))
            .accessory(
                button(made ->
                    made.actionId(SEE)
                        .value(Long.toString(pending.replyId()))
                        .text(plainText(text.say("review.see"))))));
  }

  private Optional<LayoutBlock> turns(int page, boolean more) {
    List<BlockElement> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(turn(page - 1, "jigyo.list.previous"));
    }
    if (more) {
      turns.add(turn(page + 1, "jigyo.list.next"));
    }
    return turns.isEmpty() ? Optional.empty() : Optional.of(actions(turns));
  }

  private BlockElement turn(int to, String label) {
    return button(made ->
        made.actionId(PAGE + "_" + to)
            .value(Integer.toString(to))
            .text(plainText(text.say(label))));
  }
}
