package jp.torimatome.feature.official;

import java.time.InstantSource;
import java.util.List;
import jp.torimatome.people.role.Act;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Part;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
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
    doors.pressed(RolloverAnswer.ROLL, Act.PUBLISH, this::pressed);
    doors.pressed(RolloverAnswer.UNDO, Act.PUBLISH, this::pressed);
  }

  private Reaction pressed(Press press) {
    List<Part> parts = answer.press(press.id(), press.value(), press.person(), clock.instant());
    return new Reaction.Replaces(new Answer(text.say("rollover.title"), parts));
  }
}
