package jp.torimatome.slack.send;

import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;

/** Turns one kind of outgoing row into what Slack is told, as things stand at this moment. */
public interface Composer {
  OutgoingKind kind();

  Composed compose(OutgoingMessage message);
}
