package jp.torimatome.slack.form;

import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import jp.torimatome.reply.Answering;
import jp.torimatome.reply.Drafting;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.Noticing;
import jp.torimatome.reply.check.ReplyForm;

/** The form of an item as a person may open it now, or why they may not. */
final class FormViews {
  private final Answering answering;
  private final Drafting drafting;
  private final Noticing noticing;
  private final ReplyView forms;
  private final AfterView after;
  private final InstantSource clock;

  FormViews(
      Answering answering, Drafting drafting, Noticing noticing, ReplyView forms, AfterView after, InstantSource clock) {
    this.answering = answering;
    this.drafting = drafting;
    this.noticing = noticing;
    this.forms = forms;
    this.after = after;
    this.clock = clock;
  }

  View of(long itemId, String userId) {
    return opened(itemId, userId, sheet -> forms.form(sheet, noticing.standing(sheet), note(sheet)));
  }

  /** With a line above it. */
  View of(long itemId, String userId, String note) {
    return opened(itemId, userId, sheet -> forms.form(sheet, noticing.standing(sheet), Optional.of(note)));
  }

  /** From the questions about it, as it was typed; somebody may have answered while the reasons were asked for. */
  View back(FormMeta meta, String userId, Optional<ReplyForm> typed) {
    return opened(meta.item(), userId, opened -> {
      ItemSheet sheet = typed.map(opened::with).orElse(opened);
      return sheet.baseRevision() == meta.base()
          ? forms.form(sheet, noticing.standing(sheet), Optional.empty())
          : forms.overtaken(sheet, sheet.reply().orElseThrow());
    });
  }

  private View opened(long itemId, String userId, Function<ItemSheet, View> form) {
    return switch (answering.open(itemId, userId, clock.instant())) {
      case Answering.Outcome.Refused(var refusal) -> after.refusal(after.words().refusal(refusal));
      case Answering.Outcome.Opened(var sheet, var onBehalf) -> {
        drafting.noteOpening(itemId, userId, clock.instant());
        yield form.apply(sheet);
      }
    };
  }

  /** Where the contents of the inputs come from, when not from last year. */
  private Optional<String> note(ItemSheet sheet) {
    FormWords words = after.words();
    return sheet
        .item()
        .draft()
        .map(draft -> words.text().say("form.from-draft", words.person(draft.by()), words.text().moment(draft.at())))
        .or(() ->
            sheet.reply().map(reply -> words.text().say("form.from-reply", words.person(reply.by()), words.text().moment(reply.at()))));
  }
}
