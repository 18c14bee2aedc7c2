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
    return printed(number, title)
        + (nextNumber == null ? "" : " (" + printed(nextNumber, nextTitle) + ")");
  }

  /** The number stands before a title, unless that tells it itself: {@code 1 就労}, 基本目標1 就労. */
  static String printed(int number, String title) {
    return HeadingLabel.number(title).filter(told -> told == number).isPresent()
        ? title
        : number + " " + title;
  }
}
