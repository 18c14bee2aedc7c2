package jp.torimatome.slack.command;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.torimatome.people.role.Act;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Later;
import jp.torimatome.slack.verb.Answer;

/** /jigyo: looks projects up for everybody in the workspace; every answer is seen by the one who asked, only. */
public final class JigyoCommand {
  private final JigyoAnswers answers;

  public JigyoCommand(JigyoAnswers answers) {
    this.answers = answers;
  }

  /** Registers the command, the buttons of its lists, and those that go on with a long text. */
  public void register(Doors doors) {
    doors.command(
        "/jigyo",
        Act.READ,
        (payload, context) -> {
          String typed = Optional.ofNullable(payload.getText()).orElse("");
          return answers.search(typed, 0).acknowledge(context);
        });
    doors.button(
        JigyoList.OPEN,
        Act.READ,
        (payload, context) -> say(payload, context, false, value -> answers.project(Long.parseLong(value))));
    doors.button(pattern(JigyoList.PAGE), Act.READ, (payload, context) -> say(payload, context, true, this::page));
    doors.button(
        pattern(ProjectAnswer.REST),
        Act.READ,
        (payload, context) -> say(payload, context, false, value -> answers.rest(TextPlace.parse(value))));
  }

  private Answer page(String value) {
    String[] pageAndQuery = value.split("\n", 2);
    return answers.search(pageAndQuery[1], Integer.parseInt(pageAndQuery[0]));
  }

  /** Says more below the answer, or turns its page. */
  private static Response say(BlockActionPayload payload, ActionContext context, boolean instead, Function<String, Answer> saying) {
    Answer answer = saying.apply(payload.getActions().getFirst().getValue());
    Later.run(
        () ->
            context.respond(
                response -> response.responseType("ephemeral").replaceOriginal(instead).text(answer.text()).blocks(answer.blocks())));
    return context.ack();
  }

  /** Buttons within one block need ids of their own, so a number follows. */
  private static Pattern pattern(String prefix) {
    return Pattern.compile(prefix + "_[0-9]+");
  }
}
