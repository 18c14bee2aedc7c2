package jp.torimatome.feature.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.feature.clarify.ClarifyWords;
import jp.torimatome.feature.signoff.Changes;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.approval.WaitingList.Waiting;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.round.Item;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
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
  Screen screen(Pending pending, Waiting shown, Past past, int left, String said) {
    Changes changes = new Changes(words.forms());
    List<Part> parts = new ArrayList<>();
    if (!said.isEmpty()) {
      parts.add(Part.Paragraph.of(Marks.shorten(said, 1000)));
      parts.add(new Part.Divider());
    }
    parts.add(Part.Paragraph.of(words.line(pending)));
    shown.sheet().item().fields().forEach(field -> parts.add(changes.whole(shown, field)));
    if (!shown.reasons().isEmpty()) {
      parts.add(changes.reasons(shown.reasons()));
    }
    history(shown.sheet().item(), past.revisions())
        .ifPresent(line -> parts.add(Part.Note.of(line)));
    past.clarification()
        .ifPresent(asked -> parts.add(new ClarifyWords(words.forms()).part(asked, SHOWN)));
    past.clarification()
        .flatMap(Clarification::unanswered)
        .ifPresent(word -> parts.add(Part.Controls.of(withdrawing(pending))));
    parts.add(
        Part.Controls.of(
            buttons(
                pending, past.clarification().isPresent() ? "review_question_more" : QUESTION)));
    parts.add(Part.Note.of(text.say("review.left", left)));
    return Screen.notice(text.say("review.title"), text.say("form.close"), parts);
  }

  private List<Control> buttons(Pending pending, String question) {
    return List.of(
        button(ACCEPT, ACCEPT, pending).primary(),
        button(RETURN, RETURN, pending),
        button(QUESTION, question, pending),
        button(SKIP, SKIP, pending),
        Control.Button.of(ReviewList.PAGE + "_0", "0", text.say("review.back")));
  }

  private Control.Button button(String control, String label, Pending pending) {
    return Control.Button.of(control, pending.replyId(), text.say(label));
  }

  private Control withdrawing(Pending pending) {
    String label = text.say(WITHDRAW);
    return button(WITHDRAW, WITHDRAW, pending)
        .asking(
            new Control.Question(
                label,
                text.say("review.question-withdraw.confirm"),
                text.say("review.question-withdraw.yes"),
                text.say("form.close")));
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
    String heading = text.say("review.history", Marks.escape(item.project().numbered()));
    return Optional.of(Marks.shorten(heading + "\n" + String.join("\n", lines), 1900));
  }
}
