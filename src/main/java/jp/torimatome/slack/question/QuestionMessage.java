package jp.torimatome.slack.question;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.finding.question.Standing;
import jp.torimatome.plan.Plan;
import jp.torimatome.reply.question.QuestionSheet;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.word.FindingWords;
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

  /** What is shown. */
  record Message(List<LayoutBlock> blocks) {}

  /** {@code plan}: what tells the plan apart, empty while there is only one. */
  Message message(List<Findings.Asked> asked, String plan) {
    String section = Mrkdwn.escape(asked.getFirst().standing().project().section().name());
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
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header(header -> header.text(plainText(title))));
    blocks.add(Mrkdwn.section(head));
    if (open > 0) {
      blocks.add(context(List.of(plainText(text.say("question.guide")))));
    }
    blocks.add(divider());
    asked.forEach(each -> blocks.addAll(question(each)));
    return new Message(blocks);
  }

  /** For whoever was asked before another section took all of it over. */
  Message moved() {
    String title = text.say("question.title");
    String sentence = text.say("question.moved");
    return new Message(
        List.of(header(header -> header.text(plainText(title))), Mrkdwn.section(sentence)));
  }

  static boolean isSettled(Standing standing) {
    return !standing.isOpen() && !standing.isAsked();
  }

  /** One question: what was found, why it is asked, and its two buttons until it is settled. */
  public List<LayoutBlock> question(Findings.Asked asked) {
    Standing standing = asked.standing();
    Finding finding = standing.finding();
    String heading =
        text.say(
            "question.row",
            Integer.toString(finding.number()),
            Mrkdwn.escape(Mrkdwn.shorten(standing.project().displayName(), NAME)),
            words.column(finding.column()));
    if (isSettled(standing)) {
      return List.of(Mrkdwn.section(heading + "\n" + settled(standing.state())));
    }
    String sentences =
        text.say(
            "finding.whole",
            words.foundInChannel(finding),
            words.why(finding),
            words.todo(finding));
    String body = heading + "\n" + Mrkdwn.escape(Mrkdwn.shorten(sentences, SENTENCES));
    return List.of(
        Mrkdwn.section(body),
        actions(actions ->
            actions.blockId("question_" + asked.question().id()).elements(buttons(asked))));
  }

  private List<BlockElement> buttons(Findings.Asked asked) {
    String id = Long.toString(asked.question().id());
    List<BlockElement> buttons = new ArrayList<>();
    if (QuestionSheet.isMendable(asked.question().finding().column())) {
      buttons.add(
          button(button ->
              button
                  .actionId(MEND)
                  .value(id)
                  .style("primary")
                  .text(plainText(text.say("question.mend")))));
    }
    buttons.add(
        button(
            button -> button.actionId(KEEP).value(id).text(plainText(text.say("question.keep")))));
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
