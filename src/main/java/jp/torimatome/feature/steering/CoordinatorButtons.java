package jp.torimatome.feature.steering;

import java.time.InstantSource;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;

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
    doors.pressed(CoordinatorAnswers.OPEN, Act.STEER, press -> act(press, changed));
    doors.pressed(CoordinatorAnswers.CLOSE, Act.STEER, press -> act(press, changed));
    doors.pressed(CoordinatorAnswers.POST, Act.STEER, press -> act(press, changed));
    doors.pressed(
        RemindAnswer.SEND,
        Act.REMIND,
        press -> said(answers.remind(press.value(), stamp(press)), press, changed));
    doors.pressed(ParkedAnswer.RETRY, Act.RETRY, press -> act(press, changed));
  }

  private Reaction act(Press press, Runnable changed) {
    return said(answers.act(press.id(), press.number(), stamp(press)), press, changed);
  }

  private Stamp stamp(Press press) {
    return new Stamp(press.person(), clock.instant());
  }

  /** The Home tab shows for itself what was done. */
  private static Reaction said(String sentence, Press press, Runnable changed) {
    changed.run();
    return press.where().surface() == Press.Surface.HOME
        ? Reaction.none()
        : new Reaction.Replaces(Answer.alone(sentence));
  }
}
