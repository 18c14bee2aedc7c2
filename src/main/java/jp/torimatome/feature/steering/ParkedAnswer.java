package jp.torimatome.feature.steering;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.feature.word.ParkedWords;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/** 保留: what could not be sent, each with its cause, its remedy and a button to try again. */
public final class ParkedAnswer {
  static final String RETRY = "parked_retry";

  private static final int SHOWN = 10;

  private final DeliveryStore delivery;
  private final Text text;
  private final ParkedWords words;

  public ParkedAnswer(DeliveryStore delivery, Text text) {
    this.delivery = delivery;
    this.text = text;
    this.words = new ParkedWords(text);
  }

  Answer answer() {
    List<DeliveryStore.Parked> all = delivery.parked();
    if (all.isEmpty()) {
      return Answer.of(text.say("parked.none"));
    }
    String heading = text.say("parked.heading", all.size());
    List<Part> blocks = new ArrayList<>();
    blocks.add(Part.Paragraph.plain(heading));
    all.stream().limit(SHOWN).forEach(message -> blocks.add(line(message)));
    return new Answer(heading, blocks);
  }

  /** What to say in place of the button. */
  String retry(long id) {
    return text.say(delivery.unpark(id) ? "parked.retried" : "parked.gone");
  }

  /** One line for the state of a round; empty when nothing is parked. */
  String count() {
    int parked = delivery.parked().size();
    return parked == 0 ? "" : text.say("parked.count", parked);
  }

  /** One of them, with its button. */
  public Part line(DeliveryStore.Parked message) {
    Control.Button retry = Control.Button.of(RETRY, message.id(), text.say("parked.retry"));
    return Part.Paragraph.of(words.line(message), retry);
  }
}
