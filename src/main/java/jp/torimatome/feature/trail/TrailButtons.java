package jp.torimatome.feature.trail;

import java.time.InstantSource;
import java.util.Optional;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.RecordOrderStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.Section;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.text.Text;

/**
 * The buttons of the record: another page, or all of it as a file in the person's own conversation.
 */
public final class TrailButtons {
  private final TrailAnswer answers;
  private final RecordOrderStore orders;
  private final Text text;
  private final InstantSource clock;

  public TrailButtons(
      TrailAnswer answers, RecordOrderStore orders, Text text, InstantSource clock) {
    this.answers = answers;
    this.orders = orders;
    this.text = text;
    this.clock = clock;
  }

  /** Registers both; {@code changed} wakes the sender. */
  public void register(Doors doors, Runnable changed) {
    doors.pressedAny(TrailAnswer.PAGE, Act.READ_RECORD, this::turn);
    doors.pressed(TrailAnswer.FILE, Act.READ_RECORD, press -> order(press, changed));
  }

  private Reaction turn(Press press) {
    String[] value = press.value().split(" ");
    Answer answer =
        answers
            .turned(Long.parseLong(value[0]), days(value), Integer.parseInt(value[1]), stamp(press))
            .orElseGet(() -> Answer.of(text.say("trail.denied")));
    return new Reaction.Replaces(answer);
  }

  private static Optional<TrailDays> days(String[] value) {
    return value.length == 4 ? Optional.of(TrailDays.parse(value[2], value[3])) : Optional.empty();
  }

  private Reaction order(Press press, Runnable changed) {
    Stamp stamp = stamp(press);
    String[] value = press.value().split(" ");
    Optional<Optional<Section>> section = answers.selected(Long.parseLong(value[0]), stamp);
    Optional<AuditStore.Span> span = days(value).map(days -> days.span(text.zone()));
    section.ifPresent(found ->
        orders.place(
            new AuditStore.Selection(found.map(Section::id), span),
            stamp.by(),
            stamp.at(),
            OutgoingKind.TRAIL.code(),
            OutgoingKind.TRAIL_FILE.code()));
    changed.run();
    String sentence = text.say(section.isPresent() ? "trail.ordered" : "trail.denied");
    return new Reaction.Says(Answer.alone(sentence));
  }

  private Stamp stamp(Press press) {
    return new Stamp(press.person(), clock.instant());
  }
}
