package jp.torimatome.feature.remind;

import java.time.Instant;
import java.util.List;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;

/** What a person hears about one section's part of a round. */
sealed interface Matter {
  Round round();

  Inquiry inquiry();

  /**
   * There is something to do: items to answer or to mend, replies that wait for the person as head,
   * questions.
   */
  record ToDo(
      Round round,
      Inquiry inquiry,
      Why why,
      List<Item> items,
      int waiting,
      List<Clarification> asked)
      implements Matter {

    /** When the first of it is due; what was sent back has days of its own. */
    Instant dueAt() {
      return items.stream()
          .map(this::dueAt)
          .min(Instant::compareTo)
          .orElse(inquiry.terms().dueAt());
    }

    private Instant dueAt(Item item) {
      return item.returned()
          .filter(sent -> isReturned(item))
          .map(Item.Returned::dueAt)
          .orElse(inquiry.terms().dueAt());
    }

    /** True while there is nothing but what was sent back. */
    boolean isOnlyReturned() {
      return items.stream().allMatch(ToDo::isReturned);
    }

    boolean hasReturned() {
      return items.stream().anyMatch(ToDo::isReturned);
    }

    private static boolean isReturned(Item item) {
      return item.progress() == Item.Progress.RETURNED;
    }
  }

  /** There is nothing to do any more, and why. */
  record Over(Round round, Inquiry inquiry, End end, String section) implements Matter {}

  /**
   * Why nothing is asked of the person any more; each has its own words, and only the first is
   * thanked.
   */
  enum End {
    ANSWERED,
    /** 承認待ち. */
    SUBMITTED,
    /** 承認待ち, and the section has no head who could. */
    HEADLESS,
    /** 締切 came first. */
    CLOSED,
    AWAY,
    HANDED_OVER,
    /** 組織改編: another section answers now. */
    MOVED,
    /** The section has ended without another. */
    GONE
  }

  /** Why this person. */
  enum Why {
    RESPONDER,
    DEPUTY,
    /** The 主担当 is away, gone or a guest. */
    DEPUTY_ALONE,
    HEAD,
    /** Those before are away, gone or guests. */
    HEAD_ALONE,
    /** Only to approve. */
    HEAD_SIGNS,
    STAND_IN
  }
}
