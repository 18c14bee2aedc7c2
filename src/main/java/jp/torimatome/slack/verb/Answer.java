package jp.torimatome.slack.verb;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.slack.ButtonLabels;
import jp.torimatome.slack.Mrkdwn;

/**
 * An ephemeral answer: the text for screen readers, and the blocks. {@code unfit}: it says what was
 * wrong with the words that were typed; how the command is used is told below it.
 */
public record Answer(String text, List<LayoutBlock> blocks, boolean unfit) {
  private static final int LIMIT = 2900;

  public Answer {
    blocks = ButtonLabels.apart(blocks);
  }

  public Answer(String text, List<LayoutBlock> blocks) {
    this(text, blocks, false);
  }

  /** What was wrong with the words after the command. */
  public static Answer unfit(String mrkdwn) {
    Answer said = of(mrkdwn);
    return new Answer(said.text, said.blocks, true);
  }

  /** The same with a sentence more. */
  Answer below(String mrkdwn) {
    List<LayoutBlock> all =
        Stream.concat(blocks.stream(), Stream.of(Mrkdwn.section(mrkdwn))).toList();
    return new Answer(text + "\n" + Mrkdwn.plain(mrkdwn), all);
  }

  /** One section of mrkdwn whose words are escaped already. */
  public static Answer of(String mrkdwn) {
    String shown = Mrkdwn.shorten(mrkdwn, LIMIT);
    return of(shown, List.of(Mrkdwn.section(shown)));
  }

  /** Nothing to say: a modal says it. */
  public static Answer none() {
    return new Answer("", List.of());
  }

  /** Blocks, and their sentence in mrkdwn. */
  public static Answer of(String mrkdwn, List<LayoutBlock> blocks) {
    return new Answer(Mrkdwn.plain(mrkdwn), blocks);
  }

  /**
   * Says it in the acknowledgement; an answer without text says nothing, as when a modal opened.
   */
  public Response acknowledge(SlashCommandContext context) {
    return text.isEmpty()
        ? context.ack()
        : context.ack(answer -> answer.responseType("ephemeral").text(text).blocks(blocks));
  }
}
