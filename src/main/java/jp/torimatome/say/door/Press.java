package jp.torimatome.say.door;

import java.util.Optional;

/**
 * 操作されたこと: who pressed or changed which control, and where. {@code value}: the button's, or that of
 * what was chosen. {@code form}: the screen in which it stands, as filled in so far.
 */
public record Press(String person, String id, String value, Where where, Optional<Filled> form) {
  /** On what it was pressed. */
  public enum Surface {
    MESSAGE,
    SCREEN,
    HOME
  }

  /**
   * Where it was pressed: the part, the channel of a message (else empty), and a moment that tells
   * presses of one form apart.
   */
  public record Where(Surface surface, String part, String channel, String moment) {}

  /** The value of a button that stands for one thing. */
  public long number() {
    return Long.parseLong(value);
  }

  /** The screen in which it was pressed. */
  public Filled filled() {
    return form.orElseThrow();
  }

  /** Whether it was pressed in a screen. */
  public boolean isInScreen() {
    return where.surface() == Surface.SCREEN;
  }
}
