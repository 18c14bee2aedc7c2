package jp.torimatome.plan;

import org.jspecify.annotations.Nullable;

/**
 * 施策の方向性: a numbered heading of a plan; {@code next} is its heading in the next plan, null when
 * unknown.
 */
public record Direction(long id, int number, String title, @Nullable Direction next) {
  /** Its number and title in this plan. */
  public String printed() {
    return Heading.printed(number, title);
  }
}
