package jp.torimatome.reply;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.check.Base;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;

/** 回答票: everything the form of one item needs; {@code form} is what its inputs show at first. */
public record ItemSheet(
    Round round,
    Inquiry inquiry,
    Item item,
    Base base,
    ReplyForm form,
    Optional<StoredReply> reply) {

  /** The revision that an edit starts from; 0 before the first reply. */
  public int baseRevision() {
    return reply.map(StoredReply::revision).orElse(0);
  }

  /** The same sheet with other contents of its inputs. */
  public ItemSheet with(ReplyForm typed) {
    return new ItemSheet(round, inquiry, item, base, typed, reply);
  }

  /** The fields that can be written: after 差し戻し only those that were named. */
  public List<Field> open() {
    return item.progress() == Item.Progress.RETURNED
        ? item.returned().map(Item.Returned::fields).orElse(item.fields())
        : item.fields();
  }

  /**
   * Everything that can be written as its base has it; empty where the table says nothing about it.
   */
  public Optional<ReplyForm> unchanged() {
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    open()
        .forEach(field ->
            base.keeping(field)
                .ifPresent(kept -> entries.put(field, new ReplyForm.Entry(kept, ""))));
    boolean keeps = entries.values().stream().anyMatch(entry -> entry.choice() == Choice.NO_CHANGE);
    return keeps && entries.size() == open().size()
        ? Optional.of(completed(new ReplyForm(entries)))
        : Optional.empty();
  }

  /**
   * 年度を進める: what is typed, with the plan's years moved on where it was the base's: a proposal that
   * is to be read.
   */
  public ReplyForm withPlanMovedOn(ReplyForm typed) {
    String plan =
        typed.entry(Field.PLAN).typed().isBlank()
            ? base.cells().typed(Field.PLAN)
            : typed.entry(Field.PLAN).typed();
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    entries.putAll(typed.entries());
    entries.put(Field.PLAN, new ReplyForm.Entry(Choice.GIVEN, base.movedOn(Field.PLAN, plan)));
    return new ReplyForm(entries);
  }

  /** True when a form holds something else than what its inputs showed at first. */
  public boolean isTyped(ReplyForm typed) {
    return typed.entries().entrySet().stream()
        .anyMatch(entry -> !isSame(form.entry(entry.getKey()), entry.getValue()));
  }

  /** What stands idle beside another choice than 入力する is no answer. */
  private static boolean isSame(ReplyForm.Entry shown, ReplyForm.Entry typed) {
    return shown.choice() == typed.choice()
        && (typed.choice() != Choice.GIVEN || shown.typed().equals(typed.typed()));
  }

  /** What was typed, where it can be written; everything else as the last reply has it. */
  public ReplyForm completed(ReplyForm typed) {
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    reply.ifPresent(stored -> entries.putAll(stored.asForm().entries()));
    List<Field> open = open();
    typed
        .entries()
        .forEach((field, entry) -> {
          if (open.contains(field)) {
            entries.put(field, entry);
          }
        });
    return new ReplyForm(entries);
  }

  /** A reply as it is kept. */
  public record StoredReply(
      long id,
      long itemId,
      int revision,
      String by,
      Instant at,
      Flags flags,
      Map<Field, ReplyValue> values) {
    /** 期限後 and 代理入力. */
    public record Flags(boolean late, boolean onBehalf) {}

    /** The form that would give this reply again. */
    public ReplyForm asForm() {
      Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
      values.forEach(
          (field, value) -> entries.put(field, new ReplyForm.Entry(value.choice(), value.typed())));
      return new ReplyForm(entries);
    }
  }
}
