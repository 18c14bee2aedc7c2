package jp.torimatome.feature.official;

import java.util.List;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.table.edition.Exporting.Which.AsOf;
import jp.torimatome.table.edition.OrderStore;
import jp.torimatome.text.Text;

/** 書き出しのお届け: the message in the orderer's own conversation that the file follows. */
public final class ExportComposer implements Composer {
  private final OrderStore orders;
  private final PlanStore plans;
  private final Text text;

  public ExportComposer(OrderStore orders, PlanStore plans, Text text) {
    this.plans = plans;
    this.orders = orders;
    this.text = text;
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.EXPORT;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    OrderStore.Placed placed = orders.order(outgoing.subjectId()).orElseThrow();
    AsOf of = new AsOf(placed.at(), outgoing.createdAt());
    String sentence =
        text.say(
            "export.delivered", Marks.escape(ExportWords.what(placed.order(), of, plans, text)));
    List<Part> blocks = List.of(Part.Paragraph.of(sentence));
    return new Composed.Post(blocks);
  }
}
