package jp.torimatome.slack.trail;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.RecordOrderStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.Section;
import jp.torimatome.say.Answer;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Later;
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
    doors.button(Pattern.compile(TrailAnswer.PAGE + "_[0-9]+"), Act.READ_RECORD, this::turn);
    doors.button(
        TrailAnswer.FILE, Act.READ_RECORD, (payload, context) -> order(payload, context, changed));
  }

  private Response turn(BlockActionPayload payload, ActionContext context) {
    String[] value = payload.getActions().getFirst().getValue().split(" ");
    Answer answer =
        answers
            .turned(
                Long.parseLong(value[0]), days(value), Integer.parseInt(value[1]), stamp(payload))
            .orElseGet(() -> Answer.of(text.say("trail.denied")));
    Later.replace(context, answer);
    return context.ack();
  }

  private static Optional<TrailDays> days(String[] value) {
    return value.length == 4 ? Optional.of(TrailDays.parse(value[2], value[3])) : Optional.empty();
  }

  private Response order(BlockActionPayload payload, ActionContext context, Runnable changed) {
    Stamp stamp = stamp(payload);
    String[] value = payload.getActions().getFirst().getValue().split(" ");
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
    Later.say(context, sentence);
    return context.ack();
  }

  private Stamp stamp(BlockActionPayload payload) {
    return new Stamp(payload.getUser().getId(), clock.instant());
  }
}
