package jp.torimatome.feature.trail;

import java.util.List;
import java.util.Optional;
import jp.torimatome.audit.RecordOrderStore;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/** 経過のお届け: the message in the orderer's own conversation that the file follows. */
public final class TrailComposer implements Composer {
  private final RecordOrderStore orders;
  private final Text text;

  public TrailComposer(RecordOrderStore orders, Text text) {
    this.orders = orders;
    this.text = text;
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.TRAIL;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    RecordOrderStore.Placed placed = orders.order(outgoing.subjectId()).orElseThrow();
    String days =
        placed
            .selection()
            .span()
            .map(span -> TrailDays.of(span, text.zone()).told(text))
            .orElseGet(() -> text.say("trail.delivered.until", text.moment(placed.at())));
    String sentence = text.say("trail.delivered", days);
    return new Composed.Post(List.of(Part.Paragraph.of(sentence)), Optional.empty());
  }
}
