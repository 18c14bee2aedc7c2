package jp.torimatome.slack.search;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.say.Answer;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Later;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.Reactions;

/**
 * /jigyo: looks projects up for everybody in the workspace; every answer is seen by the one who
 * asked, only.
 */
public final class JigyoCommand {
  private final JigyoAnswers answers;
  private final InstantSource clock;

  public JigyoCommand(JigyoAnswers answers, InstantSource clock) {
    this.answers = answers;
    this.clock = clock;
  }

  /** Registers the command, the buttons of its lists, and those that go on with a long text. */
  public void register(Doors doors) {
    doors.command(
        "/jigyo",
        Act.READ,
        (payload, context) -> {
          String typed = Optional.ofNullable(payload.getText()).orElse("");
          return answers.acknowledged(
              Mrkdwn.typed(typed),
              asker(payload.getUserId()),
              answer -> Reactions.done(answer, context));
        });
    doors.button(
        JigyoList.OPEN,
        Act.READ,
        (payload, context) ->
            say(
                payload,
                context,
                false,
                value -> answers.project(Long.parseLong(value), asker(payload))));
    doors.button(
        pattern(JigyoList.PAGE),
        Act.READ,
        (payload, context) -> say(payload, context, true, value -> page(value, asker(payload))));
    doors.button(
        pattern(ProjectAnswer.REST),
        Act.READ,
        (payload, context) ->
            say(payload, context, false, value -> answers.rest(TextPlace.parse(value))));
  }

  private Answer page(String value, Stamp asker) {
    String[] pageAndQuery = value.split("\n", 2);
    return answers.search(pageAndQuery[1], Integer.parseInt(pageAndQuery[0]), asker);
  }

  private Stamp asker(BlockActionPayload payload) {
    return asker(payload.getUser().getId());
  }

  private Stamp asker(String person) {
    return new Stamp(person, clock.instant());
  }

  /** Says more below the answer, or turns its page. */
  private static Response say(
      BlockActionPayload payload,
      ActionContext context,
      boolean instead,
      Function<String, Answer> saying) {
    Answer answer = saying.apply(payload.getActions().getFirst().getValue());
    Later.say(context, answer, instead);
    return context.ack();
  }

  /** Buttons within one block need ids of their own, so a number follows. */
  private static Pattern pattern(String prefix) {
    return Pattern.compile(prefix + "_[0-9]+");
  }
}
