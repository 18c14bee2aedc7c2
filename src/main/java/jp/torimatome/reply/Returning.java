package jp.torimatome.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.Access;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.check.EntryReading;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.calendar.BusinessCalendar;

/**
 * 差し戻し: sends a reply back to its section; only the fields that are named open again, and the
 * reason says what to mend.
 */
public final class Returning {
  private final ReturnStore returns;
  private final InquiryStore inquiries;
  private final Access access;
  private final BusinessCalendar calendar;
  private final int businessDays;

  /** {@code businessDays}: how long a section has to mend. */
  public Returning(
      ReturnStore returns,
      InquiryStore inquiries,
      Access access,
      BusinessCalendar calendar,
      int businessDays) {
    this.returns = returns;
    this.inquiries = inquiries;
    this.access = access;
    this.calendar = calendar;
    this.businessDays = businessDays;
  }

  /** Which revision is sent back, by whom, and what is to be mended. */
  public record Request(
      long replyId, Item.Returned.Stage stage, List<Field> fields, String reason, String by) {}

  /** What became of it. */
  public sealed interface Outcome {
    /** Sent back; the section is told. */
    record Done(Item item) implements Outcome {}

    record NoReason() implements Outcome {}

    /** None of the named fields is one that the item asks for. */
    record NoFields() implements Outcome {}

    /** Somebody approved, accepted or returned it meanwhile; nothing was stored. */
    record Already(Item item) implements Outcome {}

    /** The section sent a newer revision meanwhile; nothing was stored. */
    record Overtaken() implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  public Outcome run(Request request, Instant now) {
    Optional<Long> itemId = returns.standing(request.replyId()).map(DecisionRows.Standing::itemId);
    if (itemId.isEmpty()) {
      return new Outcome.Refused(new Refusal.Unknown());
    }
    Inquiry inquiry = inquiries.inquiryOfItem(itemId.get()).orElseThrow();
    Optional<Refusal> refusal = refusal(request, inquiry, now);
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    Item item = inquiry.item(itemId.get());
    List<Field> fields = item.fields().stream().filter(request.fields()::contains).toList();
    if (fields.isEmpty()) {
      return new Outcome.NoFields();
    }
    return EntryReading.isReason(request.reason())
        ? store(request, item, fields, now)
        : new Outcome.NoReason();
  }

  private Optional<Refusal> refusal(Request request, Inquiry inquiry, Instant now) {
    boolean head = request.stage() == Item.Returned.Stage.HEAD;
    var concern = new Access.Concern(inquiry.section(), false);
    if (access.may(request.by(), head ? Act.SIGN_OFF : Act.REVIEW, concern, now)) {
      return Optional.empty();
    }
    return Optional.of(
        head
            ? new Refusal.NotHead(inquiry.section().name(), access.heads(inquiry.section(), now))
            : new Refusal.NotCoordinator(access.coordinators()));
  }

  private Outcome store(Request request, Item item, List<Field> fields, Instant now) {
    LocalDate today = calendar.dayOf(now);
    Instant due = calendar.endOf(calendar.plusBusinessDays(today, businessDays));
    var returned =
        new Item.Returned(
            request.stage(), fields, request.reason().strip(), due, request.by(), now);
    return switch (returns.store(
        request.replyId(), returned, calendar.at(today, LocalTime.MIDNIGHT))) {
      case DONE -> new Outcome.Done(newest(item.id()));
      case ALREADY -> new Outcome.Already(newest(item.id()));
      case OVERTAKEN -> new Outcome.Overtaken();
    };
  }

  private Item newest(long itemId) {
    return inquiries.inquiryOfItem(itemId).orElseThrow().item(itemId);
  }
}
