package jp.torimatome.plan;

import org.jspecify.annotations.Nullable;

/**
 * 施策の方向性 as a table prints it: its number and title in this plan, and in the next plan where the
 * table maps it.
 */
public record Heading(int number, String title, @Nullable Integer nextNumber, String nextTitle) {

  public static Heading of(Direction direction) {
    Direction next = direction.next();
    return next == null
        ? new Heading(direction.number(), direction.title(), null, "")
        : new Heading(direction.number(), direction.title(), next.number(), next.title());
  }

  /** As printed: {@code 1 就労 (2 就労)}. */
  public String printed() {
    return number
        + " "
        + title
        + (nextNumber == null ? "" : " (" + nextNumber + " " + nextTitle + ")");
  }
}
