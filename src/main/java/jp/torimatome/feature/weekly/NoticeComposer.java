package jp.torimatome.feature.weekly;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.DeliveryStore.Parked;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.feature.word.ParkedWords;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/** 未送信のお知らせ: tells the coordinators which message could not be sent, why, and what to do. */
public final class NoticeComposer implements Composer {
  private final DeliveryStore delivery;
  private final BusinessCalendar calendar;
  private final Text text;
  private final InstantSource clock;
  private final ParkedWords words;

  public NoticeComposer(
      DeliveryStore delivery, BusinessCalendar calendar, Text text, InstantSource clock) {
    this.delivery = delivery;
    this.calendar = calendar;
    this.text = text;
    this.clock = clock;
    this.words = new ParkedWords(text);
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.NOTICE;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    Optional<Parked> parked = delivery.formerlyParked(outgoing.subjectId());
    if (parked.isEmpty()) {
      return new Composed.Drop("the message is gone");
    }
    if (!calendar.isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    String kind = text.say("outgoing." + parked.get().kind().code());
    List<Part> blocks =
        List.of(
            Part.Paragraph.of(text.say("parked.notice", kind)),
            Part.Paragraph.of(words.line(parked.get())),
            Part.Note.of(text.say("parked.notice.retry")));
    return new Composed.Post(blocks);
  }
}
