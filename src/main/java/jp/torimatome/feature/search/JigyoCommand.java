package jp.torimatome.feature.search;

import java.time.InstantSource;
import java.util.function.Function;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;

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
    doors.asked("/jigyo", Act.READ, this::asked);
    doors.pressed(
        JigyoList.OPEN,
        Act.READ,
        press -> new Reaction.Says(answers.project(press.number(), asker(press.person()))));
    doors.pressedAny(JigyoList.PAGE, Act.READ, press -> new Reaction.Replaces(page(press)));
    doors.pressedAny(
        ProjectAnswer.REST,
        Act.READ,
        press -> new Reaction.Says(answers.rest(TextPlace.parse(press.value()))));
  }

  private <T> T asked(Doors.Asked asked, Function<Answer, T> drawing) {
    return answers.first(asked.words(), asker(asked.person()), drawing);
  }

  private Answer page(Press press) {
    String[] pageAndQuery = press.value().split("\n", 2);
    return answers.search(
        pageAndQuery[1], Integer.parseInt(pageAndQuery[0]), asker(press.person()));
  }

  private Stamp asker(String person) {
    return new Stamp(person, clock.instant());
  }
}
