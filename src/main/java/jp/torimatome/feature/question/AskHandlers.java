package jp.torimatome.feature.question;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.finding.question.Asking;
import jp.torimatome.people.role.Act;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.text.Text;

/** Buttons of the coordinators' list: puts findings to their sections, and turns pages. */
public final class AskHandlers {
  private final FindingsList list;
  private final Asking asking;
  private final BusinessCalendar calendar;
  private final Text text;
  private final WithdrawView withdrawing;
  private final InstantSource clock;

  public AskHandlers(
      FindingsList list,
      Asking asking,
      BusinessCalendar calendar,
      FindingWords words,
      InstantSource clock) {
    this.list = list;
    this.asking = asking;
    this.calendar = calendar;
    this.text = words.text();
    this.withdrawing = new WithdrawView(words);
    this.clock = clock;
  }

  /** Registers every listener; {@code changed} wakes the sender. */
  public void register(Doors doors, Runnable changed) {
    doors.pressed(FindingsList.ASK, Act.REVIEW, press -> act(press, changed));
    doors.pressed(FindingsList.ASK_ALL, Act.REVIEW, press -> act(press, changed));
    doors.pressed(FindingsList.WITHDRAW, Act.REVIEW, this::open);
    doors.sent(WithdrawView.WITHDRAW, Act.REVIEW, form -> withdraw(form, changed));
    doors.pressedAny(FindingsList.PAGE, Act.REVIEW, press -> act(press, changed));
  }

  private Reaction open(Press press) {
    List<Long> value = ids(press.value());
    Screen screen =
        withdrawing.form(
            list.waiting(value.getFirst(), value.getLast()), list.tagOf(value.getFirst()));
    return new Reaction.Opens(screen, text.say("form.not-opened"));
  }

  private Settled withdraw(Filled form, Runnable changed) {
    List<Long> chosen = WithdrawView.chosen(form);
    int done = asking.withdraw(chosen, form.person(), clock.instant());
    changed.run();
    return new Settled.Shows(withdrawing.done(done, chosen.size()));
  }

  private Reaction act(Press press, Runnable changed) {
    Answer answer = answer(press);
    changed.run();
    return new Reaction.Replaces(answer);
  }

  /** The value of a button: the plan, the page, and the section to ask, if one. */
  private Answer answer(Press press) {
    String user = press.person();
    String action = press.id();
    List<Long> value = ids(press.value());
    String done =
        switch (action) {
          case FindingsList.ASK ->
              said(asking.section(value.getFirst(), value.getLast(), user, clock.instant()));
          case FindingsList.ASK_ALL -> said(asking.all(value.getFirst(), user, clock.instant()));
          default -> "";
        };
    return list.page(value.getFirst(), value.get(1).intValue(), done);
  }

  private static List<Long> ids(String value) {
    return Stream.of(value.split(" ")).map(Long::parseLong).toList();
  }

  private String said(Asking.Outcome outcome) {
    List<String> sentences = new ArrayList<>();
    if (outcome.asked().isEmpty()) {
      sentences.add(text.say("findings.asked.none"));
    } else {
      var sections =
          outcome.asked().stream()
              .map(each ->
                  text.say(
                      "findings.asked.section",
                      Marks.escape(each.section().name()),
                      each.questions()));
      boolean now = calendar.isWorkingMoment(clock.instant());
      sentences.add(
          text.say("findings.asked", text.list(sections))
              + (now
                  ? ""
                  : text.say(
                      "findings.asked.later",
                      text.moment(calendar.nextWorkingMoment(clock.instant())))));
    }
    if (!outcome.unreachable().isEmpty()) {
      var names = outcome.unreachable().stream().map(section -> Marks.escape(section.name()));
      sentences.add(text.say("findings.unreachable", text.list(names)));
    }
    if (!outcome.deserted().isEmpty()) {
      sentences.add(
          text.say(
              "findings.nobody",
              text.list(outcome.deserted().stream().map(section -> Marks.escape(section.name())))));
    }
    return String.join("\n", sentences);
  }
}
