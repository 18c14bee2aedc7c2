package jp.torimatome.feature.handover;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.people.Access;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.handover.card.Card;
import jp.torimatome.round.handover.card.CardContent;
import jp.torimatome.round.handover.card.CardContents;
import jp.torimatome.round.handover.card.CardStore;
import jp.torimatome.say.Part;

/** Turns the row of an 引継ぎカード into the card as things stand when it is sent. */
public final class CardComposer implements Composer {
  private final OutgoingKind kind;
  private final Sources sources;
  private final Access access;
  private final CardMessage messages;
  private final InstantSource clock;

  /** Where the newest state comes from. */
  public record Sources(
      CardStore store, CardContents contents, DeliveryStore delivery, BusinessCalendar calendar) {}

  /** {@code kind} is HANDOVER_CARD or HANDOVER_CARD_UPDATE. */
  public CardComposer(
      OutgoingKind kind, Sources sources, Access access, HandoverWords words, InstantSource clock) {
    this.kind = kind;
    this.sources = sources;
    this.access = access;
    this.messages = new CardMessage(words);
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return kind;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    Card card = sources.store().card(outgoing.subjectId()).orElseThrow();
    Optional<CardContent> content = sources.contents().of(card, clock.instant());
    if (kind == OutgoingKind.HANDOVER_CARD_UPDATE) {
      return sources
          .delivery()
          .sentMessage(OutgoingKind.HANDOVER_CARD, card.id())
          .<Composed>map(sent -> new Composed.Update(sent, said(card, content)))
          .orElseGet(() -> new Composed.Drop("the card was never sent"));
    }
    if (!sources.calendar().isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    return content.isEmpty()
        ? new Composed.Drop("the person does not stand there any more")
        : new Composed.Post(said(card, content));
  }

  private List<Part> said(Card card, Optional<CardContent> content) {
    return content
        .map(known -> messages.message(known, card.person(), access.coordinators()))
        .orElseGet(() -> messages.over(card.section()));
  }
}
