package jp.torimatome.slack.handover;

import java.time.InstantSource;
import java.util.Optional;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.people.Access;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.handover.card.Card;
import jp.torimatome.round.handover.card.CardContent;
import jp.torimatome.round.handover.card.CardContents;
import jp.torimatome.round.handover.card.CardStore;
import jp.torimatome.slack.ButtonLabels;
import jp.torimatome.slack.send.Composed;
import jp.torimatome.slack.send.Composer;

/** Turns the row of an 引継ぎカード into the card as things stand when it is sent. */
public final class CardComposer implements Composer {
  private final CardStore store;
  private final CardContents contents;
  private final Access access;
  private final BusinessCalendar calendar;
  private final CardMessage messages;
  private final InstantSource clock;

  public CardComposer(
      CardStore store,
      CardContents contents,
      Access access,
      BusinessCalendar calendar,
      HandoverWords words,
      InstantSource clock) {
    this.store = store;
    this.contents = contents;
    this.access = access;
    this.calendar = calendar;
    this.messages = new CardMessage(words);
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.HANDOVER_CARD;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    Card card = store.card(outgoing.subjectId()).orElseThrow();
    if (!calendar.isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    Optional<CardContent> content = contents.of(card, clock.instant());
    if (content.isEmpty()) {
      return new Composed.Drop("the person does not stand there any more");
    }
    HandoverMessage.Message message =
        messages.message(content.get(), card.person(), access.coordinators());
    return new Composed.Post(ButtonLabels.json(message.blocks()), Optional.empty());
  }
}
