package jp.torimatome.slack.form;

import com.slack.api.util.json.GsonFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.Duty;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.slack.form.NudgeMessage.Owed;
import jp.torimatome.slack.send.Composed;
import jp.torimatome.slack.send.Composer;
import jp.torimatome.text.Text;

/** 本人への督促: one message to a person about everything that their sections have to do, as it is when it leaves. */
public final class NudgeComposer implements Composer {
  private final OutgoingKind kind;
  private final Sources sources;
  private final NudgeMessage messages;
  private final InstantSource clock;

  /** Where the newest state comes from. */
  public record Sources(
      RoundStore rounds, InquiryStore inquiries, DirectoryStore directory, Duty duty, DeliveryStore delivery, BusinessCalendar calendar) {}

  /** {@code kind} is REMINDER or REMINDER_UPDATE. */
  public NudgeComposer(OutgoingKind kind, Sources sources, PromptMessage prompts, Text text, InstantSource clock) {
    this.kind = kind;
    this.sources = sources;
    this.messages = new NudgeMessage(prompts, text);
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return kind;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    Instant now = clock.instant();
    String person = sources.inquiries().nudged(outgoing.subjectId()).orElseThrow();
    List<Owed> owed = owed(person, now);
    if (kind == OutgoingKind.REMINDER_UPDATE) {
      return sources.delivery()
          .sentMessage(OutgoingKind.REMINDER, outgoing.subjectId())
          .<Composed>map(place -> update(place, owed.isEmpty() ? messages.done() : messages.message(owed, now)))
          .orElseGet(() -> new Composed.Drop("its message was never posted"));
    }
    if (owed.isEmpty()) {
      return new Composed.Drop("there is nothing to do any more, or the person is away");
    }
    if (!sources.calendar().isWorkingMoment(now)) {
      return new Composed.NotYet();
    }
    PromptMessage.Message message = messages.message(owed, now);
    return new Composed.Post(message.text(), GsonFactory.createSnakeCase().toJson(message.blocks()), Optional.empty());
  }

  private static Composed update(DeliveryStore.Place place, PromptMessage.Message message) {
    return new Composed.Update(place, message.text(), GsonFactory.createSnakeCase().toJson(message.blocks()));
  }

  /** What was sent back before what is open, each by its due moment; a round that is paused keeps still. */
  private List<Owed> owed(String person, Instant now) {
    return sources.rounds().rounds().stream()
        .filter(round -> round.state() == Round.State.OPEN)
        .flatMap(round -> sources.inquiries().inquiries(round.id()).stream().flatMap(inquiry -> owed(person, round, inquiry, now).stream()))
        .sorted(Comparator.comparing((Owed each) -> !each.isReturned()).thenComparing(each -> each.inquiry().terms().dueAt()))
        .toList();
  }

  private Optional<Owed> owed(String person, Round round, Inquiry inquiry, Instant now) {
    Optional<SectionEntry> section = sources.directory().today(inquiry.section(), now);
    boolean isThere = section.filter(entry -> sources.duty().upTo(Duty.Rank.HEAD, entry, now).contains(person)).isPresent();
    if (!isThere || !inquiry.takesReplies(round, now)) {
      return Optional.empty();
    }
    boolean head = section.filter(entry -> sources.duty().heads(entry, now).contains(person)).isPresent();
    long waiting = head ? inquiry.items().stream().filter(item -> item.progress() == Item.Progress.WAITING).count() : 0;
    Owed owed = new Owed(round, inquiry, role(section.orElseThrow(), person), (int) waiting);
    return inquiry.outstanding().isEmpty() && waiting == 0 ? Optional.empty() : Optional.of(owed);
  }

  private static NudgeMessage.Why role(SectionEntry section, String person) {
    if (section.responders().contains(person)) {
      return NudgeMessage.Why.RESPONDER;
    }
    if (section.deputies().contains(person)) {
      return NudgeMessage.Why.DEPUTY;
    }
    return section.heads().contains(person) ? NudgeMessage.Why.HEAD : NudgeMessage.Why.STAND_IN;
  }
}
