package jp.torimatome.slack.official;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import java.time.InstantSource;
import java.util.List;
import jp.torimatome.reply.Access;
import jp.torimatome.slack.Later;
import jp.torimatome.text.Text;

/** The buttons of a rollover, for coordinators only; what was done is said in their place. */
public final class RolloverButtons {
  private final RolloverAnswer answer;
  private final Access access;
  private final Text text;
  private final InstantSource clock;

  public RolloverButtons(RolloverAnswer answer, Access access, Text text, InstantSource clock) {
    this.answer = answer;
    this.access = access;
    this.text = text;
    this.clock = clock;
  }

  public void register(App app) {
    app.blockAction(RolloverAnswer.ROLL, (request, context) -> press(request.getPayload(), context));
    app.blockAction(RolloverAnswer.UNDO, (request, context) -> press(request.getPayload(), context));
  }

  private Response press(BlockActionPayload payload, ActionContext context) {
    var action = payload.getActions().getFirst();
    String user = payload.getUser().getId();
    if (access.isCoordinator(user)) {
      List<LayoutBlock> blocks = answer.press(action.getActionId(), action.getValue(), user, clock.instant());
      String title = text.say("rollover.title");
      Later.run(() -> context.respond(said -> said.responseType("ephemeral").replaceOriginal(true).text(title).blocks(blocks)));
    }
    return context.ack();
  }
}
