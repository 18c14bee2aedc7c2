package jp.torimatome.feature.trail;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.RecordOrderStore;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Section;
import jp.torimatome.text.Text;

/** 経過の CSV: the file itself, in the conversation of its message. */
public final class TrailFileComposer implements Composer {
  private final RecordOrderStore orders;
  private final AuditStore store;
  private final PlanStore plans;
  private final DeliveryStore delivery;
  private final Text text;

  public TrailFileComposer(
      RecordOrderStore orders,
      AuditStore store,
      PlanStore plans,
      DeliveryStore delivery,
      Text text) {
    this.orders = orders;
    this.store = store;
    this.plans = plans;
    this.delivery = delivery;
    this.text = text;
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.TRAIL_FILE;
  }

  /** Only its message knows the conversation's id; a file can be sent to no person. */
  @Override
  public Composed compose(OutgoingMessage outgoing) {
    Optional<Place> message = delivery.sentMessage(OutgoingKind.TRAIL, outgoing.subjectId());
    if (message.isEmpty()) {
      return new Composed.NotYet();
    }
    RecordOrderStore.Placed placed = orders.order(outgoing.subjectId()).orElseThrow();
    String today = placed.at().atZone(text.zone()).toLocalDate().toString();
    String name =
        text.say(
            "trail.file.name",
            placed.selection().span().map(span -> span.days(text.zone())).orElse(today));
    StringWriter file = new StringWriter();
    Map<Long, String> names =
        plans.sections().stream().collect(Collectors.toMap(Section::id, Section::name));
    new TrailFile(store, names, new TrailWords(text, store.subjects(), plans.names()), text)
        .write(placed.selection(), file);
    return new Composed.Upload(
        new Place(message.get().channel(), ""),
        name,
        name,
        file.toString().getBytes(StandardCharsets.UTF_8));
  }
}
