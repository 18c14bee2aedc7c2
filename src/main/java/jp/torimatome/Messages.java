package jp.torimatome;

import java.time.InstantSource;
import java.util.List;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.slack.FindingWords;
import jp.torimatome.slack.form.PromptComposer;
import jp.torimatome.slack.form.PromptMessage;
import jp.torimatome.slack.handover.CardComposer;
import jp.torimatome.slack.handover.HandoverComposer;
import jp.torimatome.slack.handover.HandoverWords;
import jp.torimatome.slack.official.ExportComposer;
import jp.torimatome.slack.official.ExportFileComposer;
import jp.torimatome.slack.post.NoticeComposer;
import jp.torimatome.slack.post.SummaryComposer;
import jp.torimatome.slack.post.SummaryFileComposer;
import jp.torimatome.slack.question.QuestionComposer;
import jp.torimatome.slack.send.Composer;
import jp.torimatome.summary.Reporting;
import jp.torimatome.summary.SummaryStore;
import jp.torimatome.table.edition.OrderStore;

/** Every kind of message that leaves, with what composes it. */
final class Messages {
  private Messages() {}

  /** {@code clock} is the domain's. */
  static List<Composer> composers(Rooms rooms, DeliveryStore delivery, InstantSource clock) {
    Rooms.Office office = rooms.office();
    RoundDesk desk = rooms.rounds().desk();
    PromptComposer.Sources sources = new PromptComposer.Sources(desk.rounds(), desk.inquiries(), delivery, office.calendar());
    PromptMessage prompts = new PromptMessage(office.text());
    SummaryStore summaries = new SummaryStore(rooms.database());
    Reporting reporting = new Reporting(rooms.database(), rooms.plans(), desk.rounds());
    OrderStore orders = new OrderStore(rooms.database());
    QuestionComposer.Sources questions = new QuestionComposer.Sources(rooms.asked().findings(), delivery, office.calendar());
    HandoverRoom handover = HandoverRoom.of(rooms);
    HandoverWords words = new HandoverWords(office.text());
    HandoverComposer.Sources staff =
        new HandoverComposer.Sources(
            handover.confirmations().store(), handover.confirmations().handing(), desk.rounds(), rooms.plans(),
            rooms.people().directory(), delivery, office.calendar());
    return List.of(
        new PromptComposer(OutgoingKind.PROMPT, sources, prompts, clock),
        new PromptComposer(OutgoingKind.REMINDER, sources, prompts, clock),
        new PromptComposer(OutgoingKind.PROMPT_UPDATE, sources, prompts, clock),
        new SummaryComposer(summaries, reporting, office.calendar(), office.text(), clock),
        new SummaryFileComposer(summaries, reporting, delivery, office.text()),
        new ExportComposer(orders, office.text()),
        new ExportFileComposer(orders, rooms.publication().exporting(), delivery, office.text()),
        new NoticeComposer(delivery, office.calendar(), office.text(), clock),
        new QuestionComposer(OutgoingKind.QUESTION, questions, new FindingWords(office.text()), clock),
        new QuestionComposer(OutgoingKind.QUESTION_UPDATE, questions, new FindingWords(office.text()), clock),
        new HandoverComposer(OutgoingKind.HANDOVER, staff, words, clock),
        new HandoverComposer(OutgoingKind.HANDOVER_CHANNEL, staff, words, clock),
        new HandoverComposer(OutgoingKind.HANDOVER_UPDATE, staff, words, clock),
        new CardComposer(
            handover.cards().store(), handover.cards().contents(), rooms.people().access(), office.calendar(), words, clock));
  }
}
