package jp.torimatome.slack.review;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.approval.WaitingList.Waiting;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.round.Item;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.clarify.ClarifyWords;
import jp.torimatome.slack.signoff.Changes;
import jp.torimatome.text.Text;

/**
 * 一件の確認: what the section says beside last year's, why it stands out, what happened before, and
 * what to do with it.
 */
final class ReviewDetail {
  static final String ACCEPT = "review_accept";
  static final String RETURN = "review_return";
  static final String SKIP = "review_skip";
  static final String WITHDRAW = "review_withdraw_question";
  static final String QUESTION = "review_question";

  private static final ClarifyWords.Room SHOWN = new ClarifyWords.Room(8, 1500, true);

  private final ReviewWords words;
  private final Text text;

  /** What happened to an item before: the revisions of its reply, and what was asked about it. */
  record Past(List<ItemSheet.StoredReply> revisions, Optional<Clarification> clarification) {}

  ReviewDetail(ReviewWords words) {
    this.words = words;
    this.text = words.text();
  }

  /**
   * {@code said}: what was just done with the one before; {@code left}: how many wait, this one
   * included.
   */
  View view(Pending pending, Waiting shown, Past past, int left, String said) {
    Changes changes = new Changes(words.forms());
    List<LayoutBlock> blocks = new ArrayList<>();
    if (!said.isEmpty()) {
      blocks.add(Mrkdwn.section(Mrkdwn.shorten(said, 1000)));
      blocks.add(divider());
    }
    blocks.add(Mrkdwn.section(words.line(pending)));
    shown.sheet().item().fields().forEach(field -> blocks.add(changes.whole(shown, field)));
    if (!shown.reasons().isEmpty()) {
      blocks.add(changes.reasons(shown.reasons()));
    }
    history(shown.sheet().item(), past.revisions())
        .ifPresent(line -> blocks.add(context(List.of(Mrkdwn.verbatim(line)))));
    past.clarification()
        .ifPresent(asked -> blocks.add(new ClarifyWords(words.forms()).block(asked, SHOWN)));
    past.clarification()
        .flatMap(Clarification::unanswered)
        .ifPresent(word -> blocks.add(actions(List.of(withdrawing(pending)))));
    blocks.add(
        actions(
            buttons(
                pending, past.clarification().isPresent() ? "review_question_more" : QUESTION)));
    blocks.add(context(List.of(Mrkdwn.verbatim(text.say("review.left", left)))));
    return Modals.notice(text.say("review.title"), text.say("form.close"), blocks);
  }

  private List<BlockElement> buttons(Pending pending, String question) {
    return List.of(
        pressed(ACCEPT, ACCEPT, pending, true),
        pressed(RETURN, RETURN, pending, false),
        pressed(QUESTION, question, pending, false),
        pressed(SKIP, SKIP, pending, false),
        button(made ->
            made.actionId(ReviewList.PAGE + "_0")
                .value("0")
                .text(plainText(text.say("review.back")))));
  }

  private BlockElement pressed(String action, String label, Pending pending, boolean primary) {
    return button(made -> {
      made.actionId(action)
          .value(Long.toString(pending.replyId()))
          .text(plainText(text.say(label)));
      return primary ? made.style("primary") : made;
    });
  }

  private BlockElement withdrawing(Pending pending) {
    String label = text.say(WITHDRAW);
    return button(made ->
        made.actionId(WITHDRAW)
            .value(Long.toString(pending.replyId()))
            .text(plainText(label))
            .confirm(
                Modals.confirmation(
                    label,
                    text.say("review.question-withdraw.confirm"),
                    text.say("review.question-withdraw.yes"),
                    text.say("form.close"))));
  }

  /** Earlier revisions, if there are any: who and when. */
  private Optional<String> history(Item item, List<ItemSheet.StoredReply> revisions) {
    if (revisions.size() < 2) {
      return Optional.empty();
    }
    List<String> lines =
        revisions.stream()
            .map(reply ->
                text.say(
                    "review.revision",
                    reply.revision(),
                    text.moment(reply.at()),
                    text.say("person", reply.by())))
            .toList();
    String heading = text.say("review.history", Mrkdwn.escape(item.project().numbered()));
    return Optional.of(Mrkdwn.shorten(heading + "\n" + String.join("\n", lines), 1900));
  }
}
