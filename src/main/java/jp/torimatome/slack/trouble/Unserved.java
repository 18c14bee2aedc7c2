package jp.torimatome.slack.trouble;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Untaken;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.draw.Reading;
import jp.torimatome.slack.draw.Screens;
import jp.torimatome.text.Text;
import jp.torimatome.time.Seldom;
import jp.torimatome.time.Stopwatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 登録できないとき: what is answered while nothing can be stored, though nothing is wrong with what was
 * asked. A form stays open with everything that was typed; Slack repeats an event by itself.
 */
public final class Unserved {
  private static final Logger LOG = LoggerFactory.getLogger(Unserved.class);
  private static final int AGAIN = 503;

  private final Function<Exception, Optional<String>> sentences;
  private final Text text;
  private final Seldom seldom;

  /** {@code sentences} says why and what to do; empty for what is a mistake of the program. */
  public Unserved(Function<Exception, Optional<String>> sentences, Text text, Stopwatch stopwatch) {
    this.sentences = sentences;
    this.text = text;
    this.seldom = new Seldom(LOG, "requests were not served, and told so", stopwatch);
  }

  /** Empty for a mistake of the program. */
  public Optional<Response> answer(Request<?> request, Exception e) {
    Optional<String> words = sentences.apply(e);
    words.ifPresent(sentence -> seldom.happened(e.toString()));
    return words.map(sentence -> answer(request, sentence));
  }

  private Response answer(Request<?> request, String sentence) {
    Screen notice =
        Screen.notice(
            text.say("refusal.title"),
            text.say("form.close"),
            List.of(Part.Paragraph.of(sentence)));
    return switch (request) {
      case SlashCommandRequest command ->
          command.getContext().ack(answer -> answer.responseType("ephemeral").text(sentence));
      case ViewSubmissionRequest submission -> {
        View form = submission.getPayload().getView();
        Optional<String> input = firstInput(form);
        yield input.isPresent()
            ? submission.getContext().ackWithErrors(Map.of(input.get(), sentence))
            : submission
                .getContext()
                .ackWithUpdate(
                    Screens.modal(
                        Untaken.below(notice, Reading.filled("", form), text.say("form.typed"))));
      }
      case BlockActionRequest action -> {
        pressed(action, Screens.modal(notice), sentence);
        yield action.getContext().ack();
      }
      case EventRequest ignored -> Response.error(AGAIN);
      default -> Response.ok();
    };
  }

  /** Whoever types into a form is told when they submit it, not at each letter. */
  private static void pressed(BlockActionRequest action, View notice, String sentence) {
    var payload = action.getPayload();
    boolean typing =
        payload.getActions().stream().anyMatch(each -> "plain_text_input".equals(each.getType()));
    boolean inModal = payload.getView() != null && "modal".equals(payload.getView().getType());
    if (inModal && !typing) {
      Modals.push(action.getContext(), payload.getTriggerId(), notice);
    } else if (!inModal) {
      Modals.tell(action.getContext(), payload.getTriggerId(), notice, sentence);
    }
  }

  private static Optional<String> firstInput(View form) {
    return Stream.ofNullable(form.getBlocks())
        .flatMap(List::stream)
        .flatMap(block ->
            block instanceof InputBlock input ? Stream.of(input.getBlockId()) : Stream.empty())
        .findFirst();
  }
}
