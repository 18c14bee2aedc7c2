package jp.torimatome.feature.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.reply.review.Pending;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
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

  /** A screen holds 100 parts. */
  private static final int ROWS = 40;

  private final ReviewWords words;
  private final Text text;

  ReviewList(ReviewWords words) {
    this.words = words;
    this.text = words.text();
  }

  /** {@code said}: what was just done, shown on top; empty for nothing. */
  Screen list(List<Pending> pending, int wanted, String said) {
    return list(pending, "", wanted, said);
  }

  /** Only those that were asked for; the page carries which they are. */
  Screen list(List<Pending> pending, String asked, int wanted, String said) {
    ReviewPage carried = ReviewPage.of(pending, asked);
    List<Part> parts = new ArrayList<>();
    if (!said.isEmpty()) {
      parts.add(Part.Paragraph.of(Marks.shorten(said, 2900)));
    }
    long warned = pending.stream().filter(Pending::isWarned).count();
    parts.add(
        Part.Paragraph.of(
            pending.isEmpty()
                ? text.say("review.none")
                : text.say("review.heading", pending.size(), warned)));
    List<Control> buttons = new ArrayList<>();
    if (!pending.isEmpty()) {
      String label = text.say("review.bulk", carried.all().size());
      buttons.add(Control.Button.of(BULK, "0", label).primary());
    }
    buttons.add(Control.Button.of(TakenList.OPEN, "0", text.say(TakenList.OPEN)));
    parts.add(Part.Controls.of(buttons));
    parts.add(new Part.Divider());
    int page = Math.clamp(wanted, 0, Math.max(0, (pending.size() - 1) / ROWS));
    int last = Math.min((page + 1) * ROWS, pending.size());
    pending.subList(page * ROWS, last).forEach(each -> parts.add(row(each)));
    turns(page, last < pending.size()).ifPresent(parts::add);
    return carrying(carried, parts);
  }

  /** The question before many are taken: those with warnings are read first. */
  Screen bulk(List<Pending> pending, String asked) {
    List<Pending> warned = pending.stream().filter(Pending::isWarned).toList();
    int plain = pending.size() - warned.size();
    List<Part> parts = new ArrayList<>();
    parts.add(
        Part.Paragraph.of(
            text.say(
                warned.isEmpty() ? "review.bulk.no-warnings" : "review.bulk.warnings",
                warned.size())));
    warned.stream().limit(ROWS).forEach(each -> parts.add(row(each)));
    if (warned.size() > ROWS) {
      parts.add(Part.Paragraph.of(text.say("review.more", warned.size() - ROWS)));
    }
    List<Control> choices = new ArrayList<>();
    if (plain > 0) {
      parts.add(
          Part.Paragraph.of(
              Marks.shorten(text.say("review.bulk.plain", plain, words.numbers(pending)), 2900)));
      String label =
          text.say(warned.isEmpty() ? "review.accept.all" : "review.accept.plain", plain);
      choices.add(Control.Button.of(ACCEPT_PLAIN, "0", label).primary());
    }
    if (!warned.isEmpty()) {
      choices.add(
          Control.Button.of(
              ACCEPT_ALL, "0", text.say("review.accept.with-warnings", pending.size())));
    }
    choices.add(Control.Button.of(PAGE + "_0", "0", text.say("review.back")));
    parts.add(Part.Controls.of(choices));
    return carrying(ReviewPage.of(pending, asked), parts);
  }

  private Screen carrying(ReviewPage page, List<Part> parts) {
    return Screen.notice(text.say("review.title"), text.say("form.close"), parts)
        .carrying(page.print());
  }

  private Part row(Pending pending) {
    return Part.Paragraph.of(
        words.line(pending), Control.Button.of(SEE, pending.replyId(), text.say("review.see")));
  }

  private Optional<Part> turns(int page, boolean more) {
    List<Control> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(turn(page - 1, "jigyo.list.previous"));
    }
    if (more) {
      turns.add(turn(page + 1, "jigyo.list.next"));
    }
    return turns.isEmpty() ? Optional.empty() : Optional.of(Part.Controls.of(turns));
  }

  private Control turn(int to, String label) {
    return Control.Button.of(PAGE + "_" + to, Integer.toString(to), text.say(label));
  }
}
