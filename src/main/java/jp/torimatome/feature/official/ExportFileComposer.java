package jp.torimatome.feature.official;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.edition.Exporting;
import jp.torimatome.table.edition.Exporting.Which;
import jp.torimatome.table.edition.OrderStore;
import jp.torimatome.table.edition.Writers;
import jp.torimatome.text.Text;

/** 書き出した表: the file itself, in the conversation of its message. */
public final class ExportFileComposer implements Composer {
  private final OrderStore orders;
  private final PlanStore plans;
  private final Exporting exporting;
  private final DeliveryStore delivery;
  private final Text text;
  private final Writers writers;

  public ExportFileComposer(
      OrderStore orders, Exporting exporting, PlanStore plans, DeliveryStore delivery, Text text) {
    this.plans = plans;
    this.orders = orders;
    this.exporting = exporting;
    this.delivery = delivery;
    this.text = text;
    this.writers = new Writers(text);
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.EXPORT_FILE;
  }

  /** Only its message knows the conversation's id; a file can be sent to no person. */
  @Override
  public Composed compose(OutgoingMessage outgoing) {
    Optional<Place> message = delivery.sentMessage(OutgoingKind.EXPORT, outgoing.subjectId());
    if (message.isEmpty()) {
      return new Composed.NotYet();
    }
    OrderStore.Placed placed = orders.order(outgoing.subjectId()).orElseThrow();
    return switch (exporting.find(placed.order().planId(), which(placed))) {
      case Exporting.Found.Table(var table) -> {
        String name =
            ExportWords.fileName(placed.order(), table.table().ended().next().era(), plans, text);
        yield new Composed.Upload(
            new Place(message.get().channel(), ""), name, name, bytes(placed.order(), table));
      }
      case Exporting.Found other -> new Composed.Drop(other.getClass().getSimpleName());
    };
  }

  private static Which which(OrderStore.Placed placed) {
    return placed
        .order()
        .edition()
        .<Which>map(edition -> new Which.OfEdition(edition.name()))
        .orElseGet(() -> new Which.AsOf(placed.at(), placed.at()));
  }

  private byte[] bytes(OrderStore.Order order, MarkedTable table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writers.of(order.format()).write(table, order.marks(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
