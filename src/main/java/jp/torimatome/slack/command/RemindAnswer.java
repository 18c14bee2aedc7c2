package jp.torimatome.slack.command;

import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Wording;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Round;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.verb.Answer;
import jp.torimatome.slack.verb.Typed;
import jp.torimatome.text.Text;

/** 督促: reminds the sections that owe something in any open round, or those whose name holds a word, once a day. */
final class RemindAnswer {
  private final RoundDesk desk;
  private final BusinessCalendar calendar;
  private final Text text;

  RemindAnswer(RoundDesk desk, BusinessCalendar calendar, Text text) {
    this.desk = desk;
    this.calendar = calendar;
    this.text = text;
  }

  Answer answer(Typed typed) {
    return Answer.of(remind(typed.folded(), typed.stamp()));
  }

  private String remind(String section, Stamp stamp) {
    List<Round> open = desk.rounds().open();
    if (open.isEmpty()) {
      return text.say("round.none-open");
    }
    List<Inquiry> owing = open.stream().flatMap(round -> owing(round).stream()).toList();
    if (owing.isEmpty()) {
      return text.say("round.remind.all-answered");
    }
    if (owing.stream().noneMatch(inquiry -> isMeant(inquiry, section))) {
      return text.say("round.remind.none", Mrkdwn.escape(section));
    }
    if (!calendar.isWorkingMoment(stamp.at())) {
      return text.say("round.remind.hours", text.moment(calendar.nextWorkingMoment(stamp.at())));
    }
    List<Inquiry> reminded =
        open.stream()
            .flatMap(round -> {
              List<Inquiry> meant = owing(round).stream().filter(inquiry -> isMeant(inquiry, section)).toList();
              return desk.prompting().remindNow(round, meant, stamp).stream();
            })
            .toList();
    Stream<String> sections = reminded.stream().map(inquiry -> Mrkdwn.escape(inquiry.section().name())).distinct();
    return reminded.isEmpty() ? text.say("round.remind.already") : text.say("round.remind.sent", reminded.size(), text.list(sections));
  }

  private List<Inquiry> owing(Round round) {
    return desk.inquiries().inquiries(round.id()).stream().filter(inquiry -> !inquiry.outstanding().isEmpty()).toList();
  }

  private static boolean isMeant(Inquiry inquiry, String section) {
    return Wording.lookup(inquiry.section().name()).contains(Wording.lookup(section));
  }
}
