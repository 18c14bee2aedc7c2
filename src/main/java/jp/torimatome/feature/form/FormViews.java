package jp.torimatome.feature.form;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.torimatome.reply.Answering;
import jp.torimatome.reply.Drafting;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.Noticing;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.draft.DraftStore;
import jp.torimatome.round.Item;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Screen;
import jp.torimatome.text.Text;

/** The form of an item as a person may open it now, or why they may not. */
final class FormViews {
  private final Answering answering;
  private final Drafting drafting;
  private final Noticing noticing;
  private final ReplyView forms;
  private final AfterView after;
  private final InstantSource clock;

  FormViews(
      Answering answering,
      Drafting drafting,
      Noticing noticing,
      ReplyView forms,
      AfterView after,
      InstantSource clock) {
    this.answering = answering;
    this.drafting = drafting;
    this.noticing = noticing;
    this.forms = forms;
    this.after = after;
    this.clock = clock;
  }

  Screen of(long itemId, String userId) {
    List<DraftStore.Draft> drafts = drafting.all(itemId);
    return opened(
        itemId, userId, (sheet, how) -> of(sheet, drafts, DraftStore.of(drafts, userId), how, ""));
  }

  /** With a line above it. */
  Screen of(long itemId, String userId, String note) {
    return opened(
        itemId,
        userId,
        (sheet, how) -> forms.form(sheet, noticing.standing(sheet), lines(how, Optional.of(note))));
  }

  /**
   * Another draft than the one that stands there, such as a colleague's; {@code turn} differs from
   * one showing to the next.
   */
  Screen of(DraftStore.Draft shown, String userId, String turn) {
    return opened(
        shown.itemId(),
        userId,
        (sheet, how) ->
            of(
                sheet.with(sheet.completed(shown.form())),
                drafting.all(shown.itemId()),
                Optional.of(shown),
                how,
                turn));
  }

  private Screen of(
      ItemSheet sheet,
      List<DraftStore.Draft> drafts,
      Optional<DraftStore.Draft> shown,
      Optional<String> how,
      String turn) {
    List<DraftStore.Draft> others =
        drafts.stream()
            .filter(draft -> shown.filter(before -> before.id() == draft.id()).isEmpty())
            .toList();
    return forms.form(
        sheet,
        noticing.standing(sheet),
        lines(how, note(sheet, shown)),
        new ReplyView.Others(others, turn));
  }

  /**
   * From the questions about it, as it was typed; somebody may have answered while the reasons were
   * asked for.
   */
  Screen back(FormMeta meta, String userId, Optional<ReplyForm> typed) {
    return opened(
        meta.item(),
        userId,
        (opened, how) -> {
          ItemSheet sheet = typed.map(opened::with).orElse(opened);
          return sheet.baseRevision() == meta.base()
              ? forms.form(sheet, noticing.standing(sheet), lines(how, Optional.empty()))
              : forms.overtaken(sheet, sheet.reply().orElseThrow());
        });
  }

  private Screen opened(
      long itemId, String userId, BiFunction<ItemSheet, Optional<String>, Screen> form) {
    return switch (answering.open(itemId, userId, clock.instant())) {
      case Answering.Outcome.Refused(var refusal) -> after.refusal(after.words().refusal(refusal));
      case Answering.Outcome.Opened(var sheet, var onBehalf) -> {
        drafting.noteOpening(itemId, userId, clock.instant());
        yield form.apply(sheet, how(sheet, onBehalf));
      }
    };
  }

  /** 代理入力 and 期限後, which a person knows before they submit. */
  private Optional<String> how(ItemSheet sheet, boolean onBehalf) {
    Text text = after.words().text();
    Instant due =
        sheet.item().returned().map(Item.Returned::dueAt).orElse(sheet.inquiry().terms().dueAt());
    boolean late = clock.instant().isAfter(due);
    List<String> lines = new ArrayList<>();
    if (onBehalf) {
      lines.add(text.say("form.on-behalf", Marks.escape(sheet.inquiry().called())));
    }
    if (late) {
      lines.add(
          text.say(
              sheet.item().returned().isPresent() ? "form.late.returned" : "form.late",
              text.moment(due)));
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }

  private static Optional<String> lines(Optional<String> first, Optional<String> second) {
    List<String> all = Stream.of(first, second).flatMap(Optional::stream).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", all));
  }

  /** Where the contents of the inputs come from, when not from last year. */
  private Optional<String> note(ItemSheet sheet, Optional<DraftStore.Draft> shown) {
    FormWords words = after.words();
    return shown
        .map(draft ->
            words
                .text()
                .say("form.from-draft", words.person(draft.by()), words.text().moment(draft.at())))
        .or(() ->
            sheet
                .reply()
                .map(reply ->
                    words
                        .text()
                        .say(
                            "form.from-reply",
                            words.person(reply.by()),
                            words.text().moment(reply.at()))));
  }
}
