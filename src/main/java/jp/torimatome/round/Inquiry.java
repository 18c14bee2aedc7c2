package jp.torimatome.round;

import java.time.Instant;
import java.util.List;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.Section;

/**
 * 回答依頼: one section's part of a round, as frozen when the round opened; {@code destination} is a
 * Slack id.
 */
public record Inquiry(
    long id, long roundId, Section section, String destination, Terms terms, List<Item> items) {

  /** The section, where neither the round nor the plan is said otherwise. */
  public String called() {
    return Plan.tagged(items.isEmpty() ? "" : items.getFirst().project().plan(), section.name());
  }

  /** What the section still has to do: items without a reply, and those that were sent back. */
  public List<Item> outstanding() {
    return items.stream().filter(Item::isOwed).toList();
  }

  /** 承認待ち: what the section has answered, and its head has not approved yet. */
  public List<Item> waiting() {
    return items.stream().filter(item -> item.progress() == Item.Progress.WAITING).toList();
  }

  /** True when nobody of the section has anything left to do. */
  public boolean isDone() {
    return outstanding().isEmpty() && waiting().isEmpty();
  }

  /** One of its items. */
  public Item item(long itemId) {
    return items.stream().filter(item -> item.id() == itemId).findFirst().orElseThrow();
  }

  /** Whether it takes replies; an item that was sent back can be mended whatever this says. */
  public boolean takesReplies(Round round, Instant now) {
    return switch (round.state()) {
      case PLANNED -> false;
      case OPEN, PAUSED -> now.isBefore(terms.closesAt());
      case CLOSED -> terms.staysOpen(now);
    };
  }
}
