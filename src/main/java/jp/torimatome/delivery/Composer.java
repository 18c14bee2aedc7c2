package jp.torimatome.delivery;

import java.util.Optional;
import jp.torimatome.delivery.DeliveryStore.Place;

/** Turns one kind of outgoing row into what is said, as things stand at this moment. */
public interface Composer {
  OutgoingKind kind();

  Composed compose(OutgoingMessage message);

  /**
   * The message in whose thread it is posted, and looked for; empty for one that stands by itself.
   */
  default Optional<Place> thread(OutgoingMessage message) {
    return Optional.empty();
  }
}
