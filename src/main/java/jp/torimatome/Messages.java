package jp.torimatome;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.feature.clarify.ClarifyComposer;
import jp.torimatome.feature.clarify.ClarifyMessage;
import jp.torimatome.feature.clarify.ClarifyWords;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.form.PromptComposer;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.feature.official.ExportComposer;
import jp.torimatome.feature.official.ExportFileComposer;
import jp.torimatome.feature.official.ThanksComposer;
import jp.torimatome.feature.question.QuestionComposer;
import jp.torimatome.feature.question.QuestionMessage;
import jp.torimatome.feature.remind.Matters;
import jp.torimatome.feature.remind.NudgeComposer;
import jp.torimatome.feature.remind.NudgeMessage;
import jp.torimatome.feature.review.DigestComposer;
import jp.torimatome.feature.signoff.ReturnedComposer;
import jp.torimatome.feature.signoff.ReturnedMessage;
import jp.torimatome.feature.signoff.SignOffComposer;
import jp.torimatome.feature.signoff.SignOffMessage;
import jp.torimatome.feature.weekly.ClosingComposer;
import jp.torimatome.feature.weekly.NoticeComposer;
import jp.torimatome.feature.weekly.SummaryComposer;
import jp.torimatome.feature.weekly.SummaryFileComposer;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.reply.approval.WaitingList;
import jp.torimatome.reply.review.ReviewStore;
import jp.torimatome.round.NudgeStore;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.round.running.Whom;
import jp.torimatome.summary.Reporting;
import jp.torimatome.summary.SummaryStore;
import jp.torimatome.summary.thanks.ThanksStore;
import jp.torimatome.table.edition.OrderStore;

/** Every kind of message that leaves, with what composes it. */
final class Messages {
  private Messages() {}

  /** {@code clock} is the domain's. */
  static List<Composer> composers(
      Rooms rooms, Features features, DeliveryStore delivery, InstantSource clock) {
    Rooms.Office office = rooms.office();
    RoundDesk desk = rooms.rounds().desk();
    PromptComposer.Sources sources =
        new PromptComposer.Sources(
            desk.rounds(),
            desk.inquiries(),
            delivery,
            office.calendar(),
            rooms.replying().answering()::isHeadless);
    PromptMessage prompts = new PromptMessage(office.text());
    ReturnedMessage returned = new ReturnedMessage(new FormWords(office.text()));
    SignOffMessage signOff =
        new SignOffMessage(
            new FormWords(office.text()), office.settings().work().signOff().samePerson());
    WaitingList waiting = rooms.replying().deciding().waitingList();
    SummaryStore summaries = new SummaryStore(rooms.database());
    Reporting reporting = new Reporting(rooms.database(), rooms.plans(), desk.rounds());
    OrderStore orders = new OrderStore(rooms.database());
    QuestionComposer.Sources questions =
        new QuestionComposer.Sources(rooms.asked().findings(), delivery, office.calendar());
    ClarifyComposer.Sources clarifying =
        new ClarifyComposer.Sources(
            rooms.desks().clarifications().store(),
            desk.rounds(),
            desk.inquiries(),
            delivery,
            office.calendar());
    ClarifyMessage clarifications =
        new ClarifyMessage(new ClarifyWords(new FormWords(office.text())));
    List<Composer> all =
        new ArrayList<>(
            List.of(
                new PromptComposer(OutgoingKind.PROMPT, sources, prompts, clock),
                new PromptComposer(OutgoingKind.CHANNEL_REMINDER, sources, prompts, clock),
                nudge(OutgoingKind.REMINDER, rooms, delivery, clock),
                nudge(OutgoingKind.REMINDER_UPDATE, rooms, delivery, clock),
                new PromptComposer(OutgoingKind.PROMPT_UPDATE, sources, prompts, clock),
                new SummaryComposer(summaries, reporting, office.calendar(), office.text(), clock),
                new SummaryFileComposer(summaries, reporting, delivery, office.text()),
                new ExportComposer(orders, rooms.plans(), office.text()),
                new ExportFileComposer(
                    orders,
                    rooms.publication().exporting(),
                    rooms.plans(),
                    delivery,
                    office.text()),
                new ClosingComposer(
                    desk.rounds(), rooms.summarizing(), office.calendar(), office.text(), clock),
                new NoticeComposer(delivery, office.calendar(), office.text(), clock),
                new ReturnedComposer(OutgoingKind.RETURNED, sources, returned, clock),
                new ReturnedComposer(OutgoingKind.RETURNED_UPDATE, sources, returned, clock),
                new SignOffComposer(OutgoingKind.SIGN_OFF, sources, waiting, signOff, clock),
                new SignOffComposer(OutgoingKind.SIGN_OFF_UPDATE, sources, waiting, signOff, clock),
                new QuestionComposer(
                    OutgoingKind.QUESTION, questions, new FindingWords(office.text()), clock),
                new DigestComposer(
                    new ReviewStore(rooms.database()),
                    features.digest().toList(),
                    office.calendar(),
                    office.text(),
                    clock),
                new ThanksComposer(
                    new ThanksComposer.Sources(
                        new ThanksStore(rooms.database()),
                        desk.inquiries(),
                        rooms.publication().editions(),
                        office.calendar()),
                    office.text(),
                    clock),
                new ClarifyComposer(OutgoingKind.CLARIFICATION, clarifying, clarifications, clock),
                new ClarifyComposer(
                    OutgoingKind.CLARIFICATION_UPDATE, clarifying, clarifications, clock),
                new ClarifyComposer(
                    OutgoingKind.CLARIFICATION_WORD, clarifying, clarifications, clock),
                new QuestionComposer(
                    OutgoingKind.QUESTION_UPDATE,
                    questions,
                    new FindingWords(office.text()),
                    clock)));
    features.all().forEach(feature -> all.addAll(feature.composers()));
    Set<OutgoingKind> composed = all.stream().map(Composer::kind).collect(Collectors.toSet());
    if (!EnumSet.complementOf(EnumSet.copyOf(composed)).equals(Set.of(OutgoingKind.PICTURE))) {
      throw new IllegalStateException("not every kind is composed, only " + composed);
    }
    return all;
  }

  private static Composer nudge(
      OutgoingKind kind, Rooms rooms, DeliveryStore delivery, InstantSource clock) {
    Rooms.Office office = rooms.office();
    RoundDesk desk = rooms.rounds().desk();
    Whom whom = new Whom(rooms.people().directory(), rooms.people().duty(), office.calendar());
    Matters parts =
        new Matters(
            new Matters.Sources(
                desk.rounds(),
                desk.inquiries(),
                new NudgeStore(rooms.database()),
                whom,
                rooms.desks().clarifications().store(),
                rooms.asked().findings()));
    ClarifyMessage questions = new ClarifyMessage(new ClarifyWords(new FormWords(office.text())));
    QuestionMessage findings = new QuestionMessage(new FindingWords(office.text()));
    NudgeMessage messages =
        new NudgeMessage(new PromptMessage(office.text()), questions, findings, office.text());
    return new NudgeComposer(kind, parts, messages, delivery, office.calendar(), clock);
  }
}
