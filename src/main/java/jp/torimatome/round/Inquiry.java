package jp.torimatome.round;

import java.util.List;
import jp.torimatome.plan.Section;

/** 回答依頼: one section's part of a round, as frozen when the round opened; {@code destination} is a Slack id. */
public record Inquiry(long id, long roundId, Section section, String destination, List<Item> items) {

  /** What the section still owes. */
  public List<Item> outstanding() {
    return items.stream().filter(item -> item.answer().isEmpty()).toList();
  }
}
