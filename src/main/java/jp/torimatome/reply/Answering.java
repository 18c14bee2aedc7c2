package jp.torimatome.reply;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.people.Access;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.check.Base;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.draft.DraftStore;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;

/**
 * 回答票を開く: decides whether a person may answer an item, and fills the form: draft, else reply, else
 * the base.
 */
public final class Answering {
  private final RoundStore rounds;
  private final InquiryStore inquiries;
  private final PlanStore plans;
  private final ReplyStore replies;
  private final DraftStore drafts;
  private final Access access;

  public Answering(
      RoundStore rounds,
      InquiryStore inquiries,
      PlanStore plans,
      ReplyStore replies,
      DraftStore drafts,
      Access access) {
    this.rounds = rounds;
    this.inquiries = inquiries;
    this.plans = plans;
    this.replies = replies;
    this.drafts = drafts;
    this.access = access;
  }

  /** The sheet, or why not; {@code onBehalf}: 代理入力, by a coordinator. */
  public sealed interface Outcome {
    record Opened(ItemSheet sheet, boolean onBehalf) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /** True where what waits for approval waits for nobody: the section has no head. */
  public boolean isHeadless(Section section, Instant now) {
    return access.heads(section, now).isEmpty();
  }

  public Outcome open(long itemId, String userId, Instant now) {
    Optional<Inquiry> inquiry = inquiries.inquiryOfItem(itemId);
    if (inquiry.isEmpty()) {
      return new Outcome.Refused(new Refusal.Unknown());
    }
    List<Section> sections = sections(inquiry.get(), itemId);
    if (!may(userId, sections, false, now)) {
      Section section = sections.getFirst();
      return new Outcome.Refused(
          new Refusal.NotYours(section.name(), access.contacts(section, now)));
    }
    Round round = rounds.round(inquiry.get().roundId()).orElseThrow();
    Item item = inquiry.get().item(itemId);
    boolean open =
        inquiry.get().takesReplies(round, now) || item.progress() == Item.Progress.RETURNED;
    if (!may(userId, sections, !open, now)) {
      return new Outcome.Refused(new Refusal.Closed(access.coordinators(), false));
    }
    boolean belongs = sections.stream().anyMatch(section -> access.belongs(userId, section, now));
    return new Outcome.Opened(sheet(round, inquiry.get(), item, userId), !belongs);
  }

  /**
   * The project's section as it is today, and the one that was asked: after a reorganisation the
   * people of both may answer.
   */
  private List<Section> sections(Inquiry inquiry, long itemId) {
    Optional<Section> today = plans.sectionOf(inquiry.item(itemId).project().id());
    return Stream.concat(today.stream(), Stream.of(inquiry.section())).distinct().toList();
  }

  private boolean may(String userId, List<Section> sections, boolean closed, Instant now) {
    return sections.stream()
        .anyMatch(
            section -> access.may(userId, Act.ANSWER, new Access.Concern(section, closed), now));
  }

  List<String> coordinators() {
    return access.coordinators();
  }

  /**
   * The sheet whoever asks, and whether or not the round is open: for what was decided already, and
   * for who decides.
   */
  public Optional<ItemSheet> sheet(long itemId) {
    return sheet(itemId, "");
  }

  /** As it stands before a person: with their own draft, where they have one. */
  Optional<ItemSheet> sheet(long itemId, String person) {
    return inquiries
        .inquiryOfItem(itemId)
        .map(inquiry ->
            sheet(
                rounds.round(inquiry.roundId()).orElseThrow(),
                inquiry,
                inquiry.item(itemId),
                person));
  }

  private ItemSheet sheet(Round round, Inquiry inquiry, Item item, String person) {
    return replies.atOnce(() -> sheetNow(round, inquiry, item, person));
  }

  private ItemSheet sheetNow(Round round, Inquiry inquiry, Item item, String person) {
    Base base =
        Base.of(
            plans, item.project().id(), item.fields(), round.ended(), replies.sources(item.id()));
    Optional<ItemSheet.StoredReply> reply = replies.newest(item.id());
    ReplyForm form =
        DraftStore.of(drafts.all(item.id()), person)
            .map(draft -> whole(draft.form(), reply))
            .or(() -> reply.map(ItemSheet.StoredReply::asForm))
            .orElseGet(() -> prefilled(item.fields(), base));
    return new ItemSheet(round, inquiry, item, base, form, reply);
  }

  /** A draft that was typed after 差し戻し holds only the fields that were open. */
  private static ReplyForm whole(ReplyForm draft, Optional<ItemSheet.StoredReply> reply) {
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    reply.ifPresent(stored -> entries.putAll(stored.asForm().entries()));
    entries.putAll(draft.entries());
    return new ReplyForm(entries);
  }

  private static ReplyForm prefilled(List<Field> fields, Base base) {
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    fields.forEach(
        field -> entries.put(field, new ReplyForm.Entry(Choice.GIVEN, base.cells().typed(field))));
    return new ReplyForm(entries);
  }
}
