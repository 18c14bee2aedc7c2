package jp.torimatome.feature.terms;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.terms.TimeRequest;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;

/**
 * Tells a section what became of its days: longer, not longer, open again; nothing when it was
 * taken back before it was said.
 */
public final class TermComposer implements Composer {
  private final OutgoingKind kind;
  private final TermHandlers.Desk desk;
  private final TermWords words;
  private final InstantSource clock;

  /** {@code kind} is EXTENSION, EXTENSION_DECLINED or UNLOCKING. */
  public TermComposer(
      OutgoingKind kind, TermHandlers.Desk desk, TermWords words, InstantSource clock) {
    this.kind = kind;
    this.desk = desk;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return kind;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    Optional<String> sentence = sentence(outgoing.subjectId());
    if (sentence.isEmpty()) {
      return new Composed.Drop("it was taken back");
    }
    if (!desk.calendar().isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    return new Composed.Post(List.of(Part.Paragraph.of(sentence.get())));
  }

  private Optional<String> sentence(long subject) {
    return switch (kind) {
      case EXTENSION ->
          inquiry(desk.store().inquiryOfExtension(subject))
              .filter(inquiry ->
                  inquiry.terms().extension().filter(given -> given.id() == subject).isPresent())
              .map(inquiry -> extended(inquiry, desk.store().replaced(subject)));
      case UNLOCKING ->
          inquiry(desk.store().inquiryOfUnlocking(subject))
              .filter(inquiry ->
                  inquiry.terms().unlocking().filter(given -> given.id() == subject).isPresent())
              .map(inquiry -> told(inquiry, "terms.told.unlocked"));
      default -> desk.store().request(subject).flatMap(this::declined);
    };
  }

  private Optional<Inquiry> inquiry(Optional<Long> id) {
    return id.flatMap(desk.inquiries()::inquiry);
  }

  /** 繰上げ is told as such: a section that reads of an extension would not look at the day. */
  private String extended(Inquiry inquiry, Optional<Instant> before) {
    boolean sooner = before.filter(inquiry.terms().dueAt()::isBefore).isPresent();
    return sooner
        ? words
            .text()
            .say(
                "terms.told.sooner",
                Marks.escape(inquiry.called()),
                words.text().moment(before.orElseThrow()),
                words.sooner(inquiry.terms()))
        : told(inquiry, "terms.told.extended");
  }

  private String told(Inquiry inquiry, String key) {
    return words.text().say(key, Marks.escape(inquiry.called()), words.holding(inquiry.terms()));
  }

  private Optional<String> declined(TimeRequest request) {
    return request
        .declined()
        .map(why ->
            words
                .text()
                .say(
                    "terms.told.declined",
                    Marks.escape(request.section()),
                    words.text().moment(request.wanted()),
                    words.reason(why.reason())));
  }
}
