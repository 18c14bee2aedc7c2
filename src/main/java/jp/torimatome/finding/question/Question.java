package jp.torimatome.finding.question;

import java.time.Instant;
import jp.torimatome.finding.Finding;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Source;

/** 確認の照会: a finding that was put to a section, in the message of {@code asking}. */
public record Question(long id, Asked asking, Finding finding) {

  /** 確認依頼: one message to one section about the table of the year that {@code ended}. */
  public record Asked(long id, long planId, long sectionId, FiscalYear ended, Instant at) {}

  /** How the register and the answers name it as their source. */
  public String source() {
    return Source.question(id);
  }
}
