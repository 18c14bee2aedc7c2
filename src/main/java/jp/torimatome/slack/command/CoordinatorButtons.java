package jp.torimatome.slack.command;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;
import java.util.List;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Later;

/** The buttons of the coordinators' answers; what was done is said in their place. */
public final class CoordinatorButtons {
  private final CoordinatorAnswers answers;
  private final InstantSource clock;

  public CoordinatorButtons(CoordinatorAnswers answers, InstantSource clock) {
    this.answers = answers;
    this.clock = clock;
  }

  /** Registers every button; {@code changed} wakes the prompting and the sender. */
  public void register(Doors doors, Runnable changed) {
    doors.button(
        CoordinatorAnswers.OPEN, Act.STEER, (payload, context) -> act(payload, context, changed));
    doors.button(
        CoordinatorAnswers.CLOSE, Act.STEER, (payload, context) -> act(payload, context, changed));
    doors.button(
        CoordinatorAnswers.POST, Act.STEER, (payload, context) -> act(payload, context, changed));
    doors.button(
        RemindAnswer.SEND,
        Act.REMIND,
        (payload, context) -> {
          String sentence =
              answers.remind(
                  payload.getActions().getFirst().getValue(),
                  new Stamp(payload.getUser().getId(), clock.instant()));
          return said(sentence, context, changed);
        });
    doors.button(
        ParkedAnswer.RETRY, Act.RETRY, (payload, context) -> act(payload, context, changed));
  }

  private Response act(BlockActionPayload payload, ActionContext context, Runnable changed) {
    var action = payload.getActions().getFirst();
    Stamp stamp = new Stamp(payload.getUser().getId(), clock.instant());
    String sentence = answers.act(action.getActionId(), Long.parseLong(action.getValue()), stamp);
    return said(sentence, context, changed);
  }

  private static Response said(String sentence, ActionContext context, Runnable changed) {
    changed.run();
    if (context.getResponseUrl() != null) { // the Home tab shows for itself what was done
      Later.replace(context, sentence, List.of());
    }
    return context.ack();
  }
}
