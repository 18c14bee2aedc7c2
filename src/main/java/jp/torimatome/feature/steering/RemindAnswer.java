package jp.torimatome.feature.steering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.word.TurnoutWords;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Wording;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.summary.Turnout;
import jp.torimatome.text.Text;

/**
 * 督促: reminds the sections that owe something in any open round, or those whose name holds a word,
 * once a day.
 */
final class RemindAnswer {
  static final String SEND = "remind_send";

  /** The value of the button when no section is named: Slack wants one. */
  private static final String EVERYBODY = "*";

  private final RoundDesk desk;
  private final BusinessCalendar calendar;
  private final Text text;

  RemindAnswer(RoundDesk desk, BusinessCalendar calendar, Text text) {
    this.desk = desk;
    this.calendar = calendar;
    this.text = text;
  }

  /** Whom it would remind, and a button: nothing leaves at the mere typing of a command. */
  Answer answer(Typed typed) {
    Optional<String> not = not(typed.folded(), typed.stamp());
    if (not.isPresent()) {
      return isNobody(typed.folded()) ? Answer.unfit(not.get()) : Answer.of(not.get());
    }
    List<Inquiry> meant = waiting(typed.folded(), typed.stamp());
    if (meant.isEmpty()) {
      return Answer.of(text.say("round.remind.already"));
    }
    String lines = meant.stream().map(this::line).collect(Collectors.joining("\n"));
    String said =
        Marks.shorten(text.say("round.remind.preview", meant.size()) + "\n" + lines, 2900);
    String value = typed.folded().isEmpty() ? EVERYBODY : typed.folded();
    return Answer.of(
        said,
        List.of(
            Part.Paragraph.of(said),
            Part.Controls.of(Control.Button.of(SEND, value, text.say(SEND)).primary())));
  }

  /** What is left of a section, each kind by its name. */
  private String line(Inquiry inquiry) {
    int owed = inquiry.items().size();
    int done = owed - inquiry.outstanding().size() - inquiry.waiting().size();
    int returned =
        (int)
            inquiry.outstanding().stream()
                .filter(item -> item.progress() == Item.Progress.RETURNED)
                .count();
    Turnout turnout = new Turnout(owed, done, done, 0, inquiry.waiting().size(), returned);
    return text.say(
        "round.remind.line", Marks.escape(inquiry.called()), new TurnoutWords(text).rest(turnout));
  }

  /** The pressed button. */
  String send(String value, Stamp stamp) {
    return remind(value.equals(EVERYBODY) ? "" : value, stamp);
  }

  /** Why nobody is reminded now, whoever is meant. */
  private Optional<String> not(String section, Stamp stamp) {
    List<Round> open = desk.rounds().open();
    if (open.isEmpty()) {
      return Optional.of(text.say("round.none-open"));
    }
    List<Inquiry> owing = open.stream().flatMap(round -> owing(round).stream()).toList();
    if (owing.isEmpty()) {
      return Optional.of(text.say("round.remind.all-answered"));
    }
    if (isNobody(section)) {
      return Optional.of(text.say("round.remind.none", Marks.escape(section)));
    }
    return calendar.isWorkingMoment(stamp.at())
        ? Optional.empty()
        : Optional.of(
            text.say("round.remind.hours", text.moment(calendar.nextWorkingMoment(stamp.at()))));
  }

  /** Something is owed, but by no section of this name. */
  private boolean isNobody(String section) {
    List<Inquiry> owing =
        desk.rounds().open().stream().flatMap(round -> owing(round).stream()).toList();
    return !owing.isEmpty() && owing.stream().noneMatch(inquiry -> isMeant(inquiry, section));
  }

  /** Those that were not prompted today; while a round's prompts are stopped, none of it. */
  private List<Inquiry> waiting(String section, Stamp stamp) {
    Set<Long> today = desk.inquiries().promptedSince(calendar.startOf(calendar.dayOf(stamp.at())));
    return desk.rounds().open().stream()
        .filter(round -> round.state() == Round.State.OPEN)
        .flatMap(round -> owing(round).stream())
        .filter(inquiry -> isMeant(inquiry, section) && !today.contains(inquiry.id()))
        .toList();
  }

  private String remind(String section, Stamp stamp) {
    Optional<String> not = not(section, stamp);
    if (not.isPresent()) {
      return not.get();
    }
    List<Inquiry> reminded =
        desk.rounds().open().stream()
            .flatMap(round -> {
              List<Inquiry> meant =
                  owing(round).stream().filter(inquiry -> isMeant(inquiry, section)).toList();
              return desk.prompting().remindNow(round, meant, stamp).stream();
            })
            .toList();
    Stream<String> sections =
        reminded.stream().map(inquiry -> Marks.escape(inquiry.called())).distinct();
    return reminded.isEmpty()
        ? text.say("round.remind.already")
        : text.say("round.remind.sent", reminded.size(), text.list(sections));
  }

  private List<Inquiry> owing(Round round) {
    return desk.inquiries().inquiries(round.id()).stream()
        .filter(inquiry -> !inquiry.isDone())
        .toList();
  }

  private static boolean isMeant(Inquiry inquiry, String section) {
    String called = Wording.lookup(inquiry.called());
    return Stream.of(section.split("\\s+")).allMatch(word -> called.contains(Wording.lookup(word)));
  }
}
