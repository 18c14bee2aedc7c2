package jp.torimatome.feature.official;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.summary.thanks.ThanksStore;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.EditionStore;
import jp.torimatome.text.Text;

/**
 * 「回答はこのように使われました」: how many of a section's answers are in the edition, and what they changed in
 * the table.
 */
public final class ThanksComposer implements Composer {
  private final Sources sources;
  private final Text text;
  private final InstantSource clock;

  /** Where it is read from. */
  public record Sources(
      ThanksStore thanks,
      InquiryStore inquiries,
      EditionStore editions,
      BusinessCalendar calendar) {}

  public ThanksComposer(Sources sources, Text text, InstantSource clock) {
    this.sources = sources;
    this.text = text;
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.THANKS;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    if (!sources.calendar().isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    ThanksStore.Thanks thanks = sources.thanks().thanks(outgoing.subjectId()).orElseThrow();
    Inquiry inquiry = sources.inquiries().inquiry(thanks.inquiryId()).orElseThrow();
    Edition edition = sources.editions().edition(thanks.editionId()).orElseThrow();
    List<Item> answered = inquiry.items().stream().filter(Item::isAnswered).toList();
    long inTime =
        answered.stream()
            .filter(item -> item.answer().filter(answer -> !answer.late()).isPresent())
            .count();
    List<Integer> changed = changed(edition, answered);
    String sentence =
        text.say("thanks.title", Marks.escape(edition.name()), Marks.escape(inquiry.called()))
            + "\n"
            + text.say("thanks.answers", answered.size(), inTime)
            + "\n"
            + (changed.isEmpty()
                ? text.say("thanks.unchanged")
                : text.say(
                    "thanks.changed",
                    changed.size(),
                    text.list(changed.stream().map(String::valueOf))))
            + "\n"
            + text.say("thanks.where");
    List<Part> json = List.of(Part.Paragraph.of(Marks.shorten(sentence, 2900)));
    return new Composed.Post(json, Optional.empty());
  }

  /**
   * The numbers of the projects whose row differs from the edition before; all are new in a first
   * edition.
   */
  private List<Integer> changed(Edition edition, List<Item> answered) {
    OfficialTable now = sources.editions().table(edition);
    Optional<Edition> before =
        sources.editions().editions(edition.planId()).stream()
            .filter(each -> each.id() < edition.id())
            .reduce((first, second) -> second);
    Optional<MarkedTable> marked =
        before.map(
            last -> MarkedTable.between(sources.editions().table(last), last.name(), now, false));
    return answered.stream()
        .flatMap(item -> now.row(item.project().id()).stream())
        .filter(row ->
            marked
                .map(table ->
                    Arrays.stream(Column.values())
                        .anyMatch(column -> table.cell(row, column).isChanged()))
                .orElse(true))
        .map(OfficialTable.Row::number)
        .sorted()
        .toList();
  }
}
