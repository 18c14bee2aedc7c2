package jp.torimatome.slack.signoff;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.Returning;
import jp.torimatome.reply.approval.Approving;
import jp.torimatome.reply.approval.WaitingList;
import jp.torimatome.round.Item.Returned.Stage;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.TypedWords;
import jp.torimatome.slack.form.FormWords;

/** The head's buttons: approving one reply or all, sending one back, reading one whole. */
public final class SignOffHandlers {
  private static final String CALLBACK = "sign_off_returned";

  private final Desk desk;
  private final FormWords words;
  private final DecisionWords decisions;
  private final ReturnView returns;
  private final InstantSource clock;

  /** What the listeners work with. */
  public record Desk(Approving approving, Returning returning, WaitingList waitingList) {}

  public SignOffHandlers(Desk desk, FormWords words, InstantSource clock) {
    this.desk = desk;
    this.words = words;
    this.decisions = new DecisionWords(words);
    this.returns = new ReturnView(words);
    this.clock = clock;
  }

  /** {@code decided} is told after something was stored, so that messages leave at once. */
  public void register(Doors doors, Runnable decided) {
    doors.button(
        SignOffMessage.APPROVE,
        Act.SIGN_OFF,
        (payload, context) -> approve(payload, context, decided));
    doors.button(
        SignOffMessage.APPROVE_ALL,
        Act.SIGN_OFF,
        (payload, context) -> approve(payload, context, decided));
    doors.button(
        SignOffMessage.RETURN, Act.SIGN_OFF, (payload, context) -> openReturn(payload, context));
    doors.button(
        SignOffMessage.WHOLE, Act.SIGN_OFF, (payload, context) -> openWhole(payload, context));
    doors.typing(ReturnView.REASON, Act.SIGN_OFF);
    doors.submission(
        CALLBACK, Act.SIGN_OFF, (payload, context) -> sendBack(payload, context, decided));
  }

  /** The message itself shows what was done; only what could not be done has to be said. */
  private Response approve(BlockActionPayload payload, ActionContext context, Runnable decided) {
    List<Long> replies =
        Arrays.stream(payload.getActions().getFirst().getValue().split(","))
            .map(Long::valueOf)
            .toList();
    Map<Long, Approving.Outcome> outcomes =
        desk.approving().run(replies, payload.getUser().getId(), clock.instant());
    decided.run();
    List<String> said =
        outcomes.values().stream()
            .flatMap(outcome -> decisions.notApproved(outcome).stream())
            .distinct()
            .toList();
    if (!said.isEmpty()) {
      String all = String.join("\n", said);
      Modals.tell(context, payload.getTriggerId(), notice(all), all);
    }
    return context.ack();
  }

  private Response openReturn(BlockActionPayload payload, ActionContext context) {
    View view =
        waiting(payload)
            .map(found ->
                returns.form(
                    CALLBACK,
                    Long.toString(found.reply().id()),
                    found.sheet().item(),
                    found.sheet().round().ended()))
            .orElseGet(this::decided);
    Modals.open(context, payload.getTriggerId(), view, words.text().say("signoff.not-opened"));
    return context.ack();
  }

  private Response openWhole(BlockActionPayload payload, ActionContext context) {
    View view = waiting(payload).map(this::whole).orElseGet(this::decided);
    Modals.open(context, payload.getTriggerId(), view, words.text().say("signoff.not-opened"));
    return context.ack();
  }

  private View whole(WaitingList.Waiting waiting) {
    Changes changes = new Changes(words);
    List<LayoutBlock> blocks = new ArrayList<>();
    var item = waiting.sheet().item();
    String project =
        words
            .text()
            .say(
                "return.intro",
                item.project().printedNumber() + "",
                Mrkdwn.escape(item.project().called()));
    blocks.add(Mrkdwn.section(Mrkdwn.shorten(project, 2900)));
    item.fields().forEach(field -> blocks.add(changes.whole(waiting, field)));
    if (!waiting.reasons().isEmpty()) {
      blocks.add(changes.reasons(waiting.reasons()));
    }
    return Modals.notice(
        words.text().say("signoff.whole.title"), words.text().say("form.close"), blocks);
  }

  private Response sendBack(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable decided) {
    var view = payload.getView();
    var request =
        new Returning.Request(
            Long.parseLong(view.getPrivateMetadata()),
            Stage.HEAD,
            ReturnView.fields(view.getState()),
            ReturnView.reason(view.getState()),
            payload.getUser().getId());
    Returning.Outcome outcome = desk.returning().run(request, clock.instant());
    Map<String, String> errors = decisions.errors(outcome);
    if (!errors.isEmpty()) {
      return context.ackWithErrors(errors);
    }
    decided.run();
    Optional<String> said = decisions.notReturned(outcome);
    return said.isPresent()
        ? context.ackWithUpdate(TypedWords.below(notice(said.get()), view, words.text()))
        : context.ack();
  }

  private Optional<WaitingList.Waiting> waiting(BlockActionPayload payload) {
    return desk.waitingList().reply(Long.parseLong(payload.getActions().getFirst().getValue()));
  }

  private View decided() {
    return notice(words.text().say("decision.not-waiting"));
  }

  private View notice(String sentence) {
    return Modals.notice(
        words.text().say("refusal.title"),
        words.text().say("form.close"),
        List.of(Mrkdwn.section(sentence)));
  }
}
