package jp.torimatome.slack.send;

import java.util.Optional;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;

/** Turns one kind of outgoing row into what Slack is told, as things stand at this moment. */
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
