package jp.torimatome.slack.official;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Later;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.word.EditionWords;
import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.EditionDesk;
import jp.torimatome.table.edition.Publishing;
import jp.torimatome.table.edition.Withdrawing;
import jp.torimatome.text.Text;

/**
 * The buttons below the list of editions: publishing the table as it stands, and withdrawing what
 * was published by mistake.
 */
public final class EditionHandlers {
  private final EditionDesk desk;
  private final PlanStore plans;
  private final Text text;
  private final InstantSource clock;
  private final EditionView views;

  public EditionHandlers(EditionDesk desk, PlanStore plans, Text text, InstantSource clock) {
    this.desk = desk;
    this.plans = plans;
    this.text = text;
    this.clock = clock;
    this.views = new EditionView(text);
  }

  /**
   * {@code changed} is told after something was stored, so that what follows from it leaves at
   * once.
   */
  public void register(Doors doors, Runnable changed) {
    doors.button(
        EditionAnswer.PUBLISH,
        Act.PUBLISH,
        (payload, context) -> publish(payload, context, changed));
    doors.typing(EditionView.REASON, Act.PUBLISH);
    doors.submission(
        EditionAnswer.PUBLISH,
        Act.PUBLISH,
        (payload, context) -> publishWithGaps(payload, context, changed));
    doors.button(
        EditionAnswer.WITHDRAW, Act.PUBLISH, (payload, context) -> askWhy(payload, context));
    doors.submission(
        EditionAnswer.WITHDRAW,
        Act.PUBLISH,
        (payload, context) -> withdraw(payload, context, changed));
  }

  /** Where something is not settled, nothing is published before a reason is given. */
  private Response publish(BlockActionPayload payload, ActionContext context, Runnable changed) {
    long plan = value(payload);
    switch (desk.publishing().publish(order(plan, payload.getUser().getId(), ""))) {
      case Publishing.Outcome.Unsettled(var gaps) -> {
        View view =
            views.form(EditionAnswer.PUBLISH, Long.toString(plan), EditionWords.gaps(gaps, text));
        Modals.open(context, payload.getTriggerId(), view, text.say("form.not-opened"));
      }
      case Publishing.Outcome outcome -> {
        changed.run();
        String sentence = of(plan, EditionWords.published(outcome, text));
        Later.replace(context, sentence, List.of());
      }
    }
    return context.ack();
  }

  private Response publishWithGaps(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable changed) {
    long plan = Long.parseLong(payload.getView().getPrivateMetadata());
    String reason = EditionView.reason(payload.getView().getState());
    var outcome = desk.publishing().publish(order(plan, payload.getUser().getId(), reason));
    if (outcome instanceof Publishing.Outcome.Unsettled) {
      return context.ackWithErrors(Map.of(EditionView.REASON, text.say("edition.gaps.no-reason")));
    }
    changed.run();
    return context.ackWithUpdate(views.notice(of(plan, EditionWords.published(outcome, text))));
  }

  private Publishing.Order order(long plan, String by, String gapReason) {
    return new Publishing.Order(plan, Optional.empty(), gapReason, by, clock.instant());
  }

  private Response askWhy(BlockActionPayload payload, ActionContext context) {
    View view =
        desk.editions()
            .edition(value(payload))
            .map(edition -> {
              List<String> told =
                  List.of(of(edition.planId(), text.say("edition.withdraw.intro", edition.name())));
              return views.form(EditionAnswer.WITHDRAW, Long.toString(edition.id()), told);
            })
            .orElseGet(() -> views.notice(text.say("edition.none")));
    Modals.open(context, payload.getTriggerId(), view, text.say("form.not-opened"));
    return context.ack();
  }

  private Response withdraw(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable changed) {
    Edition edition =
        desk.editions()
            .edition(Long.parseLong(payload.getView().getPrivateMetadata()))
            .orElseThrow();
    String reason = EditionView.reason(payload.getView().getState());
    var outcome =
        desk.withdrawing().withdraw(edition, reason, payload.getUser().getId(), clock.instant());
    String sentence = EditionWords.withdrawn(outcome, edition, text);
    if (outcome == Withdrawing.Outcome.NO_REASON) {
      return context.ackWithErrors(Map.of(EditionView.REASON, sentence));
    }
    changed.run();
    return context.ackWithUpdate(views.notice(of(edition.planId(), sentence)));
  }

  /** Beside another plan. */
  private String of(long planId, String words) {
    return Plan.tagged(plans.names().getOrDefault(planId, ""), words);
  }

  private static long value(BlockActionPayload payload) {
    return Long.parseLong(payload.getActions().getFirst().getValue());
  }
}
