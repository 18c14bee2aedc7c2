package jp.torimatome.reply;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.torimatome.finding.Finding;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.check.EntryReading;
import jp.torimatome.reply.check.Fault;
import jp.torimatome.reply.check.ReplyCheck;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.reply.draft.DraftStore;
import jp.torimatome.round.Item;

/** 回答の提出: from a form as typed to a stored revision, or to what has to be said first. */
public final class Submitting {
  private final Answering answering;
  private final ReplyStore replies;
  private final Drafting drafting;
  private final Noticing noticing;
  private final Heads heads;

  public Submitting(
      Answering answering, ReplyStore replies, DraftStore drafts, Noticing noticing, Heads heads) {
    this.answering = answering;
    this.replies = replies;
    this.drafting = new Drafting(answering, drafts, replies);
    this.noticing = noticing;
    this.heads = heads;
  }

  /** Where what is typed is kept. */
  public Drafting drafting() {
    return drafting;
  }

  /**
   * A person's submission of an item; {@code key} identifies the payload, {@code reasons} answer
   * the findings asked before.
   */
  public record Request(
      long itemId,
      String key,
      int baseRevision,
      String userId,
      ReplyForm form,
      Map<Field, String> reasons) {}

  /** What the person sees next. */
  public sealed interface Outcome {
    /** Stored; {@code next} is the next item of the section that is still open. */
    record Stored(ItemSheet sheet, ItemSheet.StoredReply reply, Optional<Item> next)
        implements Outcome {}

    record Faulty(Map<Field, Fault> faults) implements Outcome {}

    /** Asks for reasons; the form waits as a draft. */
    record Questioned(ItemSheet sheet, List<Finding> findings, long draftId) implements Outcome {}

    /**
     * Somebody stored a revision meanwhile; both texts are kept: theirs as a reply, this one as a
     * draft.
     */
    record Overtaken(ItemSheet sheet, ItemSheet.StoredReply theirs) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /**
   * A payload that came before gets the outcome it had; a right that ended while somebody typed
   * does not cost the text.
   */
  public Outcome submit(Request request, Instant now) {
    Optional<ItemSheet.StoredReply> before = replies.submittedAs(keyOf(request));
    return before
        .map(reply -> stored(answering.sheet(reply.itemId()).orElseThrow(), reply))
        .orElseGet(() -> submitNew(request, now));
  }

  private Outcome submitNew(Request request, Instant now) {
    return switch (answering.open(request.itemId(), request.userId(), now)) {
      case Answering.Outcome.Refused(var refusal) -> refused(request, refusal, now);
      case Answering.Outcome.Opened(var sheet, var onBehalf) ->
          check(sheet.with(sheet.completed(request.form())), onBehalf, request, now);
    };
  }

  private Outcome refused(Request request, Refusal refusal, Instant now) {
    return new Outcome.Refused(drafting.kept(refusal, request, now));
  }

  /**
   * A view keeps its id and hash after an answer that was lost or told of faults: with other
   * contents it is another payload, and must not be taken for the first.
   */
  private static String keyOf(Request request) {
    List<String> parts =
        new ArrayList<>(List.of(request.key(), request.userId(), Long.toString(request.itemId())));
    for (Field field : Field.values()) {
      ReplyForm.Entry entry = request.form().entry(field);
      parts.addAll(
          List.of(entry.choice().code(), entry.typed(), request.reasons().getOrDefault(field, "")));
    }
    String whole =
        parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining());
    return request.key() + ":" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
  }

  private Outcome check(ItemSheet sheet, boolean onBehalf, Request request, Instant now) {
    ReplyCheck.Result result = ReplyCheck.check(sheet.open(), sheet.form(), sheet.base());
    if (!result.faults().isEmpty()) {
      drafting.keep(
          new Drafting.Typing(
              request.itemId(), request.userId(), request.baseRevision(), "", request.form()),
          now);
      return new Outcome.Faulty(result.faults());
    }
    Map<Field, ReplyValue> values = carried(sheet);
    values.putAll(result.values());
    Noticing.Noticed noticed = noticing.look(sheet, values);
    Map<Finding, String> reasons = reasons(sheet, request, noticed.open());
    if (reasons.size() < noticed.open().size()) {
      return new Outcome.Questioned(
          sheet, noticed.open(), drafting.save(request, sheet.form(), now));
    }
    reasons.putAll(noticed.kept());
    var answers = new ReplyStore.Answers(reasons, noticed.mended());
    var project = sheet.item().project().id();
    var accepted =
        new ReplyStore.Accepted(request.itemId(), project, sheet.round().ended(), values, answers);
    return store(sheet, onBehalf, request, accepted, now);
  }

  /** What cannot be written stands as the last reply has it, to the letter. */
  private static Map<Field, ReplyValue> carried(ItemSheet sheet) {
    Map<Field, ReplyValue> values = new EnumMap<>(Field.class);
    if (sheet.open().size() < sheet.item().fields().size()) {
      sheet.reply().ifPresent(reply -> values.putAll(reply.values()));
    }
    return values;
  }

  /**
   * One reason answers everything that was noticed in its field; what was given with the waiting
   * reply is not asked for again.
   */
  private Map<Finding, String> reasons(ItemSheet sheet, Request request, List<Finding> open) {
    Map<Finding.Identity, String> held = new HashMap<>();
    sheet
        .reply()
        .map(replies::heldReasons)
        .orElse(Map.of())
        .forEach((finding, reason) -> held.put(finding.identity(), reason));
    Map<Finding, String> reasons = new LinkedHashMap<>();
    for (Finding finding : open) {
      String said =
          Field.filling(finding.column())
              .map(field -> request.reasons().getOrDefault(field, ""))
              .orElse("");
      String reason =
          EntryReading.isReason(said) ? said.strip() : held.getOrDefault(finding.identity(), "");
      if (!reason.isEmpty()) {
        reasons.put(finding, reason);
      }
    }
    return reasons;
  }

  private Outcome store(
      ItemSheet sheet,
      boolean onBehalf,
      Request request,
      ReplyStore.Accepted accepted,
      Instant now) {
    var flags = new ItemSheet.StoredReply.Flags(isLate(sheet, now), onBehalf);
    var told = heads.told(sheet.inquiry().section(), now);
    var submission =
        new ReplyStore.Submission(
            keyOf(request), request.baseRevision(), request.userId(), now, flags, told);
    return switch (replies.store(accepted, submission)) {
      case ReplyStore.Stored.Done(var replyId) ->
          stored(sheet, replies.reply(replyId).orElseThrow());
      case ReplyStore.Stored.Closed() ->
          refused(request, new Refusal.Closed(answering.coordinators(), true), now);
      case ReplyStore.Stored.Overtaken() -> {
        drafting.save(request, sheet.form(), now);
        yield new Outcome.Overtaken(sheet, replies.newest(request.itemId()).orElseThrow());
      }
    };
  }

  /** What was in time stays in time when it is mended. */
  private static boolean isLate(ItemSheet sheet, Instant now) {
    boolean mended = sheet.item().progress() == Item.Progress.RETURNED;
    return mended
        ? sheet.reply().orElseThrow().flags().late()
        : now.isAfter(sheet.inquiry().terms().dueAt());
  }

  private static Outcome stored(ItemSheet sheet, ItemSheet.StoredReply reply) {
    return new Outcome.Stored(sheet, reply, nextOpen(sheet));
  }

  private static Optional<Item> nextOpen(ItemSheet sheet) {
    return sheet.inquiry().outstanding().stream()
        .filter(item -> item.id() != sheet.item().id())
        .findFirst();
  }
}
