package jp.torimatome.say.door;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.torimatome.people.role.Act;
import jp.torimatome.say.Answer;

/**
 * 扉: where what people do comes in. Everything is registered with the act that it is; who may not
 * do an act of the office is turned away before anything happens, and of a section's acts the act
 * itself tells who is to be asked.
 */
public interface Doors {
  /**
   * A command that somebody types; {@code act} is the least of what it does, its words may ask for
   * more by {@link #refusal}.
   */
  void asked(String command, Act act, Answering answer);

  /** What was typed after a command, as it was meant, by whom and in which channel. */
  record Asked(String person, String channel, String words) {}

  /**
   * Answers what was asked, drawn as {@code drawing} does; what is drawn may be kept and used
   * again.
   */
  interface Answering {
    <T> T answer(Asked asked, Function<Answer, T> drawing);
  }

  /** A button, or another control in which a choice acts at once. */
  void pressed(String control, Act act, Function<Press, Reaction> answer);

  /** Controls whose ids are {@code control}, an underscore and a number. */
  void pressedAny(String control, Act act, Function<Press, Reaction> answer);

  /** A form that was sent, by the door of its screen. */
  void sent(String door, Act act, Function<Filled, Settled> answer);

  /**
   * What somebody types or chooses in an open form: kept whatever they may by now, because it is no
   * act yet and nobody is told.
   */
  void typed(String control, Act act, Function<Press, Reaction> answer);

  /** Typing into a form that has no drafts of its own. */
  void typed(String control, Act act);

  /** A form with drafts of its own that was closed without being sent. */
  void closed(String door, Act act, Consumer<Filled> answer);

  /**
   * What somebody wrote beside all that can be pressed; false where it is to be told once more
   * later. Who may not do the act is not heard.
   */
  void heard(Act act, Predicate<Heard> ear);

  /** Somebody looks at their own page; the page itself says why they may not see more. */
  void looked(Act act, Consumer<String> person);

  /**
   * Why a person may not do an act, whatever section it concerns; empty where they may, or where
   * that depends on the section.
   */
  Optional<String> refusal(String person, Act act);
}
