package jp.torimatome;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.backup.BackupStore;
import jp.torimatome.backup.Nightly;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.home.HomeView;
import jp.torimatome.feature.review.ReviewHandlers;
import jp.torimatome.feature.signoff.SignOffMessage;
import jp.torimatome.letter.Drafting;
import jp.torimatome.reply.ReplyStore;
import jp.torimatome.reply.clarification.ClarificationStore;
import jp.torimatome.reply.clarification.Clarifying;
import jp.torimatome.reply.review.Accepting;
import jp.torimatome.reply.review.DigestStore;
import jp.torimatome.reply.review.Digesting;
import jp.torimatome.reply.review.ReviewStore;
import jp.torimatome.reply.review.Waiting;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.round.terms.TermStore;
import jp.torimatome.settings.Settings;
import jp.torimatome.summary.board.Boards;
import jp.torimatome.summary.closing.ClosingStore;
import jp.torimatome.summary.closing.TellingClosing;
import jp.torimatome.summary.thanks.Thanking;
import jp.torimatome.summary.thanks.ThanksStore;

/**
 * Put together from the rooms: letters, the review, the day's digest, thanks, and sections' own
 * days.
 */
record Desks(Rooms rooms) {
  Drafting letters() {
    return new Drafting(
        rooms.office().settings().work().lettersFolder(),
        rooms.rounds().desk(),
        rooms.plans(),
        rooms.office().text());
  }

  ReviewHandlers.Desk reviewing() {
    ReviewStore store = new ReviewStore(rooms.database());
    ReplyStore replies = new ReplyStore(rooms.database());
    Accepting accepting =
        new Accepting(store, replies, rooms.rounds().desk().inquiries(), rooms.people().access());
    Rooms.Deciding deciding = rooms.replying().deciding();
    return new ReviewHandlers.Desk(
        store, accepting, deciding.returning(), deciding.waitingList(), replies, clarifications());
  }

  /** What is asked about replies. */
  ReviewHandlers.Clarifications clarifications() {
    ClarificationStore store = new ClarificationStore(rooms.database());
    return new ReviewHandlers.Clarifications(
        store, new Clarifying(store, rooms.rounds().desk().inquiries(), rooms.people().access()));
  }

  /** 控え: one a night. */
  Nightly nightly() {
    Settings settings = rooms.office().settings();
    DatabaseFile database = DatabaseFile.of(settings.database().url());
    Settings.Backups wish = settings.database().backups();
    return new Nightly(
        database,
        new BackupStore(rooms.database()),
        new Nightly.Plan(
            database.folder().resolve(wish.folder()).normalize(),
            wish.time(),
            settings.timeZone(),
            wish.kept()));
  }

  /** What a coordinator is told of once a day, when there is some. */
  Digesting digesting(Features features) {
    Settings.Review review = rooms.office().settings().work().review();
    String channel = rooms.office().settings().slack().coordination().channel();
    Digesting.Post post =
        new Digesting.Post(
            review.digestTime(),
            channel,
            () -> rooms.people().destinations().coordinators(channel));
    ReviewStore replies = new ReviewStore(rooms.database());
    Stream<Waiting> others = features.digest();
    List<Waiting> waiting =
        Stream.concat(
                Stream.of(new Waiting(() -> replies.pending().size(), Optional::empty)), others)
            .toList();
    return new Digesting(
        new DigestStore(rooms.database()), rooms.office().calendar(), post, waiting);
  }

  /** The coordinators hear of every round that has closed. */
  TellingClosing closings() {
    String channel = rooms.office().settings().slack().coordination().channel();
    return new TellingClosing(
        new ClosingStore(rooms.database()),
        () -> rooms.people().destinations().coordinators(channel));
  }

  /** What is under way, for the Home tabs. */
  Boards boards() {
    RoundDesk desk = rooms.rounds().desk();
    Boards.Sources sources =
        new Boards.Sources(
            desk.rounds(), desk.inquiries(), rooms.people().directory(), rooms.summarizing());
    return new Boards(sources, rooms.office().calendar());
  }

  HomeView homes(DeliveryStore delivery) {
    Rooms.Office office = rooms.office();
    Rooms.People people = rooms.people();
    HomeView.Sources sources =
        new HomeView.Sources(
            new HomeView.People(people.access(), people.duty(), people.noting()),
            rooms.rounds().desk(),
            rooms.replying().deciding().waitingList(),
            new ReviewStore(rooms.database()),
            new ClarificationStore(rooms.database()),
            new TermStore(rooms.database()),
            delivery,
            rooms.summarizing());
    SignOffMessage signOff =
        new SignOffMessage(
            new FormWords(office.text()), office.settings().work().signOff().samePerson());
    return new HomeView(sources, signOff, office.text());
  }

  Thanking thanking() {
    return new Thanking(new ThanksStore(rooms.database()), rooms.office().calendar());
  }
}
