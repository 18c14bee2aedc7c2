package jp.torimatome;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.feature.Feature;
import jp.torimatome.feature.Ground;
import jp.torimatome.feature.handover.CardComposer;
import jp.torimatome.feature.handover.HandoverAnswer;
import jp.torimatome.feature.handover.HandoverComposer;
import jp.torimatome.feature.handover.HandoverHandlers;
import jp.torimatome.feature.handover.HandoverWords;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.people.Access;
import jp.torimatome.people.staff.StaffCheck;
import jp.torimatome.reply.review.Waiting;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.handover.ConfirmationDesk;
import jp.torimatome.round.handover.Confirming;
import jp.torimatome.round.handover.HandingOver;
import jp.torimatome.round.handover.HandoverStore;
import jp.torimatome.round.handover.StaffAsking;
import jp.torimatome.round.handover.card.CardContents;
import jp.torimatome.round.handover.card.CardGiving;
import jp.torimatome.round.handover.card.CardStore;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Doors;
import jp.torimatome.settings.Settings;

/**
 * 引継ぎ: the confirmation of a section's people before a round, and the cards for those who are new.
 */
record HandoverRoom(
    Confirmations confirmations, Cards cards, Rooms rooms, Ground ground, DeliveryStore delivery)
    implements Feature {

  /** 担当確認. */
  record Confirmations(
      HandoverStore store,
      StaffAsking asking,
      HandingOver handing,
      ConfirmationDesk desk,
      Confirming confirming) {}

  /** 引継ぎカード. */
  record Cards(CardStore store, CardContents contents, CardGiving giving) {}

  static HandoverRoom of(Rooms rooms, Ground ground, DeliveryStore delivery) {
    return new HandoverRoom(confirmations(rooms), cards(rooms), rooms, ground, delivery);
  }

  private static Confirmations confirmations(Rooms rooms) {
    Rooms.People people = rooms.people();
    RoundDesk desk = rooms.rounds().desk();
    BusinessCalendar calendar = rooms.office().calendar();
    Settings.Handover settings = rooms.office().settings().work().handover();
    HandoverStore store = new HandoverStore(rooms.database());
    StaffAsking.Who who =
        new StaffAsking.Who(people.directory(), people.duty(), people.destinations());
    StaffAsking asking =
        new StaffAsking(
            store,
            desk.opening(),
            desk.inquiries(),
            who,
            calendar,
            settings.businessDaysBeforeOpening());
    HandingOver handing =
        new HandingOver(
            store,
            asking,
            new HandingOver.Rounds(desk.rounds(), desk.inquiries()),
            who,
            calendar,
            settings.businessDaysUntilEscalation());
    ConfirmationDesk confirmations =
        new ConfirmationDesk(store, people.directory(), people.access());
    Confirming confirming =
        new Confirming(
            confirmations, store, people.directory(), new StaffCheck(people.members()), calendar);
    return new Confirmations(store, asking, handing, confirmations, confirming);
  }

  private static Cards cards(Rooms rooms) {
    CardStore store = new CardStore(rooms.database());
    RoundDesk desk = rooms.rounds().desk();
    CardContents contents =
        new CardContents(
            store,
            rooms.plans(),
            rooms.people().directory(),
            rooms.people().members(),
            desk.rounds(),
            desk.inquiries());
    return new Cards(
        store,
        contents,
        new CardGiving(store, rooms.people().directory(), rooms.office().calendar()));
  }

  @Override
  public List<Composer> composers() {
    HandoverWords words = new HandoverWords(ground.text());
    BusinessCalendar calendar = ground.calendar();
    InstantSource clock = ground.clock();
    HandoverComposer.Sources staff =
        new HandoverComposer.Sources(
            confirmations.store(),
            confirmations.handing(),
            rooms.rounds().desk().rounds(),
            rooms.plans(),
            rooms.people().directory(),
            delivery,
            calendar);
    Access access = rooms.people().access();
    CardComposer.Sources given =
        new CardComposer.Sources(cards.store(), cards.contents(), delivery, calendar);
    return List.of(
        new HandoverComposer(OutgoingKind.HANDOVER, staff, words, clock),
        new HandoverComposer(OutgoingKind.HANDOVER_CHANNEL, staff, words, clock),
        new HandoverComposer(OutgoingKind.HANDOVER_UPDATE, staff, words, clock),
        new CardComposer(OutgoingKind.HANDOVER_CARD, given, access, words, clock),
        new CardComposer(OutgoingKind.HANDOVER_CARD_UPDATE, given, access, words, clock));
  }

  @Override
  public Map<Verb, Function<Typed, Answer>> listen(Doors doors, Runnable changed) {
    HandoverWords words = new HandoverWords(ground.text());
    new HandoverHandlers(
            confirmations.desk(),
            confirmations.confirming(),
            ground.calendar(),
            words,
            ground.clock())
        .register(doors, changed);
    HandoverAnswer answer = answer();
    answer.register(doors, ground.clock(), changed);
    return answer.verbs();
  }

  HandoverAnswer answer() {
    HandoverAnswer.Desk list =
        new HandoverAnswer.Desk(
            ground.rounds().rounds(),
            confirmations.asking(),
            confirmations.handing(),
            ground.calendar());
    return new HandoverAnswer(list, new HandoverWords(ground.text()));
  }

  @Override
  public List<Waiting> digest() {
    return List.of(
        ground.waiting("digest.unconfirmed", () -> confirmations.store().unconfirmed().size()));
  }
}
