package jp.torimatome.feature.review;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.reply.review.Accepted;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.text.Text;

/** 確認済の一覧: what was taken, by whom and when, each with a button that takes it back. */
final class TakenList {
  static final String OPEN = "review_taken";
  static final String WITHDRAW = "review_withdraw";

  /** A screen holds 100 parts. */
  static final int ROWS = 80;

  private final ReviewWords words;
  private final Text text;

  TakenList(ReviewWords words) {
    this.words = words;
    this.text = words.text();
  }

  /** {@code said}: what was just done, shown on top; empty for nothing. */
  Screen list(List<Accepted> taken, String said) {
    List<Part> parts = new ArrayList<>();
    if (!said.isEmpty()) {
      parts.add(Part.Paragraph.of(Marks.shorten(said, 2900)));
    }
    parts.add(
        Part.Paragraph.of(
            text.say(
                taken.isEmpty() ? "review.taken.none" : "review.taken.heading", taken.size())));
    String back = text.say("review.back");
    parts.add(Part.Controls.of(Control.Button.of(ReviewList.PAGE + "_0", "0", back)));
    parts.add(new Part.Divider());
    taken.stream().limit(ROWS).forEach(each -> parts.add(row(each)));
    return Screen.notice(text.say("review.taken.title"), text.say("form.close"), parts);
  }

  private Part row(Accepted taken) {
    String withdraw = text.say(WITHDRAW);
    var sure =
        new Control.Question(
            withdraw, text.say("review.withdraw.confirm"), withdraw, text.say("round.close-deny"));
    return Part.Paragraph.of(
        words.taken(taken), Control.Button.of(WITHDRAW, taken.replyId(), withdraw).asking(sure));
  }
}
