package jp.torimatome.feature.handover;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.handover.Confirmation;
import jp.torimatome.round.handover.HandingOver;
import jp.torimatome.round.handover.StaffAsking;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.text.Text;

/** /torimatome 担当確認: asks the sections that were not asked yet, and lists who has not confirmed. */
public final class HandoverAnswer {
  static final String SEND = "handover_send";

  private static final int LINES = 40;

  private final Desk desk;
  private final HandoverMessage messages;
  private final Text text;

  /** What the answer is made from. */
  public record Desk(
      RoundStore rounds, StaffAsking asking, HandingOver handing, BusinessCalendar calendar) {}

  public HandoverAnswer(Desk desk, HandoverWords words) {
    this.desk = desk;
    this.messages = new HandoverMessage(words);
    this.text = words.text();
  }

  public Map<Verb, Function<Typed, Answer>> verbs() {
    return Map.of(Verb.HANDOVER, this::answer);
  }

  /**
   * For whoever plans a round: when the sections are asked who answers for them, or that they are
   * not asked by themselves.
   */
  public String planned(Round round) {
    return desk.asking()
        .automaticallyOn(round)
        .map(day -> text.say("handover.planned", text.day(day)))
        .orElseGet(() -> text.say("handover.planned.not"));
  }

  /** {@code changed} wakes the sender. */
  public void register(Doors doors, InstantSource clock, Runnable changed) {
    doors.pressed(
        SEND,
        Act.EDIT_DIRECTORY,
        press -> {
          Answer answer = sent(press.number(), new Stamp(press.person(), clock.instant()));
          changed.run();
          return new Reaction.Replaces(answer);
        });
  }

  /**
   * Who would be asked, a button, and who has not confirmed: nothing leaves at the mere typing of a
   * command.
   */
  private Answer answer(Typed typed) {
    Optional<Round> round =
        Stream.of(desk.rounds().planned(), desk.rounds().open())
            .flatMap(List::stream)
            .filter(each -> each.planId() == typed.ofPlan().id())
            .findFirst();
    if (round.isEmpty()) {
      return Answer.of(text.say("handover.no-round"));
    }
    List<StaffAsking.Asked> toAsk = desk.asking().toAsk(round.get(), typed.stamp().at());
    if (toAsk.isEmpty()) {
      return list(round.get(), "", typed.stamp().at());
    }
    String sections = text.list(toAsk.stream().map(each -> Marks.escape(each.section().name())));
    String later = later(typed.stamp().at());
    String preview =
        text.say("handover.list.preview", toAsk.size(), sections) + later + away(toAsk);
    return list(round.get(), preview, typed.stamp().at(), round.get().id());
  }

  private Answer sent(long roundId, Stamp stamp) {
    Optional<Round> round = desk.rounds().round(roundId);
    if (round.isEmpty()) {
      return Answer.of(text.say("handover.no-round"));
    }
    List<StaffAsking.Asked> asked = desk.asking().ask(round.get(), stamp);
    desk.handing().run(stamp.at());
    String said =
        asked.isEmpty()
            ? ""
            : text.say("handover.list.sent", asked.size()) + later(stamp.at()) + away(asked);
    return list(round.get(), said, stamp.at());
  }

  private Answer list(Round round, String said, Instant now, long... button) {
    HandingOver.Standing standing = desk.handing().standing(round, now);
    List<Confirmation> open = standing.open();
    List<Part> parts = new ArrayList<>();
    String title = text.say("handover.list.title", Marks.escape(round.title()));
    String head =
        Stream.of(title, said, counted(standing, button.length > 0))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    parts.add(Part.Paragraph.of(Marks.shorten(head, 2900)));
    for (long id : button) {
      parts.add(Part.Controls.of(Control.Button.of(SEND, id, text.say(SEND)).primary()));
    }
    open.stream().limit(LINES).forEach(confirmation -> parts.add(messages.line(confirmation)));
    if (open.size() > LINES) {
      parts.add(Part.Note.plain(text.say("handover.more", open.size() - LINES)));
    }
    return Answer.of(head, parts);
  }

  private String later(Instant now) {
    return desk.calendar().isWorkingMoment(now)
        ? ""
        : text.say("handover.list.later", text.moment(desk.calendar().nextWorkingMoment(now)));
  }

  private String away(List<StaffAsking.Asked> asked) {
    List<String> away =
        asked.stream()
            .filter(each -> each.people().isEmpty())
            .map(each -> Marks.escape(each.section().name()))
            .toList();
    return away.isEmpty() ? "" : "\n" + text.say("handover.list.away", text.list(away.stream()));
  }

  private String counted(HandingOver.Standing standing, boolean asksMore) {
    if (standing.asked() == 0) {
      return asksMore ? "" : text.say("handover.list.nobody");
    }
    int answered = standing.answered().size();
    String needless =
        standing.needless() == 0 ? "" : text.say("handover.list.needless", standing.needless());
    if (standing.open().isEmpty()) {
      return asksMore ? "" : text.say("handover.list.done", answered) + needless;
    }
    return text.say("handover.list.open", standing.asked(), answered, standing.open().size())
        + needless;
  }
}
