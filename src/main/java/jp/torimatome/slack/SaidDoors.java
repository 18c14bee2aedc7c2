package jp.torimatome.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.torimatome.people.role.Act;
import jp.torimatome.say.Marks;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Heard;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.slack.draw.Reading;

/**
 * {@link Doors} for the rooms that know no Slack: what comes in is read, what they answer is drawn.
 */
record SaidDoors(Doors doors) implements jp.torimatome.say.door.Doors {
  @Override
  public void asked(String command, Act act, Answering answering) {
    doors.command(
        command,
        act,
        (payload, context) -> {
          String words = Marks.typed(Optional.ofNullable(payload.getText()).orElse(""));
          Asked asked = new Asked(payload.getUserId(), payload.getChannelId(), words);
          Response drawn =
              answering.answer(
                  asked, answer -> Reactions.done(answer, payload.getTriggerId(), context));
          return Response.builder()
              .statusCode(drawn.getStatusCode())
              .contentType(drawn.getContentType())
              .body(drawn.getBody())
              .build();
        });
  }

  @Override
  public void pressed(String control, Act act, Function<Press, Reaction> answer) {
    doors.button(control, act, reacting(answer));
  }

  @Override
  public void pressedAny(String control, Act act, Function<Press, Reaction> answer) {
    doors.button(Pattern.compile(control + "_[0-9]+"), act, reacting(answer));
  }

  private static Doors.Listener<BlockActionPayload, ActionContext> reacting(
      Function<Press, Reaction> answer) {
    return (payload, context) ->
        Reactions.done(answer.apply(Reading.press(payload)), payload, context);
  }

  @Override
  public void sent(String door, Act act, Function<Filled, Settled> answer) {
    doors.submission(
        door,
        act,
        (payload, context) ->
            Reactions.done(
                answer.apply(Reading.filled(payload.getUser().getId(), payload.getView())),
                context));
  }

  @Override
  public void typed(String control, Act act, Function<Press, Reaction> answer) {
    doors.typing(control, act, reacting(answer));
  }

  @Override
  public void typed(String control, Act act) {
    doors.typing(control, act);
  }

  @Override
  public void closed(String door, Act act, Consumer<Filled> answer) {
    doors.closed(
        door,
        act,
        (payload, context) -> {
          answer.accept(Reading.filled(payload.getUser().getId(), payload.getView()));
          return context.ack();
        });
  }

  @Override
  public void heard(Act act, Predicate<Heard> ear) {
    new Ears(doors, act, ear).register();
  }

  /** Of the tabs of an app the Home tab is the own page. */
  @Override
  public void looked(Act act, Consumer<String> eye) {
    doors.page(
        AppHomeOpenedEvent.class,
        act,
        AppHomeOpenedEvent::getUser,
        (payload, context) -> {
          if ("home".equals(payload.getEvent().getTab())) {
            eye.accept(payload.getEvent().getUser());
          }
          return context.ack();
        });
  }

  @Override
  public Optional<String> refusal(String person, Act act) {
    return doors.refusal(person, act);
  }
}
