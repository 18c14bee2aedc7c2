package jp.torimatome.slack.command;

import static com.slack.api.model.block.Blocks.section;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import jp.torimatome.slack.Mrkdwn;

/** An ephemeral answer: the text for screen readers, and the blocks. */
record Answer(String text, List<LayoutBlock> blocks) {
  private static final int LIMIT = 2900;

  /** One section of mrkdwn whose words are escaped already. */
  static Answer of(String mrkdwn) {
    String shown = Mrkdwn.shorten(mrkdwn, LIMIT);
    return of(shown, List.of(Mrkdwn.section(shown)));
  }

  /** Blocks, and their sentence in mrkdwn. */
  static Answer of(String mrkdwn, List<LayoutBlock> blocks) {
    return new Answer(Mrkdwn.plain(mrkdwn), blocks);
  }

  Response acknowledge(SlashCommandContext context) {
    return context.ack(answer -> answer.responseType("ephemeral").text(text).blocks(blocks));
  }
}
