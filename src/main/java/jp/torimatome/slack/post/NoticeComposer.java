package jp.torimatome.slack.post;

import static com.slack.api.model.block.Blocks.context;

import com.slack.api.model.block.LayoutBlock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.DeliveryStore.Parked;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.draw.Still;
import jp.torimatome.slack.word.ParkedWords;
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
    List<LayoutBlock> blocks =
        List.of(
            Mrkdwn.section(text.say("parked.notice", kind)),
            Mrkdwn.section(words.line(parked.get())),
            context(List.of(Mrkdwn.verbatim(text.say("parked.notice.retry")))));
    return new Composed.Post(Still.parts(blocks), Optional.empty());
  }
}
