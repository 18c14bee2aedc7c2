package jp.torimatome.reply.review;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.Section;
import jp.torimatome.round.Item;

/**
 * 確認待ち: the newest reply of an item that no coordinator has taken yet, with what deserves a second
 * look.
 */
public record Pending(
    long replyId,
    long itemId,
    Section section,
    Item.ProjectLabel project,
    Instant submittedAt,
    Set<Warning> warnings) {
  public Pending {
    warnings = warnings.isEmpty() ? EnumSet.noneOf(Warning.class) : EnumSet.copyOf(warnings);
  }

  /** Why a reply is not simply taken with the others. */
  public enum Warning {
    /** It stands although a rule noticed something; the section said why. */
    FINDING,
    /** 確認後の変更: an earlier revision was taken already. */
    CHANGED,
    /** 「前年度と同じ内容で実施した」: the results are last year's text with its years moved on. */
    REPEATED,
    /** 代理入力. */
    ON_BEHALF,
    LATE,
    /** 照会中: a question about it has no answer yet. */
    ASKED,
    /** The section answered a question about it. */
    TOLD,
    /** 確認済の取り消し: it was taken once, and the acceptance withdrawn. */
    WITHDRAWN
  }

  /** The section where its plan is not said otherwise. */
  public String asked() {
    return Plan.tagged(project.plan(), section.name());
  }

  public boolean isWarned() {
    return !warnings.isEmpty();
  }

  /** In the order of the list: warned before plain, then by section and number. */
  public boolean isBehind(Pending one) {
    if (isWarned() != one.isWarned()) {
      return one.isWarned();
    }
    long sections = section.id() - one.section().id();
    return sections > 0
        || (sections == 0 && project.printedNumber() > one.project().printedNumber());
  }
}
