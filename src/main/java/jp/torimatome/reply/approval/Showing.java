package jp.torimatome.reply.approval;

import java.time.Instant;
import java.util.List;
import jp.torimatome.people.Access;

/**
 * 承認待ちのお知らせ: run by the alarm clock; shows what waits to heads who came after it was submitted,
 * where no other was shown it.
 */
public final class Showing {
  private final ApprovalStore store;
  private final Access access;

  public Showing(ApprovalStore store, Access access) {
    this.store = store;
    this.access = access;
  }

  /**
   * Where nobody can sign off there is nobody to show it to: that is a trouble of the directory.
   */
  public void run(Instant now) {
    for (ApprovalStore.Waiting waiting : store.waiting()) {
      List<String> heads = access.headsOnDuty(waiting.section(), now);
      if (!heads.isEmpty() && waiting.shown().stream().noneMatch(heads::contains)) {
        store.show(waiting.inquiryId(), heads, now);
      }
    }
  }
}
