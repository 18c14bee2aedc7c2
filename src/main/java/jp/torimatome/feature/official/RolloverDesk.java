package jp.torimatome.feature.official;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;
import jp.torimatome.round.running.Planning;
import jp.torimatome.table.rollover.Outcome;
import jp.torimatome.table.rollover.Preview;
import jp.torimatome.table.rollover.Rollover;
import jp.torimatome.table.rollover.RolloverStore;
import jp.torimatome.table.rollover.RoundDraft;
import jp.torimatome.table.rollover.Undoing;
import jp.torimatome.text.Text;

/**
 * 年度更新 for chat and command line alike: the table moves on, and the round about its new year is
 * described as usual.
 */
public record RolloverDesk(RolloverStore rollovers, Planning planning, Text text) {

  public Optional<Preview> preview(long planId) {
    return rollovers.preview(planId);
  }

  public Outcome roll(long planId, FiscalYear from, String by, Instant at) {
    return rollovers.roll(planId, from, draft(from.next(), at), by, at);
  }

  /** The rollover that would be taken back. */
  public Optional<Rollover> newest(long planId) {
    return rollovers.newest(planId);
  }

  public Undoing undo(Rollover rollover, String by, Instant at) {
    return rollovers.undo(rollover, by, at);
  }

  /** The round that would be planned now, should its year have none. */
  RoundDraft draft(FiscalYear ended, Instant now) {
    Round.Window window = planning.draft(ended, now);
    return new RoundDraft(
        text.say("plan.default-title", ended.era(), ended.next().era()),
        text.say("plan.default-instructions"),
        Field.codes(Arrays.asList(Field.values())),
        window.opensAt(),
        window.dueAt(),
        window.closesAt());
  }

  /** What moving on would do, with the round that would be planned. */
  public String told(Preview preview, Instant now) {
    return new RolloverWords(text).preview(preview, draft(preview.to(), now));
  }

  public String told(Outcome outcome) {
    return new RolloverWords(text).outcome(outcome);
  }

  public String told(Undoing undoing) {
    return new RolloverWords(text).undoing(undoing);
  }
}
