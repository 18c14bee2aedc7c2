package jp.torimatome;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.round.handover.HandoverStore;
import jp.torimatome.round.terms.TermStore;
import jp.torimatome.text.Text;

/** What the day's digest says besides replies: how much of each kind waits, and where it is done. */
final class DigestLines {
  private final Rooms rooms;
  private final DeliveryStore delivery;
  private final Text text;

  DigestLines(Rooms rooms, DeliveryStore delivery) {
    this.rooms = rooms;
    this.delivery = delivery;
    this.text = rooms.office().text();
  }

  List<Supplier<Optional<String>>> all() {
    TermStore terms = new TermStore(rooms.database());
    HandoverStore handover = new HandoverStore(rooms.database());
    return List.of(
        line("digest.requests", () -> terms.waiting().size()),
        line("digest.unconfirmed", () -> handover.unconfirmed().size()),
        line("digest.parked", () -> delivery.parked().size()));
  }

  private Supplier<Optional<String>> line(String key, IntSupplier counting) {
    return () -> {
      int count = counting.getAsInt();
      return count == 0 ? Optional.empty() : Optional.of(text.say(key, count));
    };
  }
}
