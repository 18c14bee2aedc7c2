package jp.torimatome.slack.review;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import jp.torimatome.reply.review.Accepted;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.text.Text;

/** 確認済の一覧: what was taken, by whom and when, each with a button that takes it back. */
final class TakenList {
  static final String OPEN = "review_taken";
  static final String WITHDRAW = "review_withdraw";

  /** A modal holds 100 blocks. */
  static final int ROWS = 80;

  private final ReviewWords words;
  private final Text text;

  TakenList(ReviewWords words) {
    this.words = words;
    this.text = words.text();
  }

  /** {@code said}: what was just done, shown on top; empty for nothing. */
  View list(List<Accepted> taken, String said) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (!said.isEmpty()) {
      blocks.add(Mrkdwn.section(Mrkdwn.shorten(said, 2900)));
    }
    blocks.add(
        Mrkdwn.section(
            text.say(
                taken.isEmpty() ? "review.taken.none" : "review.taken.heading", taken.size())));
    String back = text.say("review.back");
    blocks.add(
        actions(
            List.of(
                button(made ->
                    made.actionId(ReviewList.PAGE + "_0").value("0").text(plainText(back))))));
    blocks.add(divider());
    taken.stream().limit(ROWS).forEach(each -> blocks.add(row(each)));
    return Modals.notice(text.say("review.taken.title"), text.say("form.close"), blocks);
  }

  private LayoutBlock row(Accepted taken) {
    String withdraw = text.say(WITHDRAW);
    var sure =
        Modals.confirmation(
            withdraw, text.say("review.withdraw.confirm"), withdraw, text.say("round.close-deny"));
    return section(row ->
        row.text(Mrkdwn.verbatim(words.taken(taken)))
            .accessory(
                button(made ->
                    made.actionId(WITHDRAW)
                        .value(Long.toString(taken.replyId()))
                        .text(plainText(withdraw))
                        .confirm(sure))));
  }
}
