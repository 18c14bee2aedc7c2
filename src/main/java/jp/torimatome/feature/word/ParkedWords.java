package jp.torimatome.feature.word;

import jp.torimatome.delivery.DeliveryStore.Parked;
import jp.torimatome.say.Marks;
import jp.torimatome.text.Text;

/** 送れなかったメッセージ: where it was to go, why it did not, and what a coordinator can do about it. */
public final class ParkedWords {
  private final Text text;

  public ParkedWords(Text text) {
    this.text = text;
  }

  /** All of it, in mrkdwn. */
  public String line(Parked message) {
    String cause = message.cause();
    return text.say(
        "parked.line",
        Long.toString(message.id()),
        place(message.destination()),
        cause(cause),
        Marks.escape(cause),
        remedy(cause));
  }

  /** A person is named by the id only, which mentions nobody in a channel. */
  private String place(String destination) {
    return destination.startsWith("C") || destination.startsWith("G")
        ? Marks.place(destination)
        : text.say("parked.direct", Marks.escape(destination));
  }

  /** Slack's error in words. */
  public String cause(String code) {
    return known("parked.cause.", code);
  }

  /** What to do about it. */
  public String remedy(String code) {
    return known("parked.remedy.", code);
  }

  private String known(String prefix, String code) {
    return text.say(text.has(prefix + code) ? prefix + code : prefix + "other");
  }
}
