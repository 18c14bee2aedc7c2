package jp.torimatome.feature.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.finding.question.Standing;
import jp.torimatome.plan.Plan;
import jp.torimatome.reply.question.QuestionSheet;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/**
 * 確認のお願い: the message to a section, with what was found in each row and two buttons until it is
 * settled.
 */
public final class QuestionMessage {
  static final String KEEP = "question_keep";
  static final String MEND = "question_mend";

  private static final int NAME = 80;
  private static final int SENTENCES = 700;

  private final FindingWords words;
  private final Text text;

  public QuestionMessage(FindingWords words) {
    this.words = words;
    this.text = words.text();
  }

  /** {@code plan}: what tells the plan apart, empty while there is only one. */
  List<Part> message(List<Findings.Asked> asked, String plan) {
    String section = Marks.escape(asked.getFirst().standing().project().section().name());
    long open = asked.stream().filter(each -> !isSettled(each.standing())).count();
    String title = Plan.tagged(plan, text.say("question.title"));
    boolean allWithdrawn =
        asked.stream()
            .allMatch(each -> each.standing().state() instanceof Standing.State.Withdrawn);
    String head =
        allWithdrawn
            ? text.say("question.head.withdrawn", section, asked.size())
            : open == 0
                ? text.say("question.head.done", section, asked.size())
                : text.say("question.head", section, asked.size(), open);
    List<Part> said = new ArrayList<>();
    said.add(new Part.Heading(title));
    said.add(Part.Paragraph.of(head));
    if (open > 0) {
      said.add(Part.Note.plain(text.say("question.guide")));
    }
    said.add(new Part.Divider());
    asked.forEach(each -> said.addAll(question(each)));
    return said;
  }

  /** For whoever was asked before another section took all of it over. */
  List<Part> moved() {
    String title = text.say("question.title");
    String sentence = text.say("question.moved");
    return List.of(new Part.Heading(title), Part.Paragraph.of(sentence));
  }

  static boolean isSettled(Standing standing) {
    return !standing.isOpen() && !standing.isAsked();
  }

  /** One question: what was found, why it is asked, and its two buttons until it is settled. */
  public List<Part> question(Findings.Asked asked) {
    Standing standing = asked.standing();
    Finding finding = standing.finding();
    String heading =
        text.say(
            "question.row",
            Integer.toString(finding.number()),
            Marks.escape(Marks.shorten(standing.project().displayName(), NAME)),
            words.column(finding.column()));
    if (isSettled(standing)) {
      return List.of(Part.Paragraph.of(heading + "\n" + settled(standing.state())));
    }
    String sentences =
        text.say(
            "finding.whole",
            words.foundInChannel(finding),
            words.why(finding),
            words.todo(finding));
    String body = heading + "\n" + Marks.escape(Marks.shorten(sentences, SENTENCES));
    return List.of(
        Part.Paragraph.of(body),
        new Part.Controls("question_" + asked.question().id(), buttons(asked)));
  }

  private List<Control> buttons(Findings.Asked asked) {
    String id = Long.toString(asked.question().id());
    List<Control> buttons = new ArrayList<>();
    if (QuestionSheet.isMendable(asked.question().finding().column())) {
      buttons.add(Control.Button.of(MEND, id, text.say("question.mend")).primary());
    }
    buttons.add(Control.Button.of(KEEP, id, text.say("question.keep")));
    return buttons;
  }

  /** When, never by whom and why: a channel has more readers than the section. */
  private String settled(Standing.State state) {
    return switch (state) {
      case Standing.State.Kept(var answer) -> text.say("question.kept", when(answer));
      case Standing.State.Withdrawn(var answer) -> text.say("question.withdrawn", when(answer));
      case Standing.State.Mended(var answer) ->
          answer
              .map(mended -> text.say("question.mended", when(mended)))
              .orElse(text.say("question.gone"));
      case Standing.State.Open open -> "";
      case Standing.State.Asked asked -> "";
    };
  }

  private String when(FindingAnswer answer) {
    Instant at = answer.at();
    return text.moment(at);
  }
}
