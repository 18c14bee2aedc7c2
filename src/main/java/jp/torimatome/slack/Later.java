package jp.torimatome.slack;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import jp.torimatome.say.Answer;
import jp.torimatome.slack.draw.Drawing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said through a response_url once Slack has its acknowledgement; losing it loses nothing
 * but a courtesy.
 */
public final class Later {
  private static final Logger LOG = LoggerFactory.getLogger(Later.class);

  /**
   * Where it runs instead of on a thread of its own; a simulation binds it, to play the same story
   * each time.
   */
  public static final ScopedValue<Executor> INSTEAD = ScopedValue.newInstance();

  private Later() {}

  /** A call over the network. */
  @FunctionalInterface
  public interface Call {
    void run() throws IOException;
  }

  /** What does not keep the caller. */
  public static Executor beside() {
    return INSTEAD.orElse(Thread::startVirtualThread);
  }

  /** Says something through a response_url, and tells whether Slack took it. */
  public static boolean isSaid(Said said) {
    try {
      int code = said.run().getCode();
      if (code != 200) {
        LOG.warn("an answer through response_url was refused: http {}", code);
      }
      return code == 200;
    } catch (IOException e) {
      LOG.warn("an answer through response_url did not arrive: {}", e.getMessage());
      return false;
    }
  }

  /** What is said, with Slack's answer. */
  @FunctionalInterface
  public interface Said {
    WebhookResponse run() throws IOException;
  }

  /** Says something to who pressed, beside the message. */
  public static void say(ActionContext context, String sentence) {
    say(context, sentence, List.of(), false);
  }

  /** Says something to who pressed, in the place of the message. */
  public static void replace(ActionContext context, String sentence, List<LayoutBlock> blocks) {
    say(context, sentence, blocks, true);
  }

  /** {@code instead} of the message or beside it; without blocks the sentence is all there is. */
  public static void say(
      ActionContext context, String sentence, List<LayoutBlock> blocks, boolean instead) {
    if (context.getResponseUrl() == null) {
      LOG.warn("an answer was refused: the press has no response_url");
      return;
    }
    run(() ->
        context.respond(answer -> {
          answer.responseType("ephemeral").replaceOriginal(instead).text(sentence);
          return blocks.isEmpty() ? answer : answer.blocks(blocks);
        }));
  }

  /** An answer in the place of the message. */
  public static void replace(ActionContext context, Answer answer) {
    say(context, answer, true);
  }

  /** An answer in the place of the message, or beside it. */
  public static void say(ActionContext context, Answer answer, boolean instead) {
    say(context, answer.text(), Drawing.blocks(answer.parts()), instead);
  }

  public static void run(Call call) {
    beside()
        .execute(() -> {
          try {
            call.run();
          } catch (IOException e) {
            LOG.warn("an answer through response_url did not arrive: {}", e.getMessage());
          }
        });
  }
}
