package jp.torimatome.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.torimatome.people.role.Act;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Admission;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Heard;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import org.jspecify.annotations.Nullable;

/** The same doors as in chat, opened from a page; who may not come in there may not here. */
public final class PreviewDoors implements Doors {
  private static final Pattern NUMBERED = Pattern.compile("_[0-9]+$");

  private final Admission admission;
  private final List<Consumer<String>> looking = new ArrayList<>();
  private final Map<String, Door<Answering>> commands = new HashMap<>();
  private final Map<String, Door<Function<Press, Reaction>>> controls = new HashMap<>();
  private final Map<String, Door<Function<Filled, Settled>>> forms = new HashMap<>();

  public PreviewDoors(Admission admission) {
    this.admission = admission;
  }

  /** Who answers, and what act that is. */
  private record Door<T>(Act act, T answer) {}

  /** What was said, or why it was refused. */
  sealed interface Outcome<T> {
    record Done<T>(T said) implements Outcome<T> {}

    record Refused<T>(String sentence) implements Outcome<T> {}
  }

  /** Of a command; empty where there is none of this name. */
  Optional<Outcome<Answer>> asked(String command, Asked asked) {
    return through(
        asked.person(), commands.get(command), door -> door.answer(asked, answer -> answer));
  }

  /** Of a press; empty where nobody listens to it. */
  Optional<Outcome<Reaction>> pressed(Press press) {
    Door<Function<Press, Reaction>> door = controls.get(press.id());
    return through(
        press.person(),
        door == null ? controls.get(NUMBERED.matcher(press.id()).replaceFirst("_")) : door,
        listener -> listener.apply(press));
  }

  /** Of a form that was sent; empty where nobody takes it. */
  Optional<Outcome<Settled>> sent(Filled form) {
    return through(
        form.person(), forms.get(form.screen().frame().door()), listener -> listener.apply(form));
  }

  private <L, T> Optional<Outcome<T>> through(
      String person, @Nullable Door<L> door, Function<L, T> work) {
    return Optional.ofNullable(door)
        .map(found ->
            refusal(person, found.act())
                .<Outcome<T>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(work.apply(found.answer()))));
  }

  @Override
  public void asked(String command, Act act, Answering answer) {
    commands.put(command, new Door<>(act, answer));
  }

  @Override
  public void pressed(String control, Act act, Function<Press, Reaction> answer) {
    controls.put(control, new Door<>(act, answer));
  }

  @Override
  public void pressedAny(String control, Act act, Function<Press, Reaction> answer) {
    controls.put(control + "_", new Door<>(act, answer));
  }

  @Override
  public void sent(String door, Act act, Function<Filled, Settled> answer) {
    forms.put(door, new Door<>(act, answer));
  }

  @Override
  public void typed(String control, Act act, Function<Press, Reaction> answer) {
    pressed(control, act, answer);
  }

  /** A page tells nothing of what is typed. */
  @Override
  public void typed(String control, Act act) {}

  /** A page is not closed. */
  @Override
  public void closed(String door, Act act, Consumer<Filled> answer) {}

  /** Nobody writes on a page beside what can be filled in. */
  @Override
  public void heard(Act act, Predicate<Heard> ear) {}

  @Override
  public void looked(Act act, Consumer<String> eye) {
    looking.add(eye);
  }

  /** Somebody looks at their own page. */
  void look(String person) {
    looking.forEach(eye -> eye.accept(person));
  }

  @Override
  public Optional<String> refusal(String person, Act act) {
    return admission.refusal(person, act);
  }
}
