package jp.torimatome.round;

import java.time.Instant;
import java.util.List;
import jp.torimatome.people.SignOff;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;

/** 照会: one collection about the fiscal year that {@code ended} and the year after it. */
public record Round(
    long id, long planId, FiscalYear ended, Brief brief, Window window, State state) {

  /**
   * What the sections are told, what they are asked, and whether their heads sign off; SETTING: as
   * the directory says of each. {@code plan}: what tells the plan apart, empty while there is only
   * one.
   */
  public record Brief(
      String title, String instructions, List<Field> fields, SignOff signOff, String plan) {
    public Brief(String title, String instructions, List<Field> fields, SignOff signOff) {
      this(title, instructions, fields, signOff, "");
    }

    public Brief(String title, String instructions, List<Field> fields) {
      this(title, instructions, fields, SignOff.SETTING);
    }
  }

  /** The title as people read it: beside another plan's rounds with its own plan's name. */
  public String title() {
    return brief.title().contains(brief.plan())
        ? brief.title()
        : Plan.tagged(brief.plan(), brief.title());
  }

  /** 開始, 期限 (later replies are late) and 締切 (later replies are refused). */
  public record Window(Instant opensAt, Instant dueAt, Instant closesAt) {}

  /** Follows from the rows of opening, pausing and closing. */
  public enum State {
    PLANNED,
    OPEN,
    PAUSED,
    CLOSED
  }

  /** True while replies are taken; a pause only stops prompts. */
  public boolean takesReplies() {
    return state == State.OPEN || state == State.PAUSED;
  }
}
