package jp.torimatome.feature.weekly;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.feature.word.TurnoutWords;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.summary.Summarizing;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;

/**
 * 締切の報告: how far a round came, section by section where something is missing, and what a
 * coordinator does next.
 */
public final class ClosingComposer implements Composer {
  private static final int LINES = 2_600;
  private static final int NAME = 40;

  private final RoundStore rounds;
  private final Summarizing summarizing;
  private final BusinessCalendar calendar;
  private final Text text;
  private final InstantSource clock;

  public ClosingComposer(
      RoundStore rounds,
      Summarizing summarizing,
      BusinessCalendar calendar,
      Text text,
      InstantSource clock) {
    this.rounds = rounds;
    this.summarizing = summarizing;
    this.calendar = calendar;
    this.text = text;
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.CLOSING;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    if (!calendar.isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    Round round = rounds.round(outgoing.subjectId()).orElseThrow();
    List<Turnout.OfSection> sections = summarizing.turnout(round);
    String title = text.say("closing.title", Marks.shorten(round.title(), 120));
    String lead = lead(Turnout.of(sections));
    String missing = missing(sections);
    List<Part> blocks =
        List.of(
            new Part.Heading(title),
            Part.Paragraph.of(missing.isEmpty() ? lead : lead + "\n" + missing),
            Part.Note.of(text.say("closing.next")));
    return new Composed.Post(blocks);
  }

  private String lead(Turnout all) {
    String percent = SummaryWords.percent(all.perMille());
    return all.isComplete()
        ? text.say("closing.complete", all.owed())
        : text.say(
            "closing.lead", all.owed(), all.answered(), percent, new TurnoutWords(text).rest(all));
  }

  private String missing(List<Turnout.OfSection> sections) {
    Comparator<Turnout.OfSection> owing =
        Comparator.comparingInt(section -> -section.turnout().outstanding());
    List<String> lines =
        sections.stream()
            .filter(section -> !section.turnout().isComplete())
            .sorted(owing)
            .map(this::line)
            .collect(Collectors.toList());
    Lines shown = Lines.within(LINES, "\n", lines);
    return shown.left() == 0
        ? shown.text()
        : shown.text() + "\n" + text.say("round.more-sections", shown.left());
  }

  private String line(Turnout.OfSection section) {
    String name = Marks.escape(Marks.shorten(section.section().name(), NAME));
    return text.say("closing.section", name, new TurnoutWords(text).rest(section.turnout()));
  }
}
