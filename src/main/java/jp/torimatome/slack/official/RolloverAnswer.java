package jp.torimatome.slack.official;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.table.rollover.Outcome;
import jp.torimatome.table.rollover.Preview;
import jp.torimatome.table.rollover.Rollover;
import jp.torimatome.table.rollover.Undoing;
import jp.torimatome.text.Text;

/**
 * 年度更新 in chat: what it would do and a button that does it, and one that takes the last one back
 * while that is possible.
 */
public final class RolloverAnswer {
  static final String ROLL = "rollover_roll";
  static final String UNDO = "rollover_undo";

  private final RolloverDesk desk;
  private final PlanStore plans;
  private final Text text;

  public RolloverAnswer(RolloverDesk desk, PlanStore plans) {
    this.desk = desk;
    this.plans = plans;
    this.text = desk.text();
  }

  /** The blocks of the command; the sentence alone when there is no table. */
  public List<LayoutBlock> shown(Plan plan, Instant now) {
    Optional<Preview> preview = desk.preview(plan.id());
    if (preview.isEmpty()) {
      return List.of(said(text.say("round.no-register")));
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        said(
            text.say("rollover.heading", Mrkdwn.escape(plan.name()))
                + "\n"
                + desk.told(preview.get(), now)));
    List<BlockElement> buttons = new ArrayList<>();
    buttons.add(roll(plan, preview.get()));
    preview.get().undoable().ifPresent(before -> buttons.add(undo(before)));
    blocks.add(actions(buttons));
    return blocks;
  }

  /**
   * The pressed button; {@code value} is plan and year for one, plan and rollover for the other.
   */
  List<LayoutBlock> press(String action, String value, String by, Instant at) {
    String[] parts = value.split(" ", 2);
    long planId = Long.parseLong(parts[0]);
    return action.equals(ROLL)
        ? rolled(planId, new FiscalYear(Integer.parseInt(parts[1])), by, at)
        : undone(planId, Long.parseLong(parts[1]), by, at);
  }

  private List<LayoutBlock> rolled(long planId, FiscalYear from, String by, Instant at) {
    Outcome outcome = desk.roll(planId, from, by, at);
    List<LayoutBlock> blocks = new ArrayList<>(List.of(said(of(planId) + desk.told(outcome))));
    if (outcome instanceof Outcome.Rolled(var rollover, var done, var draft)
        && done.round() != Preview.RoundAhead.OPENED) {
      blocks.add(actions(List.of(undo(rollover))));
    }
    return blocks;
  }

  private List<LayoutBlock> undone(long planId, long rolloverId, String by, Instant at) {
    Undoing undoing =
        desk.rollovers()
            .standing(planId, rolloverId)
            .map(found -> desk.undo(found, by, at))
            .orElse(new Undoing.NothingToUndo());
    return List.of(said(of(planId) + desk.told(undoing)));
  }

  /** The plan beside another. */
  private String of(long planId) {
    return Plan.tagged(Mrkdwn.escape(plans.names().getOrDefault(planId, "")), "");
  }

  private BlockElement roll(Plan plan, Preview preview) {
    String label = text.say("rollover.roll", preview.to().era());
    ConfirmationDialogObject confirm =
        confirmed(
            label,
            text.say("rollover.roll.confirm", preview.to().era(), preview.to().next().era()));
    String value = plan.id() + " " + preview.from().startYear();
    return button(made ->
        made.actionId(ROLL).value(value).text(plainText(label)).style("primary").confirm(confirm));
  }

  private BlockElement undo(Rollover rollover) {
    String label = text.say("rollover.undo", rollover.to().era());
    String question =
        text.say("rollover.undo.confirm", rollover.to().previous().era(), rollover.to().era());
    ConfirmationDialogObject confirm = confirmed(label, question);
    String value = rollover.planId() + " " + rollover.id();
    return button(made ->
        made.actionId(UNDO).value(value).text(plainText(label)).style("danger").confirm(confirm));
  }

  private ConfirmationDialogObject confirmed(String title, String sentence) {
    return Modals.confirmation(
        text.say("rollover.title"), sentence, title, text.say("round.close-deny"));
  }

  private static LayoutBlock said(String sentence) {
    return Mrkdwn.section(Mrkdwn.shorten(sentence, 2900));
  }
}
