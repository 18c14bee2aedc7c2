package jp.torimatome.feature.official;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
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
  public List<Part> shown(Plan plan, Instant now) {
    Optional<Preview> preview = desk.preview(plan.id());
    if (preview.isEmpty()) {
      return List.of(said(text.say("round.no-register")));
    }
    List<Part> blocks = new ArrayList<>();
    blocks.add(
        said(
            text.say("rollover.heading", Marks.escape(plan.name()))
                + "\n"
                + desk.told(preview.get(), now)));
    List<Control> buttons = new ArrayList<>();
    buttons.add(roll(plan, preview.get()));
    preview.get().undoable().ifPresent(before -> buttons.add(undo(before)));
    blocks.add(Part.Controls.of(buttons));
    return blocks;
  }

  /**
   * The pressed button; {@code value} is plan and year for one, plan and rollover for the other.
   */
  List<Part> press(String action, String value, String by, Instant at) {
    String[] parts = value.split(" ", 2);
    long planId = Long.parseLong(parts[0]);
    return action.equals(ROLL)
        ? rolled(planId, new FiscalYear(Integer.parseInt(parts[1])), by, at)
        : undone(planId, Long.parseLong(parts[1]), by, at);
  }

  private List<Part> rolled(long planId, FiscalYear from, String by, Instant at) {
    Outcome outcome = desk.roll(planId, from, by, at);
    List<Part> blocks = new ArrayList<>(List.of(said(of(planId) + desk.told(outcome))));
    if (outcome instanceof Outcome.Rolled(var rollover, var done, var draft)
        && done.round() != Preview.RoundAhead.OPENED) {
      blocks.add(Part.Controls.of(undo(rollover)));
    }
    return blocks;
  }

  private List<Part> undone(long planId, long rolloverId, String by, Instant at) {
    Undoing undoing =
        desk.rollovers()
            .standing(planId, rolloverId)
            .map(found -> desk.undo(found, by, at))
            .orElse(new Undoing.NothingToUndo());
    return List.of(said(of(planId) + desk.told(undoing)));
  }

  /** The plan beside another. */
  private String of(long planId) {
    return Plan.tagged(Marks.escape(plans.names().getOrDefault(planId, "")), "");
  }

  private Control roll(Plan plan, Preview preview) {
    String label = text.say("rollover.roll", preview.to().era());
    Control.Question confirm =
        confirmed(
            label,
            text.say("rollover.roll.confirm", preview.to().era(), preview.to().next().era()));
    String value = plan.id() + " " + preview.from().startYear();
    return Control.Button.of(ROLL, value, label).primary().asking(confirm);
  }

  private Control undo(Rollover rollover) {
    String label = text.say("rollover.undo", rollover.to().era());
    String question =
        text.say("rollover.undo.confirm", rollover.to().previous().era(), rollover.to().era());
    Control.Question confirm = confirmed(label, question);
    String value = rollover.planId() + " " + rollover.id();
    return Control.Button.of(UNDO, value, label).danger().asking(confirm);
  }

  private Control.Question confirmed(String title, String sentence) {
    return new Control.Question(
        text.say("rollover.title"), sentence, title, text.say("round.close-deny"));
  }

  private static Part said(String sentence) {
    return Part.Paragraph.of(Marks.shorten(sentence, 2900));
  }
}
