package jp.torimatome.slack.handover;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.handover.Confirmation;
import jp.torimatome.round.handover.HandingOver;
import jp.torimatome.round.handover.HandoverStore;
import jp.torimatome.round.handover.StaffAsking;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.verb.Answer;
import jp.torimatome.slack.verb.Typed;
import jp.torimatome.slack.verb.Verb;
import jp.torimatome.text.Text;

/** /torimatome 担当確認: asks the sections that were not asked yet, and lists who has not confirmed. */
public final class HandoverAnswer {
  private static final int LINES = 40;

  private final Desk desk;
  private final HandoverMessage messages;
  private final Text text;

  /** What the answer is made from. */
  public record Desk(RoundStore rounds, HandoverStore store, StaffAsking asking, HandingOver handing, BusinessCalendar calendar) {}

  public HandoverAnswer(Desk desk, HandoverWords words) {
    this.desk = desk;
    this.messages = new HandoverMessage(words);
    this.text = words.text();
  }

  public Map<Verb, Function<Typed, Answer>> verbs() {
    return Map.of(Verb.HANDOVER, this::answer);
  }

  /** For whoever plans a round: when the sections are asked who answers for them, or that they are not asked by themselves. */
  public String planned(Round round) {
    return desk.asking().automaticallyOn(round)
        .map(day -> text.say("handover.planned", text.day(day)))
        .orElseGet(() -> text.say("handover.planned.not"));
  }

  private Answer answer(Typed typed) {
    Optional<Round> round = Stream.of(desk.rounds().planned(), desk.rounds().open()).flatMap(List::stream).findFirst();
    if (round.isEmpty()) {
      return Answer.of(text.say("handover.no-round"));
    }
    List<StaffAsking.Asked> asked = desk.asking().ask(round.get(), typed.stamp());
    desk.handing().run(typed.stamp().at());
    List<Confirmation> all = desk.store().ofRound(round.get().id());
    List<Confirmation> open = all.stream().filter(desk.handing()::isPending).toList();
    List<LayoutBlock> blocks = new ArrayList<>();
    String head = head(round.get(), asked, typed.stamp().at()) + "\n" + counted(all, open);
    blocks.add(Mrkdwn.section(Mrkdwn.shorten(head, 2900)));
    open.stream().limit(LINES).forEach(confirmation -> blocks.add(messages.line(confirmation)));
    if (open.size() > LINES) {
      blocks.add(context(List.of(plainText(text.say("handover.more", open.size() - LINES)))));
    }
    return Answer.of(head, blocks);
  }

  private String head(Round round, List<StaffAsking.Asked> asked, Instant now) {
    String title = text.say("handover.list.title", Mrkdwn.escape(round.brief().title()));
    if (asked.isEmpty()) {
      return title;
    }
    String later = desk.calendar().isWorkingMoment(now)
        ? ""
        : text.say("handover.list.later", text.moment(desk.calendar().nextWorkingMoment(now)));
    List<String> away =
        asked.stream().filter(each -> each.people().isEmpty()).map(each -> Mrkdwn.escape(each.section().name())).toList();
    String nobody = away.isEmpty() ? "" : "\n" + text.say("handover.list.away", text.list(away.stream()));
    return title + "\n" + text.say("handover.list.sent", asked.size()) + later + nobody;
  }

  private String counted(List<Confirmation> all, List<Confirmation> open) {
    long answered = all.stream().filter(confirmation -> confirmation.answer().isPresent()).count();
    if (all.isEmpty()) {
      return text.say("handover.list.nobody");
    }
    return open.isEmpty() ? text.say("handover.list.done", answered) : text.say("handover.list.open", all.size(), answered, open.size());
  }
}
