package jp.torimatome.slack.official;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import java.time.InstantSource;
import java.util.List;
import jp.torimatome.people.role.Act;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Later;
import jp.torimatome.text.Text;

/** The buttons of a rollover; what was done is said in their place. */
public final class RolloverButtons {
  private final RolloverAnswer answer;
  private final Text text;
  private final InstantSource clock;

  public RolloverButtons(RolloverAnswer answer, Text text, InstantSource clock) {
    this.answer = answer;
    this.text = text;
    this.clock = clock;
  }

  public void register(Doors doors) {
    doors.button(RolloverAnswer.ROLL, Act.PUBLISH, (payload, context) -> press(payload, context));
    doors.button(RolloverAnswer.UNDO, Act.PUBLISH, (payload, context) -> press(payload, context));
  }

  private Response press(BlockActionPayload payload, ActionContext context) {
    var action = payload.getActions().getFirst();
    String user = payload.getUser().getId();
    List<LayoutBlock> blocks =
        answer.press(action.getActionId(), action.getValue(), user, clock.instant());
    String title = text.say("rollover.title");
    Later.replace(context, title, blocks);
    return context.ack();
  }
}
