package jp.torimatome.say;

import java.util.List;

/**
 * 画面: a form to be sent, or a notice to be read, in front of whatever else is open. {@code
 * toldWhenClosed}: who listens hears also when it is closed without being sent.
 */
public record Screen(Frame frame, List<Part> parts, boolean toldWhenClosed) {
  /**
   * What stands around a screen. {@code door} names who takes the form, {@code carried} comes back
   * with it; both, and {@code submit}, are empty for a notice.
   */
  public record Frame(String door, String carried, String title, String submit, String close) {}

  /** A form to be sent. */
  public static Screen form(Frame frame, List<Part> parts) {
    return new Screen(frame, List.copyOf(parts), false);
  }

  /** A form of which is also told when it is closed. */
  public static Screen told(Frame frame, List<Part> parts) {
    return new Screen(frame, List.copyOf(parts), true);
  }

  /** Something to be read. */
  public static Screen notice(String title, String close, List<Part> parts) {
    return new Screen(new Frame("", "", title, "", close), List.copyOf(parts), false);
  }

  /** The same with other parts. */
  public Screen with(List<Part> others) {
    return new Screen(frame, List.copyOf(others), toldWhenClosed);
  }

  /** The same, carrying something else. */
  public Screen carrying(String other) {
    return new Screen(
        new Frame(frame.door(), other, frame.title(), frame.submit(), frame.close()),
        parts,
        toldWhenClosed);
  }
}
