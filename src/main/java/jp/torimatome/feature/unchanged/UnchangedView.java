package jp.torimatome.feature.unchanged;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.reply.Submitting;
import jp.torimatome.reply.check.Base;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.reply.unchanged.Proposal;
import jp.torimatome.reply.unchanged.Unchanging;
import jp.torimatome.round.Item;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.text.Text;

/**
 * すべて変更なし: each item with every value that would be stored, whole; the button below sends just
 * that.
 */
final class UnchangedView {
  static final String CALLBACK = "unchanged_send";

  /** A screen holds a hundred parts. */
  static final int ITEMS = 8;

  private final FormWords words;
  private final Text text;

  UnchangedView(FormWords words) {
    this.words = words;
    this.text = words.text();
  }

  Screen reading(Unchanging.Offer offer) {
    List<Proposal> shown = offer.proposals().stream().limit(ITEMS).toList();
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Paragraph.of(text.say("unchanged.intro", shown.size())));
    for (Proposal proposal : shown) {
      parts.add(new Part.Divider());
      parts.add(
          Part.Paragraph.of(
              text.say(
                  "unchanged.item",
                  number(proposal.sheet().item()),
                  Marks.escape(proposal.sheet().item().project().name()))));
      proposal
          .values()
          .forEach((field, value) ->
              parts.add(
                  Part.Rich.quote(
                      words.label(field, proposal.sheet().round().ended()),
                      said(proposal.sheet().base(), field, value))));
    }
    if (offer.proposals().size() > ITEMS) {
      parts.add(Part.Note.plain(text.say("unchanged.more", offer.proposals().size() - ITEMS)));
    }
    if (!offer.others().isEmpty()) {
      parts.add(
          Part.Note.plain(
              text.say("unchanged.others", offer.others().size(), numbers(offer.others()))));
    }
    String carried = Proposal.Reading.print(shown.stream().map(Proposal::reading).toList());
    return Screen.form(
        new Screen.Frame(
            CALLBACK,
            carried,
            text.say("unchanged.title"),
            text.say("form.submit"),
            text.say("form.close")),
        parts);
  }

  /** Nothing can be sent like that. */
  Screen nothing(Unchanging.Offer offer) {
    String others =
        offer.others().isEmpty()
            ? ""
            : text.say("unchanged.others", offer.others().size(), numbers(offer.others()));
    return Screen.notice(
        text.say("unchanged.title"),
        text.say("form.close"),
        List.of(Part.Paragraph.of(text.say("unchanged.nothing") + "\n" + others)));
  }

  /**
   * How many were taken, what they wait for, and one by one those that were not; {@code left}: how
   * many more could be sent like that.
   */
  Screen sent(
      List<Unchanging.Outcome> outcomes, Optional<String> approval, long inquiryId, int left) {
    List<Item> taken = outcomes.stream().flatMap(outcome -> taken(outcome).stream()).toList();
    List<Part> parts = new ArrayList<>();
    if (!taken.isEmpty()) {
      String told = text.say("unchanged.taken", taken.size(), numbers(taken));
      parts.add(Part.Paragraph.of(told + approval.map(each -> "\n" + each).orElse("")));
    }
    outcomes.stream()
        .map(this::other)
        .filter(line -> !line.isEmpty())
        .distinct()
        .forEach(line -> parts.add(Part.Paragraph.of(line)));
    if (left > 0) {
      parts.add(
          Part.Controls.of(
              Control.Button.of(
                  PromptMessage.UNCHANGED, inquiryId, text.say("unchanged.next", left))));
    }
    return Screen.notice(text.say("receipt.title"), text.say("form.close"), parts);
  }

  private String said(Base base, Field field, ReplyValue value) {
    Nature before = base.cells().nature(field);
    if (before == Nature.UNANSWERED || before == Nature.CARRIED) {
      return text.say(
          value.choice() == Choice.NOT_APPLICABLE ? "unchanged.none" : "unchanged.blank");
    }
    boolean stale =
        field == Field.PLAN
            && !base.movedOn(field).equals(value.typed())
            && value.choice() == Choice.NO_CHANGE;
    return words.value(field, value) + (stale ? "\n" + text.say("unchanged.stale") : "");
  }

  private static List<Item> taken(Unchanging.Outcome outcome) {
    return outcome instanceof Unchanging.Outcome.Sent(Submitting.Outcome.Stored stored)
        ? List.of(stored.sheet().item())
        : List.of();
  }

  private String other(Unchanging.Outcome outcome) {
    return switch (outcome) {
      case Unchanging.Outcome.Moved(var item) -> text.say("unchanged.moved", number(item));
      case Unchanging.Outcome.Sent(Submitting.Outcome.Stored stored) -> "";
      case Unchanging.Outcome.Sent(Submitting.Outcome.Overtaken(var sheet, var theirs)) ->
          text.say("unchanged.overtaken", number(sheet.item()), words.person(theirs.by()));
      case Unchanging.Outcome.Sent(Submitting.Outcome.Refused(var refusal)) ->
          words.refusal(refusal);
      case Unchanging.Outcome.Sent(
              Submitting.Outcome.Questioned(var sheet, var findings, var draft)) ->
          text.say("unchanged.questioned", number(sheet.item()));
      case Unchanging.Outcome.Sent(Submitting.Outcome.Faulty faulty) ->
          text.say("unchanged.nothing");
    };
  }

  private String numbers(List<Item> items) {
    return text.list(items.stream().map(UnchangedView::number));
  }

  private static String number(Item item) {
    return Integer.toString(item.project().printedNumber());
  }
}
